// The table: every value under the filters, sorted, scrolled and walked, however many there are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open, pick, tick } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const REGION = '[role=region].long';
const MOST = 200;

const count = async page => Number((await page.textContent('output[name=count]')).replace(/\D/g, ''));
const rowCount = async page => Number(await page.getAttribute('table.figures', 'aria-rowcount'));
/** The rows in the document: their index, and the texts of their cells. */
const inDocument = page =>
  page.$$eval('table.figures tbody tr', rows => rows.map(row => ({ at: Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')) - 2, cells: [...row.children].map(cell => cell.textContent) })));
/** The rows that are on the screen, wholly or in part. */
const onScreen = page =>
  page.$eval(REGION, region => {
    const [top, bottom] = [region.querySelector('thead').getBoundingClientRect().bottom, region.getBoundingClientRect().bottom];
    return [...region.querySelectorAll('tbody tr')].filter(row => row.getBoundingClientRect().bottom > top + 1 && row.getBoundingClientRect().top < bottom - 1).map(row => Number(row.getAttribute('aria-rowindex')) - 2);
  });
const scrollTo = async (page, share) => {
  await page.$eval(REGION, (region, share) => region.scrollTo(0, share * (region.scrollHeight - region.clientHeight)), share);
  await settled(page);
};
const settled = page => page.evaluate(() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 100)));
const sort = (page, column) => page.click(`table.figures thead th.${column} button`);
const column = async (page, name) => page.$$eval(`table.figures tbody .${name}`, cells => cells.map(cell => cell.textContent));
const current = page => page.$eval('table.figures tbody tr[aria-current=true]', row => Number(row.getAttribute('aria-rowindex')) - 2);

/** Some hundred thousand values: 300 places, 25 indicators, 40 years. The last row has a value of its own. */
function large() {
  const both = text => ({ vi: text, en: text });
  const [places, indicators, years] = [300, 25, 40];
  const observations = { indicator: [], locality: [], year: [], value: [], status: [], source: [], notes: {} };
  for (let indicator = 0; indicator < indicators; indicator++) {
    for (let place = 0; place < places; place++) {
      for (let year = 0; year < years; year++) {
        const at = observations.year.length;
        observations.indicator.push(indicator);
        observations.locality.push(place);
        observations.year.push(1986 + year);
        observations.value.push((at * 7919) % 100_003);
        observations.status.push(at % 3);
        observations.source.push(0);
      }
    }
  }
  observations.value[observations.value.length - 1] = 123456;
  return {
    format: 'tiendo/1', edition: '2026-01-31', title: both('Large'), licence: 'CC BY 4.0',
    resolutions: [{ id: '23', number: '23-NQ/TW', issued: '2018-03-22' }],
    documents: [], regions: [], breaks: [], targets: [], statements: [],
    sectors: [{ id: 'growth', resolutions: ['23'], name: both('Growth') }],
    localities: Array.from({ length: places }, (_, at) => ({ id: `p${at}`, level: 'commune', name: both(`Place ${at}`) })),
    indicators: Array.from({ length: indicators }, (_, at) => ({ id: `i${at}`, sector: 'growth', resolutions: ['23'], name: both(`Indicator ${at}`), unit: both('%'), decimals: 0, direction: 'higher' })),
    sources: [{ id: 'book', title: 'A book', publisher: 'A house', url: 'https://example.org/' }],
    observations,
  };
}

test('all values are counted, few are in the document, each with its source and trend', async () => {
  const page = await open('?v=table&lang=en');
  assert.equal(await count(page), data.observations.value.length);
  assert.equal(await rowCount(page), data.observations.value.length + 1);
  const rows = await inDocument(page);
  assert.ok(rows.length > 5 && rows.length < MOST, `${rows.length} rows`);
  assert.deepEqual(rows.map(({ at }) => at), rows.map((_, at) => at));
  assert.ok(rows.every(({ cells }) => cells.length === 8));
  assert.match(await page.textContent('.lead'), /figures of \d+ indicators in \d+ places, \d{4}–\d{4}\./);
  const out = await page.$$eval('table.figures .source a', links => links.map(({ href, rel }) => /^https?:/.test(href) && rel.includes('noopener')));
  assert.ok(out.length > 0 && out.every(Boolean));
  const name = await page.textContent('table.figures tbody th a');
  await page.click('table.figures tbody th a');
  await page.waitForSelector('html[data-ready=trend]');
  assert.ok((await page.textContent('h1')).includes(name));
  await page.goBack();
  await page.waitForSelector('html[data-ready=table]');
  assert.equal(await rowCount(page), data.observations.value.length + 1);
});

test('scrolling to the end shows the last row, and the head stays', async () => {
  const page = await open('?v=table&lang=en');
  await scrollTo(page, 1);
  const rows = await inDocument(page);
  assert.equal(rows.at(-1).at, data.observations.value.length - 1);
  assert.ok(rows.length < MOST);
  assert.equal((await onScreen(page)).at(-1), data.observations.value.length - 1);
  const [region, head] = await Promise.all([page.locator(REGION).boundingBox(), page.locator('table.figures thead').boundingBox()]);
  assert.ok(Math.abs(head.y - region.y) <= 3, 'the head is at the upper edge');
  await scrollTo(page, 0.5);
  const middle = (await onScreen(page))[0] / data.observations.value.length;
  assert.ok(Math.abs(middle - 0.5) < 0.01, `${middle}`);
});

test('a column sorts up, down and not at all; the order is said and stays out of the link', async () => {
  const page = await open('?v=table&lang=en');
  const first = await column(page, 'indicator');
  const years = async () => (await column(page, 'year')).map(Number);
  await sort(page, 'year');
  assert.equal(await page.getAttribute('th.year', 'aria-sort'), 'ascending');
  assert.equal((await years())[0], Math.min(...data.observations.year));
  await sort(page, 'year');
  assert.equal(await page.getAttribute('th.year', 'aria-sort'), 'descending');
  assert.ok((await years()).every(year => year === Math.max(...data.observations.year)));
  assert.match(await page.textContent('main'), /Sorted by “Year”, descending/);
  await sort(page, 'year');
  assert.equal(await page.locator('th[aria-sort]').count(), 0);
  assert.deepEqual(await column(page, 'indicator'), first);
  await sort(page, 'place');
  const places = await column(page, 'place');
  assert.equal(new Set(places).size, 1);
  assert.equal(new URL(page.url()).search, '?v=table&lang=en');
  await sort(page, 'note');
  assert.ok((await column(page, 'kind')).every(kind => kind.includes('sources disagree')), 'contested figures come first');
  await sort(page, 'tier');
  assert.ok((await column(page, 'tier')).every(tier => tier === 'the publisher'), 'the publisher’s own come first');
});

test('by keyboard: sort, walk, read the row out, jump to the ends, follow the link', async () => {
  const page = await open('?v=table&l=hanoi&lang=en');
  const last = (await count(page)) - 1;
  await page.focus('th.year button');
  await page.keyboard.press('Enter');
  assert.equal(await page.getAttribute('th.year', 'aria-sort'), 'ascending');
  assert.ok(await page.evaluate(() => document.activeElement.matches('th.year button')), 'the focus stays on the column');
  await page.focus(REGION);
  for (const [key, at] of [['ArrowDown', 0], ['ArrowDown', 1], ['ArrowUp', 0], ['End', last], ['ArrowDown', last], ['ArrowUp', last - 1], ['Home', 0]]) {
    await page.keyboard.press(key);
    await settled(page);
    assert.equal(await current(page), at, key);
    assert.ok((await onScreen(page)).includes(at), `${key} shows the row`);
    assert.ok((await page.textContent('.on-row')).startsWith(`Row ${(at + 1).toLocaleString('en')} of ${(last + 1).toLocaleString('en')}: `));
    assert.ok(await page.evaluate(selector => document.activeElement.matches(selector), REGION), 'the focus stays in the table');
  }
  await page.keyboard.press('PageDown');
  await settled(page);
  const down = await current(page);
  assert.ok(down > 2);
  await page.keyboard.press('PageUp');
  assert.equal(await current(page), 0);
  await page.focus('table.figures tbody tr:nth-child(2) a');
  await page.keyboard.press('End');
  await settled(page);
  assert.equal(await current(page), last);
  assert.ok(await page.evaluate(selector => document.activeElement.matches(selector), REGION), 'a link that goes takes no focus with it');
  await page.focus('table.figures tbody tr:last-child th a');
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[data-ready=trend]');
});

test('a row that scrolls away gives the focus to the table', async () => {
  const page = await open('?v=table&lang=en');
  await page.focus('table.figures tbody tr:nth-child(2) th a');
  await scrollTo(page, 0.7);
  assert.ok(await page.evaluate(selector => document.activeElement.matches(selector), REGION));
});

test('a click writes the row out in full', async () => {
  const page = await open('?v=table&lang=vi');
  await page.click('table.figures tbody tr:nth-child(3) .year');
  assert.equal(await current(page), 2);
  const { cells } = (await inDocument(page))[2];
  const said = await page.textContent('.on-row');
  for (const part of [cells[0], cells[1], cells[2], 'Dòng 3 trên ', 'Nguồn: ']) assert.ok(said.includes(part), `${part} in ${said}`);
});

test('filters narrow the rows, nothing left offers the way out, back restores', async () => {
  const page = await open('?v=table&lang=en');
  const all = await rowCount(page);
  await scrollTo(page, 1);
  await tick(page, 's', 'digital-society');
  await tick(page, 'l', 'hanoi-2025');
  await pick(page, 'y', '2024');
  const some = await count(page);
  assert.ok(some > 0 && some < 100);
  assert.equal(await rowCount(page), some + 1);
  await settled(page);
  const rows = await inDocument(page);
  assert.equal(rows[0].at, 0, 'at the top again');
  assert.ok(rows.every(({ cells }) => cells[2] === '2024' && /Ha Noi|Hanoi/.test(cells[1])), JSON.stringify(rows[0]));
  await page.fill('input[name=q]', 'zzzz');
  await page.locator('.empty').waitFor();
  assert.equal(await page.locator(REGION).count(), 0);
  await page.click('.empty button');
  await page.locator(REGION).waitFor();
  assert.equal(await rowCount(page), some + 1);
  for (let step = 0; step < 4; step++) await page.goBack();
  await page.waitForFunction(all => document.querySelector('table.figures')?.getAttribute('aria-rowcount') === String(all), all);
});

test('a link to one indicator is titled by it and leads to all', async () => {
  const page = await open('?v=table&i=papi-services&lang=en');
  const some = await rowCount(page);
  await page.click('#pick-indicator');
  await page.getByRole('option', { name: 'All indicators' }).click();
  await page.waitForFunction(some => Number(document.querySelector('table.figures').getAttribute('aria-rowcount')) > some, some);
  assert.equal(new URL(page.url()).search, '?v=table&lang=en');
});

test('on a phone each row is a card: nothing scrolls sideways, every row has the same height, names are whole', async () => {
  for (const lang of ['vi', 'en']) {
    const page = await open(`?v=table&lang=${lang}`, { width: 320, height: 640, hasTouch: true });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    assert.equal(await page.$eval(REGION, region => region.scrollWidth - region.clientWidth), 0);
    for (const share of [0, 0.3, 0.8, 1]) {
      await scrollTo(page, share);
      const heights = await page.$$eval('table.figures tbody tr', rows => rows.map(row => ({ height: row.offsetHeight, inside: row.scrollHeight })));
      assert.equal(new Set(heights.map(({ height }) => height)).size, 1);
      assert.ok(heights.every(({ height, inside }) => inside <= height + 1), `a row is cut off: ${JSON.stringify(heights)}`);
    }
    const small = await page.$$eval('table.figures thead button', buttons => buttons.filter(button => button.offsetHeight < 24 || button.offsetWidth < 24).length);
    assert.equal(small, 0);
    assert.deepEqual(await axe(page), []);
  }
});

test('three hundred thousand values open, sort and scroll with few rows in the document', async () => {
  const page = await open('?v=table&lang=en');
  const content = large();
  const all = content.observations.value.length;
  await page.setInputFiles('input[name=dataset]', { name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await page.waitForFunction(all => document.querySelector('table.figures')?.getAttribute('aria-rowcount') === String(all + 1), all, { timeout: 60_000 });
  await settled(page);
  assert.equal(await count(page), all);
  await scrollTo(page, 1);
  const rows = await inDocument(page);
  assert.equal(rows.at(-1).at, all - 1);
  assert.deepEqual(rows.at(-1).cells.slice(0, 4), ['Indicator 24', 'Place 299', '2025', '123,456%']);
  assert.equal((await onScreen(page)).at(-1), all - 1);
  assert.ok(rows.length < MOST, `${rows.length} rows`);
  // Small steps on the shortened track move by as much as they say, and arrive.
  await scrollTo(page, 0.5);
  const [before] = await onScreen(page);
  const height = await page.$eval('table.figures tbody tr', row => row.offsetHeight);
  await page.locator(REGION).hover();
  await page.mouse.wheel(0, 3 * height);
  await settled(page);
  assert.equal((await onScreen(page))[0], before + 3);
  await page.focus(REGION);
  for (const key of ['Home', 'End', 'PageUp']) await page.keyboard.press(key);
  await settled(page);
  assert.ok((await current(page)) > all - 60);
  await sort(page, 'value');
  await sort(page, 'value');
  await settled(page);
  assert.deepEqual((await inDocument(page))[0].cells.slice(0, 4), ['Indicator 24', 'Place 299', '2025', '123,456%']);
  assert.equal((await onScreen(page))[0], 0);
  assert.ok((await inDocument(page)).length < MOST);
});

test('the cells of a row are set in one size, the year among them', async () => {
  const page = await open('?v=table&lang=en', { width: 1440 });
  const sizes = await page.$$eval('table.figures tbody tr:first-child :is(.place, .year, .value)', cells => cells.map(cell => getComputedStyle(cell).fontSize));
  assert.deepEqual([...new Set(sizes)].length, 1, `sizes: ${sizes}`);
});

test('one indicator can be turned into years and places, and back', async () => {
  const page = await open('?v=table&i=papi-services&lang=en');
  await page.click('.pivot-switch button:nth-child(2)');
  const { observations: all } = data;
  const at = data.indicators.findIndex(({ id }) => id === 'papi-services');
  const years = [...new Set(all.year.filter((_, row) => all.indicator[row] === at))].sort();
  assert.deepEqual(await page.locator('table.pivot thead th.number').allTextContents(), years.map(String));
  assert.equal(await page.locator('table.pivot tbody tr').count(), new Set(all.locality.filter((_, row) => all.indicator[row] === at)).size);
  assert.equal(await page.getAttribute('.pivot-switch button:nth-child(2)', 'aria-pressed'), 'true');
  assert.deepEqual(await axe(page), []);
  await page.click('.pivot-switch button:nth-child(1)');
  assert.equal(await page.locator('table.figures').count(), 1);
});

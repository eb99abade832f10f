// The table: every value under the filters, sorted, scrolled and walked, however many there are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open, pick, tick } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const REGION = '[role=region].long';
const MOST = 200;

const count = async page => Number((await page.textContent('output[name=count]')).replace(/\D/g, ''));
/** The lines of the table: the names of the columns, the rows, and by indicator a heading for each. */
const rowCount = async page => {
  const headings = (await page.locator('.long.grouped').count()) ? Number((await page.textContent('.lead')).match(/([\d.,]+) (?:indicators?|chỉ số)/)[1].replace(/\D/g, '')) : 0;
  return Number(await page.getAttribute('table.figures', 'aria-rowcount')) - headings;
};
const ROWS = 'table.figures tbody tr:not(.grouping)';
/** The rows in the document: the line that each stands on, and the texts of its cells. */
const inDocument = page => page.$$eval(ROWS, rows => rows.map(row => ({ at: Number(row.getAttribute('aria-rowindex')) - 2, cells: [...row.children].map(cell => cell.textContent) })));
/** The lines that are on the screen, wholly or in part, and not below the heading that stays. */
const onScreen = page =>
  page.$eval(REGION, region => {
    const [top, bottom] = [(region.querySelector('.stays') ?? region.querySelector('thead')).getBoundingClientRect().bottom, region.getBoundingClientRect().bottom];
    return [...region.querySelectorAll('tbody tr')].filter(row => row.getBoundingClientRect().bottom > top + 1 && row.getBoundingClientRect().top < bottom - 1).map(row => Number(row.getAttribute('aria-rowindex')) - 2);
  });
const lines = async page => Number(await page.getAttribute('table.figures', 'aria-rowcount')) - 1;
const scrollTo = async (page, share) => {
  await page.$eval(REGION, (region, share) => region.scrollTo(0, share * (region.scrollHeight - region.clientHeight)), share);
  await settled(page);
};
const settled = page => page.evaluate(() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 100)));
const sort = (page, column) => page.click(`table.figures thead th.${column} button`);
const column = async (page, name) => page.$$eval(`table.figures tbody .${name}`, cells => cells.map(cell => cell.textContent));
/** The line of the row that the reader is on. */
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
  const all = await page.$$eval('table.figures tbody tr', lines => lines.map(line => Number(line.getAttribute('aria-rowindex')) - 2));
  assert.deepEqual(all, all.map((_, at) => at));
  assert.ok(rows.every(({ cells }) => cells.length === 8));
  assert.match(await page.textContent('.lead'), /figures of \d+ indicators in \d+ places, \d{4}–\d{4}\./);
  const out = await page.$$eval('table.figures .source a', links => links.map(({ href, rel }) => /^https?:/.test(href) && rel.includes('noopener')));
  assert.ok(out.length > 0 && out.every(Boolean));
  const name = await page.textContent('table.figures tbody tr:not(.grouping) th');
  await page.click('table.figures tbody .place a');
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
  assert.equal(rows.at(-1).at, (await lines(page)) - 1);
  assert.ok(rows.length < MOST);
  assert.equal((await onScreen(page)).at(-1), (await lines(page)) - 1);
  const [region, head] = await Promise.all([page.locator(REGION).boundingBox(), page.locator('table.figures thead').boundingBox()]);
  assert.ok(Math.abs(head.y - region.y) <= 3, 'the head is at the upper edge');
  await scrollTo(page, 0.5);
  const middle = (await onScreen(page))[0] / (await lines(page));
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
  await page.focus('table.figures tbody tr:nth-child(2) .place a');
  await scrollTo(page, 0.7);
  assert.ok(await page.evaluate(selector => document.activeElement.matches(selector), REGION));
});

test('a click writes the row out in full', async () => {
  const page = await open('?v=table&lang=vi');
  await page.click('table.figures tbody tr:nth-child(4) .year');
  assert.equal(await current(page), 3);
  const { cells } = (await inDocument(page))[2];
  const said = await page.textContent('.on-row');
  for (const part of [cells[0], cells[1], cells[2], 'Dòng 3 trên ', 'Nguồn: ']) assert.ok(said.includes(part), `${part} in ${said}`);
});

test('filters narrow the rows, nothing left offers the way out, back restores', async () => {
  const page = await open('?v=table&lang=en');
  const all = (await lines(page)) + 1;
  await scrollTo(page, 1);
  await tick(page, 's', 'digital-society');
  await tick(page, 'l', 'hanoi-2025');
  await pick(page, 'y', '2024');
  const some = await count(page);
  assert.ok(some > 0 && some < 100);
  assert.equal(await rowCount(page), some + 1);
  await settled(page);
  const rows = await inDocument(page);
  assert.equal(rows[0].at, 1, 'at the top again, below a heading');
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

/** Cells and rows that hide some of what they say. */
const cut = page =>
  page.$$eval('table.figures tbody :is(tr, td, th, td > *)', all =>
    all.filter(one => !one.matches('.hidden, .indicator:has(.hidden), [data-explains], :has(.contested)') && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1) && getComputedStyle(one).display !== 'inline').map(one => `${one.className}: ${one.textContent}`),
  );

test('rows are as tall as their text: nothing is cut on any width, in groups or not', async () => {
  for (const width of [360, 700, 900, 1440]) {
    const page = await open('?v=table', { width });
    for (const sorted of [false, true]) {
      if (sorted) await sort(page, 'note');
      for (const share of [0, 0.4, 1]) {
        await scrollTo(page, share);
        assert.deepEqual(await cut(page), [], `${width} px, ${share}`);
      }
    }
    const heights = await page.$$eval(ROWS, rows => new Set(rows.map(row => Math.round(row.offsetHeight))).size);
    assert.ok(heights > 1, `rows of ${heights} heights`);
  }
});

test('by indicator, the heading of the group stays on top, says unit and number of values, and covers no row walked to', async () => {
  for (const [width, height] of [[360, 780], [1280, 800]]) {
    const page = await open('?v=table&lang=en', { width, height });
    const at = data.indicators.findIndex((_, at) => data.observations.indicator.filter(one => one === at).length > 300);
    const first = data.observations.indicator.indexOf(at);
    const of = data.observations.indicator.filter(one => one === at).length;
    await page.focus(REGION);
    await scrollTo(page, (first + 200) / data.observations.value.length);
    const said = await page.textContent('.stays');
    const name = (await inDocument(page)).find(({ at }) => at > 0).cells[0];
    assert.ok(said.includes(name) && /\d[\d,]* figures?$/.test(said), said);
    assert.ok(said.includes(`${of.toLocaleString('en')} figures`), said);
    const [head, stays] = await Promise.all([page.locator('table.figures thead').boundingBox(), page.locator('.stays').boundingBox()]);
    assert.ok(Math.abs(stays.y - head.y - head.height) <= 1, 'right below the names of the columns');
    for (const key of ['Home', 'PageDown', 'PageDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      await settled(page);
      const [row, over] = await Promise.all([page.locator('tr[aria-current=true]').boundingBox(), page.locator('.stays').boundingBox()]);
      assert.ok(row.y >= over.y + over.height - 1.5, `${key}: the row begins at ${row.y}, the heading ends at ${over.y + over.height}`);
    }
    assert.deepEqual(await axe(page), []);
  }
});

test('sorted by a column, rows stand without headings; searched for, the nearest first', async () => {
  const page = await open('?v=table&lang=en');
  await sort(page, 'value');
  await page.waitForFunction(() => !document.querySelector('.grouping'));
  await sort(page, 'value');
  await sort(page, 'value');
  await page.waitForSelector('tbody .grouping');
  await page.fill('input[name=q]', 'Hanoi');
  await page.waitForFunction(() => !document.querySelector('.grouping'));
});

test('on a phone each row is a card: nothing scrolls sideways, rows follow each other, names are whole', async () => {
  for (const lang of ['vi', 'en']) {
    const page = await open(`?v=table&lang=${lang}`, { width: 320, height: 640, hasTouch: true });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    assert.equal(await page.$eval(REGION, region => region.scrollWidth - region.clientWidth), 0);
    for (const share of [0, 0.3, 0.8, 1]) {
      await scrollTo(page, share);
      const places = await page.$$eval('table.figures tbody tr', rows => rows.map(row => row.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
      assert.ok(places.every(([top], at) => at === 0 || Math.abs(top - places[at - 1][1]) < 0.6), JSON.stringify(places));
      assert.deepEqual(await cut(page), []);
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
  await page.waitForFunction(all => document.querySelector('table.figures')?.getAttribute('aria-rowcount') === String(all + 25 + 1), all, { timeout: 60_000 });
  await settled(page);
  assert.equal(await count(page), all);
  await scrollTo(page, 1);
  const rows = await inDocument(page);
  assert.equal(rows.at(-1).at, (await lines(page)) - 1);
  assert.deepEqual(rows.at(-1).cells.slice(0, 4), ['Indicator 24', 'Place 299', '2025', '123,456%']);
  assert.equal((await onScreen(page)).at(-1), (await lines(page)) - 1);
  assert.ok(rows.length < MOST, `${rows.length} rows`);
  // Small steps on the shortened track move by as much as they say, and arrive.
  await scrollTo(page, 0.5);
  const [before] = await onScreen(page);
  const top = line => page.$eval(`tr[aria-rowindex="${line + 2}"]`, row => row.getBoundingClientRect().top);
  await page.locator(REGION).hover();
  const stood = await top(before + 3);
  await page.mouse.wheel(0, 90);
  await settled(page);
  assert.ok(Math.abs(stood - 90 - (await top(before + 3))) <= 1.5, 'what was seen has moved by as much');
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
  const sizes = await page.$$eval('table.figures tbody tr:nth-child(2) :is(.place, .year, .value)', cells => cells.map(cell => getComputedStyle(cell).fontSize));
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

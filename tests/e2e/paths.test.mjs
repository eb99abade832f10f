// From the front page every question is at most three clicks away, by what a new reader sees: with the mouse, and with the keyboard alone.
// A link followed, a button pressed and a choice made in a list is one click each.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { READERS } from './readers.mjs';
import { open } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const nav = (page, name) => page.locator('header nav').getByRole('link', { name, exact: true });
const face = (page, name) => page.locator('.switch').getByRole('link', { name, exact: true });
const inMain = (page, role, name) => page.getByRole('main').getByRole(role, { name }).first();
const query = page => new URL(page.url()).searchParams;
const shows = view => page => page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });

const SERVICES = data.indicators.find(({ id }) => id === 'papi-services');

/** The published figures of an indicator in a year, without the country's. */
function published(id, year) {
  const { observations: all } = data;
  const indicator = data.indicators.findIndex(one => one.id === id);
  const rows = all.year.map((one, at) => at).filter(at => all.year[at] === year && all.indicator[at] === indicator);
  return rows.map(at => ({ place: data.localities[all.locality[at]], value: all.value[at] })).filter(({ place }) => place.level === 'province');
}

const QUESTIONS = {
  'who leads and who lags on an indicator': {
    most: 2,
    async ask(page, reader) {
      await reader.find('papi dich vu', SERVICES.name.vi);
      await shows('trend')(page);
      await reader.click(face(page, 'So sánh'));
      await shows('compare')(page);
    },
    async answered(page) {
      assert.equal(query(page).get('i'), SERVICES.id);
      const caption = page.locator('figure[data-chart=dots] figcaption');
      assert.ok(await caption.isVisible());
      const [, year, first, last] = (await caption.textContent()).match(/Năm (\d+), trong [\d/]+ địa phương có số liệu, (.+?) đứng đầu .*?, (.+?) đứng cuối/);
      const figures = published(SERVICES.id, Number(year)).toSorted((one, other) => other.value - one.value);
      assert.deepEqual([first, last].map(name => name.replace(/ \(.*/, '')), [figures[0], figures.at(-1)].map(({ place }) => place.name.vi));
    },
  },
  'where it is so, and what one place has': {
    most: 3,
    async ask(page, reader) {
      await reader.find('papi dich vu', SERVICES.name.vi);
      await shows('trend')(page);
      await reader.click(face(page, 'Bản đồ'));
      await shows('map')(page);
      // A square that the keyboard enters at; its neighbours are an arrow key away.
      await reader.click(page.locator('figure[data-chart=tiles] button[data-spot][tabindex="0"]'));
    },
    async answered(page) {
      assert.ok(await page.locator('figure[data-chart=tiles] figcaption').isVisible());
      const place = data.localities.find(({ id }) => id === query(page).get('l'));
      const about = page.locator(`article[data-place="${place.id}"]`);
      assert.ok((await about.innerText()).includes(place.name.vi) && (await about.locator('.figure').isVisible()));
    },
  },
  'since when': {
    most: 1,
    async ask(page, reader) {
      await reader.click(page.locator('main [data-target] th a').first());
    },
    async answered(page) {
      await shows('trend')(page);
      const caption = await page.locator('figure[data-chart=trend] figcaption').innerText();
      assert.match(caption, /Việt Nam: năm \d{4} là .+, năm \d{4} là .+/);
      assert.ok(await page.locator('figure[data-chart=trend] svg').isVisible());
      assert.ok(await page.locator('main [data-target] .rules').first().isVisible(), 'with its target under the three rules');
    },
  },
  'what was reported in Quảng Nam in 2024, the contested zones among it': {
    most: 2,
    async ask(page, reader) {
      await reader.click(inMain(page, 'link', /nội dung báo cáo, kiến nghị/));
      await shows('evidence')(page);
      await reader.click(page.getByRole('main').getByRole('link', { name: 'Quảng Nam, 26/6/2024', exact: true }).first());
    },
    async answered(page) {
      await page.waitForFunction(() => new URLSearchParams(location.search).get('l') === 'quang-nam');
      assert.equal(query(page).get('y'), '2024');
      const reported = data.statements.filter(({ locality, date }) => locality === 'quang-nam' && date?.startsWith('2024'));
      assert.equal(await page.locator('main [data-statement]').count(), reported.length);
      for (const [id, words] of [['qn-s004', /18 khu trên 3\.676 ha \(nguồn khác: 14 khu\)/], ['qn-s007', /14 khu công nghiệp, 3\.676 ha .*\(nguồn khác: 18 khu\)/]]) {
        const statement = page.locator(`[data-statement="${id}"]`);
        assert.ok(await statement.isVisible());
        assert.match(await statement.innerText(), words);
      }
      const contradicted = page.locator('aside.contradicted');
      assert.ok(await contradicted.isVisible());
      assert.match(await contradicted.innerText(), /Số khu công nghiệp đã thành lập[\s\S]*1[48]/);
    },
  },
  'by which document: from the resolution to the programme to the plan': {
    most: 1,
    async ask(page, reader) {
      await reader.click(nav(page, 'Văn bản'));
    },
    async answered(page) {
      await shows('documents')(page);
      const programme = page.locator('[data-document="qn-16-ctr-tu-2018"]');
      assert.ok(await programme.isVisible());
      assert.match(await programme.innerText(), /16-CTr\/TU[\s\S]*5050\/KH-UBND/);
      assert.ok(await programme.locator('[data-document="qn-5050-kh-ubnd-2018"]').isVisible());
    },
  },
  'the page of a place, printed': {
    most: 3,
    async ask(page, reader) {
      await page.evaluate(() => (window.print = () => (window.printed = document.querySelector('h1').textContent)));
      await reader.click(nav(page, 'Địa phương'));
      await shows('place')(page);
      await reader.pick(page.locator('#pick-place'), 'quang nam', 'Quảng Nam');
      await page.waitForFunction(() => document.querySelector('h1').textContent.includes('Quảng Nam'));
      await reader.click(page.locator('.take').getByRole('button', { name: 'In một trang A4' }));
    },
    async answered(page) {
      assert.equal(query(page).get('l'), 'quang-nam');
      assert.match(await page.evaluate(() => window.printed), /Quảng Nam/);
    },
  },
  'every figure of an indicator with its source': {
    most: 2,
    async ask(page, reader) {
      await reader.find('papi dich vu', SERVICES.name.vi);
      await shows('trend')(page);
      await reader.click(face(page, 'Số liệu'));
    },
    async answered(page) {
      await shows('table')(page);
      const indicator = data.indicators.indexOf(SERVICES);
      const figures = data.observations.indicator.filter(at => at === indicator).length;
      // The names of the columns and the heading of the one indicator are lines, too.
      assert.equal(Number(await page.getAttribute('table[aria-rowcount]', 'aria-rowcount')) - 2, figures);
      const sources = await page.$$eval('table[aria-rowcount] tbody tr:not(.grouping)', rows => rows.map(row => row.querySelector('td.source a')?.href ?? ''));
      assert.ok(sources.length > 3);
      for (const source of sources) assert.match(source, /^https?:/);
    },
  },
  'how a status is worked out': {
    most: 1,
    async ask(page, reader) {
      await reader.click(inMain(page, 'link', 'Cách tính'));
    },
    async answered(page) {
      await shows('method')(page);
      assert.equal(await page.locator('.meanings .badge').count(), 10);
      assert.ok(await page.locator('.formula').first().isVisible());
    },
  },
};

for (const [question, { most, ask, answered }] of Object.entries(QUESTIONS)) {
  for (const [means, reads] of READERS) {
    test(`${question}: at most ${most} clicks with ${means}`, async () => {
      const page = await open();
      const reader = reads(page);
      await ask(page, reader);
      await answered(page);
      assert.ok(reader.clicks <= most, `${reader.clicks} clicks`);
    });
  }
}

const FILTERS = { r: '23', s: 'zones', l: 'quang-nam' };
const filters = page => Object.fromEntries(Object.keys(FILTERS).map(key => [key, query(page).get(key)]));

for (const [view, name] of [['compare', 'So sánh'], ['map', 'Bản đồ'], ['table', 'Số liệu']]) {
  test(`the trend and ${view} are two faces of one indicator: one click apart, filters, years and title kept`, async () => {
    const page = await open(`?v=trend&${new URLSearchParams(FILTERS)}&y=2018..2024`);
    const title = await page.locator('h1').innerText();
    await face(page, name).click();
    await shows(view)(page);
    assert.deepEqual({ ...filters(page), y: query(page).get('y') }, { ...FILTERS, y: '2018..2024' });
    assert.equal(await page.locator('h1').innerText(), title);
    assert.ok(query(page).get('i'));
    await face(page, 'Diễn biến').click();
    await shows('trend')(page);
    assert.deepEqual({ ...filters(page), y: query(page).get('y') }, { ...FILTERS, y: '2018..2024' });
  });
}

test('the trend and what was reported are one click apart, filters kept', async () => {
  const page = await open(`?v=trend&${new URLSearchParams(FILTERS)}`);
  await nav(page, 'Báo cáo, kiến nghị').click();
  await shows('evidence')(page);
  assert.deepEqual(filters(page), FILTERS);
  await nav(page, 'Chỉ số').click();
  await shows('trend')(page);
  assert.deepEqual(filters(page), FILTERS);
});

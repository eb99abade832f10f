// What readers come for, from the front page: at most two clicks each, by what can be seen, with the mouse and with the keyboard alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { READERS } from './readers.mjs';
import { open } from './support.mjs';

const MOST = 2;
const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const nav = (page, name) => page.locator('header nav').getByRole('link', { name, exact: true });
const face = (page, name) => page.locator('.switch').getByRole('link', { name, exact: true });
const query = page => new URL(page.url()).searchParams;
const shows = (page, view) => page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
const asks = (page, key, value) => page.waitForFunction(([key, value]) => new URLSearchParams(location.search).get(key) === value, [key, value]);

/** What has been copied, once it is what was asked for. */
async function copied(page, wanted) {
  let text;
  for (let look = 0; look < 100; look++) {
    text = await page.evaluate(() => navigator.clipboard.readText());
    if (wanted.test(text)) return text;
    await page.waitForTimeout(100);
  }
  assert.match(text, wanted);
}

/** The page of a place, as one finds it. */
async function atPlace(page, id, name) {
  await shows(page, 'place');
  await asks(page, 'l', id);
  assert.match(await page.locator('h1').innerText(), name);
}

const TASKS = {
  'what of 23-NQ/TW is missed': {
    async ask(page, reader) {
      await reader.click(page.locator('main .statuses a').filter({ hasText: 'Không đạt' }));
      await asks(page, 'st', 'missed');
      await reader.click(page.locator('main').getByRole('link', { name: /^Chỉ xem Địa phương, 23-NQ\/TW/ }));
    },
    async answered(page) {
      await asks(page, 'r', '23');
      const listed = await page.$$eval('main [data-target]', rows => rows.map(({ dataset }) => [dataset.target, dataset.status]));
      assert.ok(listed.length > 0);
      assert.ok(listed.every(([, status]) => status === 'missed'));
      // What needs attention stands above the list once more.
      assert.equal(await page.locator('output[name=count]').innerText(), String(new Map(listed).size));
    },
  },
  'my province by the name of today': {
    async ask(page, reader) {
      await reader.find('da nang', 'Đà Nẵng (từ 01/7/2025)');
    },
    answered: page => atPlace(page, 'da-nang-2025', /Đà Nẵng/),
  },
  'my province by its former name': {
    async ask(page, reader) {
      await reader.find('tỉnh Quảng Nam', 'Quảng Nam');
    },
    answered: page => atPlace(page, 'quang-nam', /Quảng Nam/),
  },
  'my province on the map': {
    async ask(page, reader) {
      await reader.find('papi dich vu', data.indicators.find(({ id }) => id === 'papi-services').name.vi);
      await shows(page, 'trend');
      await reader.click(face(page, 'Bản đồ'));
    },
    async answered(page) {
      await shows(page, 'map');
      const names = await page.$$eval('figure[data-chart=tiles] button[data-spot]', spots => spots.map(spot => spot.getAttribute('aria-label') ?? spot.textContent));
      assert.ok(names.some(name => name.startsWith('Quảng Nam')), names[0]);
    },
  },
  'who leads in DTI, and where we stand': {
    async ask(page, reader) {
      await reader.find('DTI', 'Thứ hạng DTI');
      await shows(page, 'trend');
      await reader.click(face(page, 'So sánh'));
    },
    async answered(page) {
      await shows(page, 'compare');
      const caption = await page.locator('main figure[data-chart] figcaption').first().innerText();
      assert.match(caption, /đứng đầu|dẫn đầu|cao nhất|hạng 1/, caption);
      assert.ok(await page.locator('main').getByText('Quảng Nam').first().isVisible());
    },
  },
  'the page of a place, printed': {
    async ask(page, reader) {
      await page.evaluate(() => (window.print = () => (window.printed = document.querySelector('h1').textContent)));
      await reader.find('quang nam', 'Quảng Nam');
      await atPlace(page, 'quang-nam', /Quảng Nam/);
      await reader.click(page.locator('.take').getByRole('button', { name: /^In/ }));
    },
    answered: async page => assert.match(await page.evaluate(() => window.printed), /Quảng Nam/),
  },
  'this view, sent': {
    async ask(page, reader) {
      await reader.find('quang nam', 'Quảng Nam');
      await atPlace(page, 'quang-nam', /Quảng Nam/);
      await reader.click(page.locator('.take').getByRole('button', { name: 'Chép liên kết' }));
    },
    async answered(page) {
      assert.equal(new URL(await copied(page, /\?v=place/)).search, new URL(page.url()).search);
    },
  },
  'where a figure comes from, and who says otherwise': {
    async ask(page, reader) {
      await reader.click(nav(page, 'Báo cáo, kiến nghị'));
      await shows(page, 'evidence');
      await reader.click(page.locator('aside.contradicted').getByRole('link').first());
    },
    async answered(page) {
      await page.waitForFunction(() => /[?&](i|q|l)=/.test(location.search));
      await shows(page, 'trend');
      assert.match(await page.getByRole('main').innerText(), /nguồn khác|nguồn khác nhau|các nguồn/);
    },
  },
  'the session of June 2024': {
    async ask(page, reader) {
      await reader.click(nav(page, 'Báo cáo, kiến nghị'));
      await shows(page, 'evidence');
      await reader.click(page.getByRole('main').getByRole('link', { name: 'Quảng Nam, 26/6/2024', exact: true }).first());
    },
    async answered(page) {
      await asks(page, 'l', 'quang-nam');
      const said = data.statements.filter(({ locality, date }) => locality === 'quang-nam' && date?.startsWith('2024'));
      assert.equal(await page.locator('main [data-statement]').count(), said.length);
    },
  },
  'what a target needs a year': {
    async ask(page, reader) {
      await reader.click(page.locator('main .cards [data-status="off-track"] a').first());
    },
    async answered(page) {
      await shows(page, 'trend');
      assert.match(await page.locator('main [data-target]').first().innerText(), /Cần đạt thêm\s+cần tăng .+ trong \d+ năm/);
    },
  },
  'a paragraph for a report': {
    async ask(page, reader) {
      await reader.find('quang nam', 'Quảng Nam');
      await atPlace(page, 'quang-nam', /Quảng Nam/);
      await reader.click(page.locator('.take').getByRole('button', { name: 'Văn bản báo cáo' }));
    },
    async answered(page) {
      assert.ok((await copied(page, /Quảng Nam[\s\S]*Nguồn/)).length > 200);
    },
  },
  'everything about cụm công nghiệp': {
    async ask(page, reader) {
      await reader.find('cụm công nghiệp', 'Xem tất cả');
    },
    async answered(page) {
      await page.waitForFunction(() => new URLSearchParams(location.search).get('q'));
      assert.equal(query(page).get('q'), 'cụm công nghiệp');
      assert.ok(Number(await page.locator('output[name=count]').innerText()) > 4);
    },
  },
};

for (const [task, { ask, answered }] of Object.entries(TASKS)) {
  for (const [means, reads] of READERS) {
    test(`${task}: at most ${MOST} clicks with ${means}`, async () => {
      const page = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
      const reader = reads(page);
      await ask(page, reader);
      await answered(page);
      assert.ok(reader.clicks <= MOST, `${reader.clicks} clicks`);
    });
  }
}

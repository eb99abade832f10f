// Bad input and faults: the page says what is wrong, offers a way on, and runs nothing that stands in data.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { open, tick } from './support.mjs';

const DATASET = '**/data/dataset-*.json';
const bundle = readFileSync(new URL('../../public/data/dataset.json', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
after(() => rmSync(folder, { recursive: true }));

const HOSTILE = '<img src=x onerror=window.hacked=1>';

/** A small dataset: one indicator, two places, a target, a source that must not become a link. */
function small() {
  const both = text => ({ vi: text, en: text });
  return {
    format: 'tiendo/1',
    edition: '2026-01-31',
    title: both('Small'),
    licence: 'CC BY 4.0',
    resolutions: [{ id: '23', number: '23-NQ/TW', issued: '2018-03-22' }],
    documents: [],
    sectors: [{ id: 'growth', resolutions: ['23'], name: both('Growth') }],
    regions: [],
    localities: [{ id: 'vn', level: 'country', name: both('Viet Nam') }, { id: 'here', level: 'province', name: both(HOSTILE) }],
    indicators: [{ id: 'output', sector: 'growth', resolutions: ['23'], name: both(HOSTILE), unit: both('%'), direction: 'higher' }],
    breaks: [],
    targets: [{
      id: 'goal', indicator: 'output', resolution: '23', locality: 'here', sector: 'growth', shape: 'level', comparator: 'at-least', value: 50, by_year: 2030, text: both(HOSTILE),
    }],
    statements: [{ id: 'said', locality: 'here', resolutions: ['23'], sector: 'growth', kind: 'difficulty', text: both(HOSTILE) }],
    sources: [{ id: 'book', title: HOSTILE, url: 'javascript:window.hacked=1' }],
    observations: {
      indicator: [0, 0, 0, 0, 0], locality: [1, 1, 1, 0, 0], year: [2018, 2020, 2024, 2018, 2024], value: [10, 20, 30, 5, 6], status: [0, 0, 2, 0, 0], source: [0, 0, 0, 0, 0], notes: {},
    },
  };
}

const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });
const bring = (page, chosen) => page.setInputFiles('input[name=dataset]', chosen);
const edition = page => page.textContent('footer strong');

const broken = () => {
  const data = small();
  data.indicators[0].direction = 'up';
  data.targets[0].locality = 'nowhere';
  data.observations.value[1] = 'abc';
  data.observations.year[2] = 1492;
  return data;
};

for (const [fault, answer, says] of [
  ['a failing host', route => route.fulfill({ status: 500, body: 'no' }), /status 500/],
  ['no network', route => route.abort(), /no answer/],
  ['a file cut short', route => route.fulfill({ body: bundle.slice(0, 5000), contentType: 'application/json' }), /not valid JSON.*line \d+, column \d+/],
  ['a file that breaks rules', route => route.fulfill({ json: broken() }), /4 problems.*indicators, row 1, direction.*targets, row 1, locality.*observations, row 2, value/s],
  ['another format', route => route.fulfill({ json: { ...small(), format: 'tiendo/2' } }), /tiendo\/2/],
  ['an empty file', route => route.fulfill({ body: '', contentType: 'application/json' }), /empty/],
]) {
  for (const view of ['overview', 'trend']) {
    test(`${fault} is named and a retry mends it: ${view}`, async () => {
      let well = false;
      const page = await open(`?v=${view}&lang=en`, { ready: false, allow: /Failed to load resource/, route: { [DATASET]: route => (well ? route.continue() : answer(route)) } });
      const alert = page.locator('#page [role=alert]');
      await alert.waitFor();
      assert.match(await alert.textContent(), says);
      assert.equal(await page.getAttribute('html', 'data-failed'), null);
      const retry = page.getByRole('button', { name: 'Try again' });
      await retry.click();
      await alert.waitFor();
      well = true;
      await retry.click();
      await page.waitForSelector(`html[data-ready=${view}]`);
      assert.equal(await alert.count(), 0);
      assert.equal(new URL(page.url()).search, `?v=${view}&lang=en`);
    });
  }
}

test('own data can be opened where the page has none', async () => {
  const page = await open('?lang=en', { ready: false, allow: /Failed to load resource/, route: { [DATASET]: route => route.abort() } });
  await page.locator('#page [role=alert]').waitFor();
  await bring(page, file('mine.json', small()));
  await page.waitForSelector('html[data-ready=overview]');
  assert.equal(await page.locator('[data-target=goal]').count(), 1);
});

test('own data take the place of the bundle, appear as they are written, and go again', async () => {
  const page = await open('?lang=en');
  const before = await edition(page);
  // The browser itself asks for the tab's icon again when the address changes.
  const asked = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter(name => !name.endsWith('/icon.svg')));
  // The part of the program that draws trends is there before the file is.
  await page.hover('nav a[href*="v=trend"]');
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('views-trend')));
  await page.waitForLoadState('networkidle');
  const requests = await asked();
  assert.ok(requests.some(name => name.includes('views-trend')));
  await bring(page, file('mine.json', small()));
  await page.waitForSelector('[data-target=goal]');
  assert.match(await page.textContent('.notice[role=status]'), /“mine\.json”.*stays in your browser.*links you send carry none/);
  assert.ok((await page.textContent('[data-target=goal]')).includes(HOSTILE));
  await page.click('[data-target=goal] th a');
  await page.waitForSelector('html[data-ready=trend]');
  assert.ok((await page.textContent('h1')).includes(HOSTILE));
  // With two places the picture names its lines.
  await tick(page, 'l', 'vn');
  await page.waitForFunction(() => document.querySelector('figure[data-chart=trend] svg')?.textContent.includes('<img'));
  assert.ok((await page.textContent('[data-statement=said]')).includes(HOSTILE));
  assert.ok((await page.textContent('ul.sources')).includes(HOSTILE));
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  assert.equal(await page.locator('main img').count(), 0);
  await page.focus('figure[data-chart=trend] [tabindex="0"]');
  await page.keyboard.press('ArrowRight');
  assert.ok((await page.textContent('.tip')).includes(HOSTILE));
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.deepEqual(await asked(), requests, 'opening a file asks the network for nothing');
  await page.getByRole('button', { name: "Back to the page's figures" }).click();
  await page.waitForFunction(before => document.querySelector('footer strong')?.textContent === before, before);
  assert.equal(await page.locator('[data-target=goal]').count(), 0);
});

test('a damaged own file lists table, row and field and replaces nothing', async () => {
  const page = await open('?lang=en');
  const before = await edition(page);
  await bring(page, file('damaged.json', broken()));
  const alert = page.locator('main [role=alert]');
  await alert.waitFor();
  const said = await alert.textContent();
  assert.match(said, /damaged\.json/);
  const lines = await alert.locator('li').allTextContents();
  assert.equal(lines.length, 4);
  for (const place of ['indicators, row 1, direction', 'targets, row 1, locality', 'observations, row 2, value', 'observations, row 3, year']) {
    assert.ok(lines.some(line => line.startsWith(`${place}: has `)), `${place} in ${lines.join('\n')}`);
  }
  assert.equal(await edition(page), before);
  await alert.getByRole('button').click();
  assert.equal(await alert.count(), 0);
  await bring(page, file('damaged.json', small()));
  await page.waitForSelector('[data-target=goal]');
  assert.equal(await alert.count(), 0);
});

test('a damaged file leaves the own data that are open', async () => {
  const page = await open('?lang=en');
  await bring(page, file('mine.json', small()));
  await page.waitForSelector('[data-target=goal]');
  await bring(page, file('damaged.json', broken()));
  await page.locator('main [role=alert]').waitFor();
  assert.equal(await page.locator('[data-target=goal]').count(), 1);
});

test('a file with a hundred thousand problems does not flood the page', async () => {
  const data = small();
  for (const [name, value] of Object.entries({ indicator: 0, locality: 1, year: 1492, value: 'x', status: 0, source: 0 })) data.observations[name] = Array(50_000).fill(value);
  const page = await open('?lang=en');
  await bring(page, file('flood.json', data));
  const alert = page.locator('main [role=alert]');
  await alert.waitFor();
  assert.ok((await alert.locator('li').count()) <= 201);
  assert.match(await alert.locator('li').last().textContent(), /100,000|99,800|more/);
});

test('a name of a file is text', async () => {
  const page = await open('?lang=en');
  await bring(page, file('<img src=x onerror=window.hacked=1>.json', 'no'));
  await page.locator('main [role=alert]').waitFor();
  assert.equal(await page.locator('main img').count(), 0);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});

test('a file of 101 MB is refused unread', async () => {
  const path = join(folder, 'large.json');
  writeFileSync(path, Buffer.alloc(101e6, ' '));
  const page = await open('?lang=en');
  await bring(page, path);
  const alert = page.locator('main [role=alert]');
  await alert.waitFor({ timeout: 5000 });
  assert.match(await alert.textContent(), /larger than 100 MB.*about 4,200,000 figures.*takes about 4,200,000/);
});

test('of a table of 101 MB nobody says how many figures it has', async () => {
  const path = join(folder, 'large.csv');
  writeFileSync(path, Buffer.alloc(101e6, ' '));
  const page = await open('?lang=en');
  await bring(page, path);
  const alert = page.locator('main [role=alert]');
  await alert.waitFor({ timeout: 5000 });
  assert.match(await alert.textContent(), /larger than 100 MB/);
  assert.doesNotMatch(await alert.textContent(), /figures/);
});

test('without storage only the memory of the theme is lost', async () => {
  const page = await open('?lang=en');
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
    }
  });
  await page.reload();
  await page.waitForSelector('html[data-ready=overview]');
  await page.selectOption('select.theme', 'dark');
  assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  await tick(page, 'r', '52');
  assert.equal(new URL(page.url()).search, '?r=52&lang=en');
});

test('the theme is remembered and stays out of the link', async () => {
  const page = await open('?lang=en');
  await page.selectOption('select.theme', 'dark');
  await page.reload();
  await page.waitForSelector('html[data-ready=overview]');
  assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  assert.equal(await page.inputValue('select.theme'), 'dark');
  assert.equal(new URL(page.url()).search, '?lang=en');
  await page.selectOption('select.theme', '');
  assert.equal(await page.getAttribute('html', 'data-theme'), null);
});

test('the security policy lets only the code of the site run', async () => {
  const page = await open('?lang=en', { allow: /Content Security Policy/ });
  const policy = await page.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
  assert.deepEqual(page.complaints, [], 'the page itself keeps to it');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 1';
    document.body.append(script);
    const styled = document.createElement('div');
    styled.innerHTML = '<p id="styled" style="color: red" onclick="window.hacked = 1">x</p>';
    document.body.append(styled);
    document.querySelector('#styled').click();
  });
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.notEqual(await page.$eval('#styled', styled => getComputedStyle(styled).color), 'rgb(255, 0, 0)');
});

test('a program that does not start says so and keeps the link', async () => {
  const page = await open('?v=trend&lang=en', { ready: false, allow: /./, route: { '**/tiendo-*.wasm': route => route.abort() } });
  const failed = page.locator('#failed');
  await failed.waitFor();
  assert.match(await failed.innerText(), /Reload with this same link/);
  assert.equal(await failed.getByRole('link').last().evaluate(link => link.href), page.url());
});

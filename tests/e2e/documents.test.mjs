// The tree of documents: from the resolution to the provincial plan, what each bears, what the filters leave of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open, pick, tick } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const document = (page, id) => page.locator(`[data-document="${id}"]`);
const own = (page, id, part) => document(page, id).locator(`> ${part}`);
const counted = page => page.textContent('output[name=count]').then(Number);
const link = page => new URL(page.url()).search;

test('every document stands once, related ones apart from local ones of no known mandate', async () => {
  const page = await open('?v=documents&lang=en');
  const itself = data.resolutions.map(({ number }) => data.documents.find(one => one.number === number).id);
  const ids = await page.$$eval('[data-document]', all => all.map(one => one.dataset.document));
  assert.deepEqual([...ids, ...itself].sort(), data.documents.map(({ id }) => id).sort());
  assert.equal(await counted(page), data.documents.length);
  assert.deepEqual(await page.locator('.resolution h2').allInnerTexts(), ['23-NQ/TW', '52-NQ/TW', 'Related documents outside the two resolutions', 'Local documents whose parent is not known', 'Targets of no known document']);
  const apart = page.locator('.resolution', { hasText: 'Related documents' });
  assert.equal(await apart.locator('[data-document="29-nq-tw-2022"] [data-document="111-nq-cp-2024"]').count(), 1);
  assert.equal(await page.locator('section[aria-labelledby=local] [data-document="qn-04-nq-tu-2021"]').count(), 1);
  assert.match(await page.locator('main').innerText(), /Targets shown: 28 of the two resolutions, 50 of central documents that carry them out, 34 of other central documents, 55 of provinces\./);
});

test('the way leads from the resolution through the programme to the plan, with what was said of each', async () => {
  const page = await open('?v=documents');
  const programme = page.locator('section[aria-labelledby=resolution-23] [data-document=qn-16-ctr-tu-2018]');
  const plan = programme.locator('[data-document=qn-5050-kh-ubnd-2018]');
  assert.match(await plan.innerText(), /5050\/KH-UBND\s+Kế hoạch · Ủy ban nhân dân tỉnh Quảng Nam · 2018/);
  assert.equal(await plan.locator('> p a[rel=noopener]').count(), 1);
  await plan.locator('.bears summary').focus();
  await page.keyboard.press('Enter');
  await plan.locator('[data-statement=qn-s001]').waitFor();
  assert.match(await plan.locator('.chain').innerText(), /23-NQ\/TW → 16-CTr\/TU → 5050\/KH-UBND/);
});

test('the tree folds and unfolds by keyboard', async () => {
  const page = await open('?v=documents');
  const summary = own(page, 'qn-16-ctr-tu-2018', '.below-document > summary');
  const plan = document(page, 'qn-5050-kh-ubnd-2018');
  assert.ok(await plan.isVisible());
  await summary.focus();
  await page.keyboard.press('Space');
  await plan.waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await plan.waitFor();
});

test('targets show their status, the chain above them and what they repeat', async () => {
  const page = await open('?v=documents&lang=en');
  await own(page, '749-qd-ttg-2020', '.bears > summary').click();
  const bears = own(page, '749-qd-ttg-2020', '.bears');
  const set = data.targets.filter(one => one.document === '749-qd-ttg-2020');
  assert.equal(await bears.locator('[data-target]').count(), set.length);
  assert.match(await own(page, '749-qd-ttg-2020', '.bears > summary').innerText(), new RegExp(`^${set.filter(one => !one.restates).length} targets? \\(carrying a resolution out\\) · repeats ${set.filter(one => one.restates).length} targets?`));
  assert.match(await bears.locator('.chain').innerText(), /52-NQ\/TW → 50\/NQ-CP → 749\/QĐ-TTg/);
  const repeated = bears.locator('[data-target="749-digital-economy-2025"]');
  assert.match(await repeated.innerText(), /Repeats a target of 52-NQ\/TW/);
  const first = page.locator('[data-target="52-digital-economy-2025"]').first();
  assert.equal(await repeated.getAttribute('data-status'), await first.getAttribute('data-status'));
  assert.equal(await repeated.locator('.badge').count(), 1);
  await repeated.locator('.borne-name > a').click();
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
  assert.match(link(page), /i=digital-economy-share-gso&l=vn/);
});

test('a document stays when something below it matches, and is shown as a step on the way', async () => {
  const page = await open('?v=documents&q=5050&lang=en');
  assert.equal(await counted(page), 1);
  assert.deepEqual(await page.$$eval('[data-document]', all => all.map(one => [one.dataset.document, one.classList.contains('context')])), [
    ['qn-16-ctr-tu-2018', true],
    ['qn-5050-kh-ubnd-2018', false],
  ]);
  assert.equal(await page.locator('[data-target]').count(), 12, 'the resolution itself is a step too');
});

test('sector, place and status leave the targets that they are about, unfolded', async () => {
  const page = await open('?v=documents&s=digital-economy&st=missed&lang=en');
  const shown = page.locator('.bears[open] [data-target]');
  assert.ok((await shown.count()) > 0);
  for (const row of await page.$$eval('[data-target]', rows => rows.map(({ dataset }) => [dataset.target, dataset.status]))) {
    assert.equal(row[1], 'missed', row[0]);
    assert.equal(data.targets.find(({ id }) => id === row[0]).sector, 'digital-economy');
  }
  await tick(page, 'st', 'missed');
  await page.waitForFunction(() => !location.search.includes('st='));
  assert.ok((await page.locator('[data-target]').count()) > 5);
  await page.goBack();
  await page.waitForFunction(() => location.search.includes('st=missed'));
  assert.ok((await page.$$eval('[data-target]', rows => rows.every(({ dataset }) => dataset.status === 'missed'))));
});

test('one place leaves its plans and what they carry out', async () => {
  const page = await open('?v=documents&l=quang-nam&r=23&lang=en');
  const ids = await page.$$eval('[data-document]:not(.context)', all => all.map(one => one.dataset.document));
  assert.equal(ids.length, await counted(page));
  for (const id of ['qn-16-ctr-tu-2018', 'qn-5050-kh-ubnd-2018']) assert.ok(ids.includes(id), id);
  for (const target of await page.$$eval('[data-target]', rows => rows.map(({ dataset }) => dataset.target))) {
    assert.equal(data.targets.find(({ id }) => id === target).locality, 'quang-nam');
  }
});

test('what is unfolded stays so while filters change what is around it', async () => {
  const page = await open('?v=documents&lang=en');
  await own(page, '124-nq-cp-2020', '.bears > summary').click();
  await tick(page, 'r', '23');
  await page.waitForFunction(() => location.search.includes('r=23'));
  assert.equal(await own(page, '124-nq-cp-2020', '.bears').getAttribute('open'), '');
  await pick(page, 'm', 'compound');
  await page.waitForFunction(() => location.search.includes('m=compound'));
  assert.equal(await own(page, '124-nq-cp-2020', '.bears').locator('[data-target]').count(), 8);
});

test('nothing found says which filter to loosen', async () => {
  const page = await open('?v=documents&q=zzz');
  assert.equal(await page.locator('[data-document], [data-target]').count(), 0);
  await page.locator('.empty button').click();
  await page.waitForSelector('[data-document]');
});

test('the search field leads to a document here', async () => {
  const page = await open('?lang=en');
  await page.fill('#search', '5050');
  await page.click('#search-list a[href*="v=documents"]');
  await page.waitForSelector('html[data-ready=documents]', { state: 'attached' });
  assert.equal(await page.locator('[data-document=qn-5050-kh-ubnd-2018]').count(), 1);
});

test('axe finds nothing with everything unfolded, and it fits a phone in both languages and themes', async () => {
  for (const [lang, theme] of [['vi', 'light'], ['en', 'dark']]) {
    const page = await open(`?v=documents&lang=${lang}`, { width: 320, theme });
    await page.$$eval('details', all => all.forEach(one => (one.open = true)));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(await axe(page), []);
  }
});

test('a dot of the axis of time is walked to, spoken and leads to its document in the list', async () => {
  const page = await open('?v=documents&lang=en');
  const chart = page.locator('.over-time figure[data-chart=strip]');
  const dated = data.documents.filter(({ issued, level }) => issued && level).length;
  assert.match(await chart.locator('figcaption').textContent(), new RegExp(`^${dated} documents issued from 22 March 2018`));
  assert.equal(await chart.locator('.twin tbody tr').count(), dated);
  await chart.locator('.picture').focus();
  await page.keyboard.press('End');
  const spoken = await chart.locator('[aria-live]').textContent();
  const document_ = data.documents.find(({ number }) => number && spoken.startsWith(`${number}: `));
  assert.ok(document_, spoken);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.document), document_.id);
});

// The frame around every view: entries, stops of the Tab key, groups of filters, the drawer, the picker of indicators, the focus, the way back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, lead, open, tick } from './support.mjs';

const VIEWS = ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
const MOST_STOPS = 15;
const query = page => new URL(page.url()).searchParams;
const ready = (page, view) => page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
const at = page => page.evaluate(() => ({ tag: document.activeElement.tagName, text: document.activeElement.textContent.trim(), id: document.activeElement.id }));
const down = page => page.evaluate(() => Math.round(scrollY));

test('six entries and a search stand in the head of every view', async () => {
  for (const view of VIEWS) {
    const page = await open(`?v=${view}`);
    assert.deepEqual(await page.locator('header nav a').allInnerTexts(), ['Tổng quan', 'Địa phương', 'Chỉ số', 'Báo cáo, kiến nghị', 'Văn bản', 'Cách đánh giá']);
    assert.equal(await page.locator('header nav a[aria-current=page]').count(), 1, view);
    assert.ok(await page.locator('form[role=search] input[name=q]').isVisible(), view);
    assert.match(await page.textContent('.dateline'), /Số liệu cập nhật ngày 27\/11\/2026/);
  }
});

for (const view of VIEWS) {
  test(`on a desk the content of ${view} begins after at most ${MOST_STOPS} stops of the Tab key`, async () => {
    const page = await open(`?v=${view}&lang=en`, { width: 1440 });
    let stops = 0;
    do {
      await page.keyboard.press('Tab');
      stops += 1;
    } while (stops <= MOST_STOPS && !(await page.evaluate(() => document.activeElement.closest('main'))));
    assert.ok(stops <= MOST_STOPS, `the content is not reached with ${stops - 1} stops`);
  });
}

test('the head is at most 110 px tall on a phone, and what is touched is large enough', async () => {
  for (const lang of ['vi', 'en']) {
    const page = await open(`?lang=${lang}`, { width: 360 });
    const bottom = await page.evaluate(() => document.querySelector('.top nav').getBoundingClientRect().bottom);
    assert.ok(bottom <= 110, `${bottom} px`);
    const small = await page.$$eval('header a:not(.skip), header select, .seek input, .open-filters', all =>
      all.filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML));
    assert.deepEqual(small, []);
    const letters = await page.$$eval('input:not([type=checkbox]), select', all => all.map(one => parseFloat(getComputedStyle(one).fontSize)));
    assert.ok(Math.min(...letters) >= 16, `${Math.min(...letters)} px`);
  }
});

test('the number of a document never breaks in a title', async () => {
  for (const width of [320, 360, 768]) {
    const page = await open('', { width });
    const lines = await page.$$eval('h1 .whole', all => all.map(one => one.getClientRects().length));
    assert.deepEqual(lines, [1, 1]);
  }
});

test('a group opens on demand, one at a time, and closes with Escape, a press outside and the focus that leaves', async () => {
  const page = await open('?lang=en');
  const open_ = () => page.$$eval('.group[open]', all => all.map(one => one.dataset.group));
  assert.deepEqual(await page.$$eval('.group:not([hidden])', all => all.map(one => one.dataset.group)), ['places', 'resolutions', 'sectors', 'years', 'statuses']);
  await page.click('[data-group=sectors] > summary');
  assert.deepEqual(await open_(), ['sectors']);
  assert.deepEqual(await axe(page), []);
  await page.check('input[name=s][value=digital-economy]');
  assert.equal(query(page).get('s'), 'digital-economy');
  assert.deepEqual(await open_(), ['sectors'], 'it stays open while the reader chooses');
  assert.equal(await page.textContent('[data-group=sectors] .chosen-count'), '1');
  await page.keyboard.press('Escape');
  assert.deepEqual([await open_(), (await at(page)).tag], [[], 'SUMMARY']);
  await page.click('[data-group=places] > summary');
  await page.click('[data-group=statuses] > summary');
  assert.deepEqual(await open_(), ['statuses']);
  await page.mouse.click(1200, 700);
  assert.deepEqual(await open_(), []);
  await page.click('[data-group=resolutions] > summary');
  await page.focus('#search');
  assert.deepEqual(await open_(), []);
});

test('Enter in the search of places chooses the first that is found', async () => {
  const page = await open('?lang=en');
  await page.click('[data-group=places] > summary');
  await page.fill('[data-group=places] input[type=search]', 'tỉnh quảng nam');
  await page.keyboard.press('Enter');
  assert.equal(query(page).get('l'), 'quang-nam');
  assert.equal(await page.inputValue('[data-group=places] input[type=search]'), '');
});

test('a filter taken back leads the focus to the next chip, the last one to the number of results', async () => {
  const page = await open('?r=52&s=digital-economy&st=met&lang=en');
  const chips = page.locator('.chip');
  await chips.nth(1).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.chip').length === 2 && document.activeElement.matches('.chip'));
  assert.match((await at(page)).text, /^Met/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.chip').length === 1 && document.activeElement.matches('.chip'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('p.count'));
  assert.match((await at(page)).text, /^\d+ targets/);
});

test('all filters removed, one loosened, a notice closed, the other map: the focus is never lost', async () => {
  const rest = page => page.waitForFunction(() => document.activeElement.matches('p.count, h1, main *, form *') && document.activeElement !== document.body);
  let page = await open('?r=52&st=met&lang=en');
  await page.focus('.clear');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('p.count'));
  page = await open('?q=zzzzqq&r=52&lang=en');
  await page.focus('.empty button');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('p.count'));
  page = await open('?zzz=1&lang=en');
  await page.focus('.notice button');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('h1'));
  page = await open('?v=map&i=fdi-projects-cumulative&g=63&lang=en');
  const other = page.locator('main a[href*="g=34"]').first();
  if (await other.count()) {
    await other.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('g=34'));
    await page.waitForTimeout(200);
    await rest(page);
  }
});

test('the picker of indicators offers all by sector, searches both languages, and is driven by keys', async () => {
  const page = await open('?v=trend&i=dti-score');
  const field = page.locator('#pick-indicator');
  assert.equal(await field.inputValue(), await page.locator('h1').evaluate(h1 => h1.firstChild.textContent));
  await field.click();
  const options = page.locator('#pick-indicator-list [role=option]');
  assert.ok((await options.count()) > 150);
  assert.match(await page.locator('#pick-indicator-list [aria-selected=true]').innerText(), /DTI/);
  await page.keyboard.type('labour productivity');
  await page.waitForFunction(() => document.querySelectorAll('#pick-indicator-list [role=option]').length < 30);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('i') !== 'dti-score');
  assert.equal(await page.inputValue('input[name=i]'), query(page).get('i'));
  await field.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await options.count(), 0);
  assert.equal(await field.inputValue(), await page.locator('h1').evaluate(h1 => h1.firstChild.textContent), 'what was typed and not chosen goes');
});

test('another face leaves the reader as far down, on the switch, with places and years', async () => {
  const page = await open('?v=compare&i=papi-services&l=da-nang&y=2023', { height: 500 });
  await page.evaluate(() => scrollTo(0, 60));
  await page.locator('.switch a', { hasText: 'Bản đồ' }).click();
  await ready(page, 'map');
  await page.waitForFunction(() => document.activeElement.matches('.switch a[aria-current=page]'));
  assert.equal(await down(page), 60);
  assert.deepEqual(['i', 'l', 'y'].map(key => query(page).get(key)), ['papi-services', 'da-nang-2025', '2023'].map((value, nth) => (nth === 1 ? query(page).get('l') : value)));
  assert.equal(await page.locator('.switch a').count(), 4);
});

for (const width of [360, 1280]) {
  test(`Back leads to the row that was left, as far down, with its focus, at ${width} px`, async () => {
    const page = await open('?lang=en', { width });
    const link = page.locator('main [data-target] a[href*="v=trend"]').nth(30);
    const href = await link.getAttribute('href');
    await link.scrollIntoViewIfNeeded();
    assert.ok((await down(page)) > 500);
    const top = () => link.evaluate(link => link.getBoundingClientRect().top);
    // As it stands when it is pressed: what presses it may scroll first.
    await page.evaluate(() => addEventListener('click', ({ target }) => (window.left = target.closest('a').getBoundingClientRect().top), { capture: true, once: true }));
    await link.click();
    const left = await page.evaluate(() => window.left);
    await ready(page, 'trend');
    await page.waitForFunction(() => scrollY === 0);
    await page.goBack();
    await ready(page, 'overview');
    await page.waitForFunction(href => document.activeElement.getAttribute('href') === href, href);
    assert.ok(await link.evaluate(link => link === document.activeElement), 'the row itself, not another link to the same');
    await page.waitForTimeout(800);
    assert.ok(Math.abs((await top()) - left) < 4, `${await top()} px below the window's top, ${left} before`);
    await page.goForward();
    await ready(page, 'trend');
  });
}

test('Back from another document leads to where the reader was', async () => {
  // A browser asks for an icon beside a bare file.
  const page = await open('?v=documents&lang=en', { allow: /favicon/ });
  await page.evaluate(() => scrollTo(0, 700));
  await page.goto(`${new URL('data/datapackage.json', page.url())}`);
  await page.goBack();
  await ready(page, 'documents');
  await page.waitForFunction(() => Math.abs(scrollY - 700) < 2);
});

test('an entry leads to the top and the title, whatever was reached before', async () => {
  const page = await open('?lang=en');
  await page.evaluate(() => scrollTo(0, 900));
  await lead(page, '?v=method&lang=en');
  await ready(page, 'method');
  await page.waitForFunction(() => document.activeElement.matches('h1') && scrollY === 0);
});

test('a choice by a control that is folded away holds', async () => {
  const page = await open();
  await tick(page, 'st', 'met');
  assert.equal(query(page).get('st'), 'met');
});

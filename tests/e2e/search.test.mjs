// The search in the head of every view: places, indicators, targets, documents and statements, each one click or key away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

const list = page => page.locator('#search-list');
const titles = page => list(page).locator('.offers-title').allInnerTexts();
const reached = page => page.locator('#search-list [aria-selected=true]');
const query = page => new URL(page.url()).searchParams;
const isSearch = page => page.evaluate(() => document.activeElement.id === 'search');

test('what is typed is found among places, indicators, targets, documents and statements', async () => {
  const page = await open('?lang=en');
  assert.equal(await list(page).count(), 0, 'nothing before anything is typed');
  await page.fill('#search', 'công nghiệp');
  await list(page).waitFor();
  assert.deepEqual(await titles(page), ['Indicators', 'Targets', 'Documents', 'Statements']);
  await page.fill('#search', 'quang nam');
  await page.waitForFunction(() => document.querySelector('#search-list')?.textContent.includes('Quảng Nam'));
  assert.equal((await titles(page))[0], 'Places');
  assert.deepEqual(await axe(page), []);
});

test('/ reaches it from anywhere but a field, arrows walk, Enter leads on and Escape closes', async () => {
  const page = await open('?lang=en');
  await page.keyboard.press('/');
  assert.ok(await isSearch(page));
  await page.keyboard.type('a/b');
  assert.equal(await page.inputValue('#search'), 'a/b', 'within the field it is a sign like others');
  await page.fill('#search', 'iip');
  await list(page).waitFor();
  assert.equal(await page.getAttribute('#search', 'aria-expanded'), 'true');
  const name = await reached(page).count();
  assert.equal(name, 0, 'nothing is reached before an arrow');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.getAttribute('#search', 'aria-activedescendant'), await reached(page).getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  assert.equal(await reached(page).getAttribute('id'), await list(page).locator('[role=option]').last().getAttribute('id'), 'the first follows the last');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await list(page).count(), 0);
  assert.ok(await isSearch(page));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
  assert.equal(query(page).get('q'), null, 'the search has done its work');
  await page.goBack();
  await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
  assert.equal(await page.inputValue('#search'), 'iip');
});

test('Enter without an option reached keeps the text as a filter', async () => {
  const page = await open('?lang=en');
  await page.fill('#search', 'quang nam');
  await page.keyboard.press('Enter');
  assert.equal(await list(page).count(), 0);
  assert.equal(query(page).get('q'), 'quang nam');
});

for (const width of [360, 1280]) {
  test(`every group leads on to all its hits, at ${width} px`, async () => {
    const page = await open('?lang=en', { width });
    await page.fill('#search', 'công nghiệp');
    await list(page).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    // Indicators unfold in the list.
    const indicators = list(page).locator('[role=group]').first();
    const all = Number((await indicators.locator('[role=option]').last().innerText()).replace(/\D/g, ''));
    await indicators.locator('[role=option]').last().click();
    await page.waitForFunction(all => document.querySelector('#search-list [role=group]').querySelectorAll('[role=option]').length === all, all);
    // The other groups are pages of their own.
    for (const [title, view] of [['Targets', 'overview'], ['Documents', 'documents'], ['Statements', 'evidence']]) {
      await page.fill('#search', '');
      await page.fill('#search', 'công nghiệp');
      const more = list(page).locator('[role=group]', { has: page.locator('.offers-title', { hasText: title }) }).locator('[role=option]').last();
      const count = (await more.innerText()).replace(/\D/g, '');
      await more.click();
      await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
      await page.waitForFunction(count => document.querySelector('output[name=count]').textContent.replace(/\D/g, '') === count, count);
    }
  });
}

test('a document is found by its number, a place by its name', async () => {
  const page = await open();
  await page.fill('#search', '5050');
  await page.waitForFunction(() => document.querySelector('#search-list')?.textContent.includes('Kế hoạch 5050/KH-UBND'));
  await page.fill('#search', 'đà nẵng');
  await page.waitForFunction(() => document.querySelector('#search-list a[href*="v=place"]')?.textContent.includes('Đà Nẵng'));
});

test('a document that is found stands in the tree, whether it sets targets or not', async () => {
  for (const number of ['5050/KH-UBND', '124/NQ-CP']) {
    const page = await open('?lang=en&s=digital-economy');
    await page.fill('#search', number);
    await list(page).locator('a[href*="v=documents"]', { hasText: number }).first().click();
    await page.waitForSelector('html[data-ready=documents]', { state: 'attached' });
    assert.match(await page.locator('main').innerText(), new RegExp(number), `${number} does not stand in the tree`);
    assert.notEqual(await page.locator('output[name=count]').textContent(), '0', `${number} is counted as nothing found`);
  }
});

test('on a phone the hits fit the screen, and a finger chooses one', async () => {
  const page = await open('?lang=en', { width: 320, hasTouch: true });
  await page.fill('#search', 'cong nghiep');
  await list(page).waitFor();
  const { left, right } = await list(page).evaluate(list => list.getBoundingClientRect());
  assert.ok(left >= 0 && right <= 320, `${left} to ${right}`);
  await list(page).locator('a[href*="v=trend"]').first().tap();
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
});

// Search beyond the page's own results: indicators, places, documents and statements, each one click away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

const found = page => page.locator('.found');

test('what is typed is found among indicators, places, documents and statements', async () => {
  const page = await open('?lang=en');
  assert.equal(await found(page).count(), 0, 'nothing before anything is typed');
  await page.fill('input[name=q]', 'quang nam');
  await found(page).waitFor();
  const titles = await found(page).locator('h3').allInnerTexts();
  for (const title of ['Places', 'Statements']) assert.ok(titles.includes(title), `${title} is not among ${titles}`);
  assert.deepEqual(await axe(page), []);
});

test('an indicator that is found leads to its trend, by keyboard', async () => {
  const page = await open('?lang=en&q=iip');
  const link = found(page).locator('a[href*="v=trend"]').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
  assert.equal(new URL(page.url()).searchParams.get('q'), null, 'the search has done its work');
  await page.goBack();
  await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
  assert.equal(await page.inputValue('input[name=q]'), 'iip');
});

test('a document is found by its number, a place by its name', async () => {
  const page = await open('?q=5050');
  assert.match(await found(page).innerText(), /Kế hoạch 5050\/KH-UBND/);
  await page.fill('input[name=q]', 'đà nẵng');
  await page.waitForFunction(() => document.querySelector('.found a[href*="v=place"]')?.textContent.includes('Đà Nẵng'));
});

test('a document that is found stands in the tree, whether it sets targets or not', async () => {
  for (const number of ['5050/KH-UBND', '124/NQ-CP']) {
    const page = await open(`?lang=en&s=digital-economy&q=${encodeURIComponent(number)}`);
    await found(page).locator('a', { hasText: number }).first().click();
    await page.waitForSelector('html[data-ready=documents]', { state: 'attached' });
    assert.match(await page.locator('main').innerText(), new RegExp(number), `${number} does not stand in the tree`);
    assert.notEqual(await page.locator('output[name=count]').textContent(), '0', `${number} is counted as nothing found`);
  }
});

test('on a phone the hits stand in the drawer and fit it', async () => {
  const page = await open('?q=cong%20nghiep', { width: 320 });
  await page.click('.open-filters');
  await found(page).waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('.filters').scrollWidth - document.querySelector('.filters').clientWidth), 0);
});

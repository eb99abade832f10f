// Badges, units and marks explain themselves on hover, focus and tap, and lead to the rule's place on the method page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

const panel = page => page.locator('#explanation');
const badge = page => page.locator('tr.target [data-explains]').first();

test('a badge explains itself while the pointer is on it or on what it opened, and nothing moves', async () => {
  const page = await open('?lang=en');
  const mark = badge(page);
  await mark.scrollIntoViewIfNeeded();
  // Sectors that come near are laid out, which takes a frame or two.
  await page.waitForTimeout(200);
  const size = () => mark.evaluate(one => [one.closest('tr').offsetHeight, document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
  const before = await size();
  assert.equal(await panel(page).isVisible(), false);
  await mark.hover();
  await panel(page).waitFor();
  assert.ok((await panel(page).innerText()).length > 40);
  assert.deepEqual(await size(), before);
  await panel(page).locator('a').hover();
  await page.waitForTimeout(400);
  assert.ok(await panel(page).isVisible(), 'the pointer may go over to it');
  await page.mouse.move(2, 2);
  await panel(page).waitFor({ state: 'hidden' });
});

test('the focus opens it, Escape closes it and leaves the focus, Enter leads to the link within and Escape back', async () => {
  const page = await open('?lang=en');
  const mark = badge(page);
  await page.keyboard.press('Tab');
  await mark.focus();
  await panel(page).waitFor();
  assert.equal(await mark.evaluate(one => document.getElementById(one.getAttribute('aria-describedby')).textContent), await panel(page).locator('span').innerText());
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'hidden' });
  const isOn = () => mark.evaluate(one => one === document.activeElement);
  assert.ok(await isOn());
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  assert.ok(await panel(page).locator('a').evaluate(link => link === document.activeElement));
  await page.keyboard.press('Escape');
  assert.ok(await isOn());
  assert.equal(await panel(page).isVisible(), false);
});

test('a tap opens it within a phone’s window, another tap or one elsewhere closes it', async () => {
  const page = await open('?l=vn', { width: 360, height: 780, hasTouch: true });
  const mark = badge(page);
  await mark.tap();
  await panel(page).waitFor();
  const { x, width } = await panel(page).boundingBox();
  assert.ok(x >= 0 && x + width <= 360);
  await mark.tap();
  await panel(page).waitFor({ state: 'hidden' });
  await mark.tap();
  await panel(page).waitFor();
  await page.locator('h1').tap();
  await panel(page).waitFor({ state: 'hidden' });
});

test('each explanation leads to its own place on the method page, which has one for every topic', async () => {
  const page = await open('?lang=en');
  const mark = badge(page);
  const topic = await mark.getAttribute('data-explains');
  await mark.click();
  await panel(page).locator('a').click();
  await page.waitForSelector('html[data-ready=method]', { state: 'attached' });
  await page.waitForFunction(topic => document.activeElement.id === `about-${topic}`, topic);
  assert.ok(await page.locator(`#about-${topic}`).evaluate(one => one.getBoundingClientRect().top < innerHeight));
  const statuses = await page.$$eval('.meanings dt', all => all.map(one => one.id));
  assert.equal(statuses.length, 10);
  for (const place of ['fragile', 'claims', 'places', 'data', 'rules']) assert.equal(await page.locator(`#about-${place}`).count(), 1, place);
  await page.goBack();
  await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
});

test('without popovers it opens all the same', async () => {
  const page = await open('?lang=en');
  await page.evaluate(() => {
    delete HTMLElement.prototype.showPopover;
    delete HTMLElement.prototype.hidePopover;
  });
  await badge(page).click();
  await panel(page).waitFor();
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'hidden' });
});

test('verdicts on numbers, unsettled figures, scales and derived values explain themselves too', async () => {
  for (const [query, topic] of [
    ['?v=evidence', 'differs'],
    ['?v=table&l=vn&i=industry-value-added-growth', 'estimate'],
    ['?v=trend&i=dti-score&l=quang-nam', 'scale'],
    ['?v=place&l=da-nang-2025', 'derived'],
    ['?v=documents&l=vn', 'met'],
  ]) {
    const page = await open(query);
    const mark = page.locator(`[data-explains=${topic}]`).first();
    await mark.click();
    await panel(page).waitFor();
    assert.ok((await panel(page).locator('span').innerText()).length > 5, topic);
  }
});

test('a value that was worked out is marked on map, compare and trend, and the mark explains itself', async () => {
  const of = 'i=fdi-stock-capital&l=da-nang-2025&g=34&lang=en';
  for (const [view, shown] of [['map', '.legend-of-map'], ['map', '.chosen article'], ['compare', '.below > .hint'], ['trend', '.below > .hint']]) {
    const page = await open(`?v=${view}&${of}${view === 'trend' ? '' : '&y=2023'}`);
    const mark = page.locator(`${shown} [data-explains=derived]`).first();
    await mark.scrollIntoViewIfNeeded();
    await page.keyboard.press('Tab');
    await mark.focus();
    await panel(page).waitFor();
    assert.match(await panel(page).innerText(), /Not published: worked out from the former provinces/, `${view}, ${shown}`);
    assert.deepEqual(await axe(page), []);
    await page.locator('details.twin summary').first().click();
    const row = page.locator('.twin tr', { has: page.locator('[data-explains=derived]') }).first();
    assert.match(await row.innerText(), /\*/, `${view}: the table has the star`);
  }
});

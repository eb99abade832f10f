// The views beyond the front page come as a second part of the program: what a reader sees until it is there, and when it does not come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

const PART = '**/views.wasm*';
const OFFLINE = /views\.wasm|Failed to fetch|ERR_FAILED/;

test('until its part is there a view says that it is being loaded', async () => {
  let arrive;
  const arrived = new Promise(done => (arrive = done));
  const page = await open('?v=method&lang=en', { ready: false, route: { [PART]: async route => (await arrived, route.continue()) } });
  await page.waitForSelector('main [role=status]:has-text("Loading this part")');
  assert.equal(await page.getAttribute('html', 'data-ready'), null, 'nothing is ready yet');
  arrive();
  await page.waitForSelector('html[data-ready=method]', { state: 'attached' });
});

test('a part that does not come is asked for once, says so and comes when the reader tries again', async () => {
  let [asked, offline] = [0, true];
  const answer = route => ((asked += 1), offline ? route.abort() : route.continue());
  const page = await open('?v=compare&lang=en', { ready: false, route: { [PART]: answer }, allow: OFFLINE });
  await page.waitForSelector('[role=alert] button');
  const before = asked;
  await page.waitForTimeout(1500);
  assert.equal(asked, before, 'the page asks again and again by itself');
  assert.deepEqual(await axe(page), []);
  offline = false;
  await page.click('[role=alert] button');
  await page.waitForSelector('html[data-ready=compare]', { state: 'attached' });
});

test('a front page without the other part stays whole, and going to a view asks again', async () => {
  let offline = true;
  const page = await open('?lang=en', { route: { [PART]: route => (offline ? route.abort() : route.continue()) }, allow: OFFLINE });
  await page.waitForTimeout(500);
  assert.equal(await page.locator('[role=alert]:visible').count(), 0);
  offline = false;
  await page.click('nav a[href*="v=trend"]');
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
});

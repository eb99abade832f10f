// The views come as parts of the program of their own: when they are asked for, what a reader sees until they are there,
// and when they do not come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

const PART = '**/views-*.wasm';
const OFFLINE = /views-[\w-]+\.wasm|Failed to fetch|ERR_FAILED/;

test('until its part is there a view says that it is being loaded', async () => {
  let arrive;
  const arrived = new Promise(done => (arrive = done));
  const page = await open('?v=method&m=average&lang=en', { ready: false, route: { [PART]: async route => (await arrived, route.continue()) } });
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

test('the front page asks for no other part until a link to a view is pointed at or focused', async () => {
  const asked = [];
  const page = await open('?lang=en', { route: { '**/*.wasm': route => (asked.push(new URL(route.request().url()).pathname.split('/').pop()), route.continue()) } });
  await page.waitForTimeout(500);
  assert.deepEqual(asked.map(name => name.replace(/-[0-9a-f]{16}/, '')).sort(), ['tiendo.wasm', 'views-overview.wasm'], 'a reader of the front page pays for nothing else');
  await page.hover('nav a[href*="v=trend"]');
  await page.waitForResponse(/views-trend-[0-9a-f]+\.wasm/);
  await page.focus('nav a[href*="v=place"]');
  await page.waitForResponse(/views-place-[0-9a-f]+\.wasm/);
  assert.ok(!asked.some(name => name.startsWith('views-places')), 'what nobody points at stays where it is');
  await page.click('nav a[href*="v=trend"]');
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
});

test('a front page that cannot fetch another part stays whole, and going to a view asks again', async () => {
  let offline = true;
  const page = await open('?lang=en', { route: { '**/views-trend-*.wasm': route => (offline ? route.abort() : route.continue()) }, allow: OFFLINE });
  await page.hover('nav a[href*="v=trend"]');
  await page.waitForTimeout(500);
  assert.equal(await page.locator('[role=alert]:visible').count(), 0);
  offline = false;
  await page.click('nav a[href*="v=trend"]');
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
});

test('a link to a view asks for its part ahead, once and for no other', async () => {
  for (const view of ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method']) {
    const page = await open(`?v=${view}&lang=en`);
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => /views-[\w-]+\.wasm/.test(name)).map(({ name, initiatorType }) => [name.replace(/.*\//, ''), initiatorType]));
    assert.equal(asked.length, 1, `${view} asks for one part: ${asked.join('; ')}`);
    assert.deepEqual(asked.filter(([, by]) => by !== 'link'), [], `${view}: asked for only when the program runs`);
  }
});

test('the page says that it is ready only when all of its rows stand, also where the language changes by Back', async () => {
  const page = await open();
  const sectors = await page.locator('.sector').count();
  const seen = await page.evaluate(async () => {
    const root = document.documentElement;
    const counts = [];
    const ready = new Promise(done =>
      new MutationObserver(() => {
        if (!root.dataset.ready) return;
        counts.push(document.querySelectorAll('.sector').length);
        setTimeout(done, 500);
      }).observe(root, { attributeFilter: ['data-ready'] }),
    );
    history.pushState(null, '', '?lang=en');
    dispatchEvent(new PopStateEvent('popstate'));
    await ready;
    return counts;
  });
  assert.deepEqual(seen, [sectors]);
});

// The reader's place: in a frame of another page, after Back, after a filter is taken back.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { browser, lead, open, site } from './support.mjs';

const ready = (page, view) => page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });

test("choosing in a frame leaves the history of the page around it alone", async () => {
  const outer = createServer((request, response) => response.setHeader('Content-Type', 'text/html').end(
    request.url === '/before' ? '<p id="before">before' : `<iframe width="900" height="700" src="${site.url}?v=trend&i=dti-score&embed=1&lang=en"></iframe>`));
  await new Promise(done => outer.listen(0, '127.0.0.1', done));
  const host = `http://127.0.0.1:${outer.address().port}`;
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${host}/before`);
    await page.goto(`${host}/`);
    const frame = page.frames()[1];
    await frame.waitForSelector('html[data-ready=trend]', { state: 'attached' });
    const length = await page.evaluate(() => history.length);
    for (const to of ['?v=trend&i=dti-score&l=ha-noi&lang=en&embed=1', '?v=method&lang=en&embed=1', '?v=trend&i=papi-services&lang=en&embed=1']) {
      await lead(frame, to);
      await frame.waitForFunction(to => location.search === to && document.documentElement.dataset.ready, to);
    }
    assert.equal(await page.evaluate(() => history.length), length);
    await page.goBack();
    await page.waitForSelector('#before');
  } finally {
    await context.close();
    await new Promise(done => (outer.close(done), outer.closeAllConnections()));
  }
});

/** Ways from a list, whose link has the focus, to elsewhere. */
const AWAY = [
  // Not by Playwright's click, which scrolls first.
  ['another view', page => page.evaluate(() => document.activeElement.click())],
  ['another document', page => page.goto(new URL('data/datapackage.json', page.url()).href)],
];
/** Lists with a sort, and what is left in them. */
const LISTS = [
  ['the targets', '?lang=en', 'overview', page => page.locator('select[name=order]').selectOption('deadline'), page => page.inputValue('select[name=order]'), page => page.locator('main [data-target] a[href*="v=trend"]').nth(30)],
  [
    'the figures', '?v=table&lang=en', 'table',
    async page => {
      await page.click('thead th.value button');
      await page.click('thead th.value button');
      await page.waitForTimeout(100);
      await page.locator('.long').evaluate(region => (region.scrollTop = 90_000));
      await page.waitForTimeout(400);
    },
    page => page.getAttribute('thead th.value', 'aria-sort'), page => page.locator('.long tbody a').nth(12),
  ],
];

for (const width of [360, 1280]) {
  for (const [list, query, view, sort, sorted, row] of LISTS) {
    for (const [elsewhere, go] of AWAY) {
      test(`Back from ${elsewhere} to ${list}: the row, the sort and the focus that were left, at ${width} px`, async () => {
        // A browser asks for an icon beside a bare file.
        const page = await open(query, { width, allow: /favicon/ });
        await sort(page);
        const link = row(page);
        await link.scrollIntoViewIfNeeded();
        await link.focus();
        await page.waitForTimeout(100);
        const said = () => page.evaluate(() => document.activeElement.closest('tr, [data-target], article')?.textContent);
        const top = () => page.evaluate(() => document.activeElement.getBoundingClientRect().top);
        const [before, chosen, left] = [await said(), await sorted(page), await top()];
        assert.ok(before && chosen);
        await go(page);
        await page.waitForFunction(query => location.search !== query, query);
        await page.goBack();
        await ready(page, view);
        await page.waitForFunction(() => document.activeElement.matches('main a'));
        await page.waitForTimeout(800);
        assert.deepEqual([await said(), await sorted(page)], [before, chosen]);
        assert.ok(Math.abs((await top()) - left) < 4, `${await top()} px below the window's top, ${left} before`);
      });
    }
  }
}

test('an entry of the head shows a list from its beginning, whatever was chosen before', async () => {
  const page = await open('?lang=en');
  await page.selectOption('select[name=order]', 'deadline');
  await page.click('nav a[href*="v=method"]');
  await ready(page, 'method');
  await page.click('header nav a:has-text("Overview")');
  await ready(page, 'overview');
  assert.equal(await page.inputValue('select[name=order]'), 'document');
});

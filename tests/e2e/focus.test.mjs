// Whatever is pressed in a view, the focus has a place in it afterwards: what was pressed, what came in its stead, or the next sensible thing; never
// the document's top, where the keys would begin anew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './support.mjs';

const QUERIES = [
  ['overview', '?s=digital-economy&st=met&r=52&lang=en'],
  ['place', '?v=place&l=da-nang-2025&lang=en'],
  ['place', '?v=place&l=quang-nam&s=digital-economy&lang=en'],
  ['trend', '?v=trend&i=dti-score&l=ha-noi~da-nang&lang=en'],
  ['compare', '?v=compare&i=papi-services&g=63&l=quang-nam&y=2020&lang=en'],
  ['map', '?v=map&i=papi-services&g=63&l=quang-nam&y=2020&lang=en'],
  ['table', '?v=table&i=papi-services&lang=en'],
  ['evidence', '?v=evidence&k=difficulty&lang=en'],
  ['documents', '?v=documents&r=52&lang=en'],
  ['overview', '?q=zzzzqq&zzz=1&lang=en'],
];
/** What takes something out, or leads out. */
const OUT = 'a[download], a[target], a[href^="http"], a[href^="data/"], [data-take], .take *, .print';

/** The kinds of links to the same view and of buttons in the page, each by where it stands, with the first of each. */
const kinds = page =>
  page.evaluate(out => {
    const view = new URLSearchParams(location.search).get('v');
    const found = {};
    for (const one of document.querySelectorAll('.results button, main a[href^="?"], main button, main summary')) {
      const stays = !one.matches('a') || new URLSearchParams(one.getAttribute('href')).get('v') === view;
      if (!stays || one.matches(out) || !one.checkVisibility({ visibilityProperty: true }) || one.disabled) continue;
      const path = [];
      for (let at = one; at.id !== 'page' && at !== document.body && path.length < 3; at = at.parentElement) path.unshift(at.tagName.toLowerCase() + (at.classList[0] ? `.${at.classList[0]}` : ''));
      found[path.join(' > ')] ??= [...document.querySelectorAll('a, button, summary')].indexOf(one);
    }
    return found;
  }, OUT);

for (const [view, query] of QUERIES) {
  test(`the focus has a place after each press of a key in ${query}`, async () => {
    const ready = page => page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
    const page = await open(query);
    const all = await kinds(page);
    assert.ok(Object.keys(all).length > 1);
    const lost = [];
    const address = page.url();
    for (const [kind, nth] of Object.entries(all)) {
      if (page.url() !== address) await page.goto(address);
      else await page.reload();
      await ready(page);
      const there = await page.evaluate(nth => {
        const one = [...document.querySelectorAll('a, button, summary')][nth];
        one?.focus();
        return document.activeElement === one;
      }, nth);
      assert.ok(there, `${kind} is to be focused`);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
      // A mark of a picture may lead to another view.
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      await page.waitForTimeout(50);
      if (await page.evaluate(() => document.activeElement === document.body)) lost.push(kind);
    }
    assert.deepEqual(lost, []);
  });
}

for (const [geography, other] of [['63', '34'], ['34', '63']]) {
  test(`the other provinces, ${geography} to ${other}, leave the focus on their switch`, async () => {
    const page = await open(`?v=map&i=papi-services&g=${geography}&y=2020&lang=en`);
    await page.focus(`main .geographies a[href*="g=${other}"]`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(other => location.search.includes(`g=${other}`), other);
    await page.waitForFunction(() => document.activeElement.closest('.geographies'));
  });
}

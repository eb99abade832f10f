// Long use: what has been shown and taken away is let go. Counts nodes and bytes after a collection, never time.
// `LONG=1 node --test tests/e2e/long.test.mjs` walks the 2,000 changes of a long session; without it a share of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from './support.mjs';

const VIEWS = ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
/** Between which changes memory stays level. A compiler that is late once is no leak: what is not let go grows from each to the next. */
const MARKS = process.env.LONG ? [500, 1250, 2000] : [120, 270, 420];
const MORE = 1.05;
/** Rows that wait outside the document differ in size, their number does not. */
const SIZES = 1.01;

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const ids = rows => rows.map(({ id }) => id);
const [places, sectors, indicators] = [ids(data.localities), ids(data.sectors), ids(data.indicators)];

/** What the document, the scripts and the program hold after a collection. */
async function held(page, cdp) {
  for (let round = 0; round < 3; round += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(50);
  }
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize, wasm: await page.evaluate(() => window.wasmMemory?.buffer.byteLength) };
}

/** Goes to a link of the page as a click on it would, and waits until it is drawn. */
const follow = (page, query) =>
  page.evaluate(async query => {
    history.pushState(null, '', query || location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  }, query);

/** The page with the memory of its program in sight. */
async function watched(query) {
  const page = await open('?v=method');
  await page.addInitScript(() => {
    const keep = result => ((window.wasmMemory ??= Object.values((result.instance ?? result).exports).find(it => it instanceof WebAssembly.Memory)), result);
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = (...all) => original.apply(WebAssembly, all).then(keep);
    }
  });
  await page.goto(new URL(query, page.url()).href);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return { page, cdp: await page.context().newCDPSession(page) };
}

test('200 different choices leave no more in the document than 20', async () => {
  const { page, cdp } = await watched('?');
  // By turns under two rules, since a row is another one under another rule; the rules themselves are choices, too.
  const choices = ['?m=compound', '?m=remaining', ...places.flatMap(place => [`?l=${place}`, `?l=${place}&m=compound`])];
  const chosen = [...choices, ...sectors.map(sector => `?s=${sector}`)].slice(0, 200);
  assert.equal(new Set(chosen).size, 200);
  const choose = async some => {
    for (const query of some) {
      await follow(page, query);
      await follow(page, '');
    }
    return held(page, cdp);
  };
  const few = await choose(chosen.slice(0, 20));
  const many = await choose(chosen.slice(20));
  // Each list keeps up to 24 rows aside, and is full of them after 20 choices.
  assert.ok(many.nodes <= few.nodes * SIZES, `${few.nodes} nodes after 20 choices, ${many.nodes} after 200`);
  assert.ok(many.listeners <= few.listeners * SIZES, `${few.listeners} listeners after 20 choices, ${many.listeners} after 200`);
});

test(`memory does not go on growing between change ${MARKS[0]} and ${MARKS.at(-1)} of a session over all views`, async t => {
  const { page, cdp } = await watched('?');
  const change = at => {
    const view = VIEWS[at % VIEWS.length];
    const round = Math.floor(at / VIEWS.length);
    const asked = { v: view === 'overview' ? undefined : view };
    if (round % 2) asked.l = places[round % places.length];
    if (round % 3 === 1) asked.s = sectors[round % sectors.length];
    if (round % 5 === 2) asked.i = indicators[round % indicators.length];
    return `?${Object.entries(asked).filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join('&')}`.replace(/^\?$/, '');
  };
  const walk = async (from, to) => {
    for (let at = from; at < to; at += 1) await follow(page, change(at));
    await follow(page, '');
    // Its list grows in turns.
    await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
    return held(page, cdp);
  };
  const found = [];
  for (const [at, mark] of MARKS.entries()) found.push(await walk(MARKS[at - 1] ?? 0, mark));
  const parts = Object.keys(found[0]);
  for (const part of parts) t.diagnostic(`${part}: ${found.map((held, at) => `${held[part]} after ${MARKS[at]}`).join(', ')}`);
  assert.ok(found[0].wasm > 1e6, 'the memory of the program is found');
  const more = (later, former, part) => later[part] / former[part] - 1;
  const steps = part => found.slice(1).map((held, at) => more(held, found[at], part));
  const grows = part => more(found.at(-1), found[0], part) > MORE - 1 && (process.env.LONG || steps(part).every(step => step > (MORE - 1) / 2));
  const grown = parts.filter(part => grows(part)).map(part => `${part}: ${found.map(held => held[part]).join(' → ')}`);
  assert.deepEqual(grown, []);
});

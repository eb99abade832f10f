// This page's engine beside peers, in one headless Chromium, on data that a seed fixes: the same filters one after the other, each answered
// with the counts of every choice of every facet and the sum of every year. Answers are compared before any time is taken.
import { launch } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { median, spread } from '../numbers.mjs';
import { site } from './build.mjs';

/** Lets the browser tell time in steps of 5 µs instead of 100. */
const isolated = (_, response) => {
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
};

async function fresh(browser, url, options) {
  const page = await browser.newPage();
  page.on('pageerror', error => console.error(error));
  page.on('console', message => message.type() === 'error' && console.error(message.text()));
  await page.goto(url);
  await page.waitForFunction(() => globalThis.bench);
  const made = await page.evaluate(options => globalThis.bench.make(options), options);
  return { page, ...made };
}

/** What a page holds: the heap of its scripts and what lies outside it (typed arrays, WebAssembly), after the collector has run. */
async function held(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  const workers = await Promise.all(page.workers().map(worker => worker.evaluate(() => globalThis.memoryOfDuckDB?.() ?? 0)));
  await cdp.detach();
  return usedSize + backingStorageSize + workers.reduce((sum, bytes) => sum + bytes, 0);
}

/** Each engine in a page of its own: time from what it is given to the first result, and what its page holds more than before. */
async function loading(browser, url, options, keys, rounds) {
  const found = Object.fromEntries(keys.map(key => [key, { times: [], held: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const key of keys) {
      const { page } = await fresh(browser, url, options);
      const before = await held(page);
      const { time, memory } = await page.evaluate(key => globalThis.bench.load(key), key);
      found[key].times.push(time);
      found[key].held.push((await held(page)) - before);
      if (memory) found[key].memory = memory;
      await page.close();
    }
  }
  return Object.fromEntries(keys.map(key => [key, { ...spread(found[key].times), held: median(found[key].held), memory: found[key].memory }]));
}

/** All engines in one page, asked in turn. */
async function walking(browser, url, options, keys, rounds) {
  const { page, length, steps } = await fresh(browser, url, options);
  const names = await page.evaluate(() => globalThis.bench.names());
  for (const key of keys) await page.evaluate(key => globalThis.bench.load(key), key);
  const faults = await page.evaluate(() => globalThis.bench.agree());
  if (faults.length > 0) throw new Error(`Answers differ, so that no time is taken:\n${faults.slice(0, 10).join('\n')}`);
  const found = Object.fromEntries(keys.map(key => [key, { times: [], ahead: [], rounds: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const key of keys) {
      const { times, ahead } = await page.evaluate(key => globalThis.bench.walk(key), key);
      found[key].times.push(...times);
      found[key].ahead.push(...ahead);
      found[key].rounds.push(median(times));
    }
  }
  await page.close();
  const of = key => ({ ...spread(found[key].times), rounds: found[key].rounds, ahead: found[key].ahead.length > 0 ? spread(found[key].ahead) : undefined });
  return { names, length, steps, of: Object.fromEntries(keys.map(key => [key, of(key)])) };
}

export const PEERS = ['ours', 'typed', 'crossfilter', 'duckdb', 'mosaic', 'arquero'];

/** Measures filters, with and without gaps, and loading. */
export async function engines({ rounds = 5, keys = PEERS, options = {} } = {}) {
  const [browser, dir] = [await launch(), await site()];
  const { url, close } = await serve({ dir, compressed: false, answer: isolated });
  try {
    const filters = await walking(browser, url, options, keys, rounds);
    const gaps = await walking(browser, url, { ...options, gaps: true, indicators: 44 }, ['ours', 'typed'], rounds);
    return { filters, gaps, loading: await loading(browser, url, options, keys, Math.min(rounds, 3)), browser: browser.version() };
  } finally {
    await browser.close();
    await close();
  }
}

/** Numbers of values, each as places × indicators over eight years. */
const SCALES = [{ places: 156, indicators: 8 }, { places: 1250, indicators: 10 }, { places: 3321, indicators: 40 }, { places: 3321, indicators: 376 }];

/** How this engine's time and memory grow: `[{ length, load, step, memory }]`, medians in ms and bytes. */
export async function growth() {
  const [browser, dir] = [await launch(), await site()];
  const { url, close } = await serve({ dir, compressed: false, answer: isolated });
  try {
    const scales = [];
    for (const scale of SCALES) {
      const rounds = [];
      for (let round = 0; round < 3; round += 1) {
        const { page, length } = await fresh(browser, url, scale);
        const { time, memory } = await page.evaluate(() => globalThis.bench.load('ours'));
        const steps = [];
        for (let again = 0; again < 3; again += 1) steps.push(...(await page.evaluate(() => globalThis.bench.walk('ours'))).times);
        rounds.push({ length, time, memory, step: median(steps) });
        await page.close();
      }
      const of = what => median(rounds.map(round => round[what]));
      scales.push({ length: of('length'), load: of('time'), step: of('step'), memory: of('memory') });
    }
    return { scales, browser: browser.version() };
  } finally {
    await browser.close();
    await close();
  }
}

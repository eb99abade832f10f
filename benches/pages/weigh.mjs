// What the front page and a link to each view weigh until their first chart stands, and when that is, beside bare pages that draw one line.
// Local server, Brotli 11, Chromium, nothing cached. Sizes are budgets and fail; times depend on the machine and fail only with STRICT=1.
import { launch } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { spread } from '../numbers.mjs';
import { lines } from './lines.mjs';
import { visit, visited } from './visit.mjs';

export const VIEWS = ['trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
/** KB of 1,000 bytes; times as shares of the ECharts page's in the same run. */
export const BUDGETS = { front: 200, link: 240, first: 1, second: 0.3 };

const isWasm = ({ url }) => new URL(url).pathname.endsWith('.wasm');
const kilobytes = list => list.reduce((total, { bytes = 0 }) => total + bytes, 0) / 1000;

function weight({ chart, all }) {
  return { stands: chart !== null, until: kilobytes(all.filter(({ before }) => before)), whole: kilobytes(all), wasm: kilobytes(all.filter(isWasm)), files: all };
}

/** By name: weight, and spread of times. `front`, a view, `again-…` on a second visit, or a peer. */
export async function pages({ rounds = 5 } = {}) {
  const [browser, ours, peers] = [await launch(), await serve(), await lines()];
  const addresses = { front: ours.url, ...Object.fromEntries(VIEWS.map(view => [view, `${ours.url}?v=${view}`])) };
  const all = { ...addresses, ...Object.fromEntries(Object.entries(peers).map(([name, { url }]) => [name, url])) };
  try {
    const weights = {};
    for (const [name, url] of Object.entries(all)) weights[name] = weight(await visit(browser, url));
    const again = await visited(browser, ours.url);
    const times = {};
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, url] of Object.entries(all)) (times[name] ??= []).push((await visit(browser, url, { throttled: true })).chart ?? Infinity);
      for (const [name, url] of Object.entries(addresses)) (times[`again-${name}`] ??= []).push((await visit(browser, url, { throttled: true, context: again })).chart ?? Infinity);
    }
    const titles = Object.fromEntries(Object.entries(peers).map(([name, { title }]) => [name, title]));
    const found = { browser: browser.version(), rounds, titles, weights, times: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, spread(list)])) };
    return { ...found, ...judged(found) };
  } finally {
    await browser.close();
    for (const site of [ours, ...Object.values(peers)]) await site.close();
  }
}

/** What breaks a budget: `faults` by size, `late` by time. */
function judged({ weights, times }) {
  const faults = Object.entries(weights).filter(([, { stands }]) => !stands).map(([name]) => `${name}: no chart stands`);
  for (const name of ['front', ...VIEWS]) {
    const most = name === 'front' ? BUDGETS.front : BUDGETS.link;
    if (weights[name].until > most) faults.push(`${name}: ${weights[name].until.toFixed(1)} KB until its chart stands, budget ${most} KB`);
  }
  if (weights.front.wasm === 0) faults.push('front: no WebAssembly was loaded');
  const late = [];
  for (const name of ['front', ...VIEWS].flatMap(name => [name, `again-${name}`])) {
    const [share, most] = [times[name].median / times.echarts.median, name.startsWith('again-') ? BUDGETS.second : BUDGETS.first];
    if (!(share <= most)) late.push(`${name}: ${share.toFixed(2)} times the time of the ECharts page, budget ${most}`);
  }
  return { faults, late };
}


// What the page weighs until its first chart, and when that chart stands, beside a bare page that draws one line with ECharts.
// Local server, Brotli 11, Chromium, nothing cached. Sizes are budgets and fail; times are reported, since they depend on the machine.
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';

const BUDGET = 200; // KB of 1000 bytes
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER_CPU = 4;
const VIEWS = ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
const RUNS = 5;
const PATIENCE = 60_000;

const here = name => fileURLToPath(new URL(name, import.meta.url));

async function peer() {
  const dir = here('../target/bench/echarts');
  mkdirSync(dir, { recursive: true });
  copyFileSync(here('echarts/index.html'), `${dir}/index.html`);
  await build({ entryPoints: [here('echarts/line.js')], outfile: `${dir}/line.js`, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none' });
  return serve({ dir });
}

// The moment of the frame that shows the first mark inside a chart.
function watchForChart() {
  const mark = 'figure[data-chart] svg :is(path, polyline, line, rect, circle, text)';
  const look = () => {
    if (!document.querySelector(mark)) return requestAnimationFrame(look);
    requestAnimationFrame(() => (window.firstChart = performance.now()));
  };
  requestAnimationFrame(look);
}

async function load(browser, url, throttled) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const requests = new Map();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => requests.set(requestId, { url: request.url, asked: wallTime * 1000 }));
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    Object.assign(requests.get(requestId) ?? {}, { bytes: Number(response.headers['Content-Length'] ?? 0), encoding: response.headers['Content-Encoding'] ?? '' });
  });
  if (throttled) {
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  }
  await page.addInitScript(watchForChart);
  await page.goto(url, { waitUntil: 'commit' });
  const chart = await page
    .waitForFunction(() => window.firstChart, null, { timeout: PATIENCE, polling: 100 })
    .then(found => found.jsonValue())
    .catch(() => null);
  const shown = chart && (await page.evaluate(() => performance.timeOrigin + window.firstChart));
  if (!throttled) await page.waitForLoadState('networkidle');
  const all = [...requests.values()].filter(({ url }) => url.startsWith('http'));
  await context.close();
  return { chart, all: all.map(request => ({ ...request, before: !shown || request.asked <= shown })) };
}

const isWasm = ({ url }) => new URL(url).pathname.endsWith('.wasm');
const sum = list => list.reduce((total, { bytes = 0 }) => total + bytes, 0);
const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} KB`.padStart(10);
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const seconds = time => (time === null ? 'never' : `${(time / 1000).toFixed(2)} s`).padStart(8);

function table(title, base, all) {
  console.log(`\n${title}`);
  for (const { url, bytes, encoding, before } of all) {
    console.log(`${kilobytes(bytes ?? 0)}  ${encoding.padEnd(5)} ${before ? ' ' : '(after the first chart) '}${url.slice(base.length) || 'index.html'}`);
  }
  console.log(`${kilobytes(sum(all.filter(({ before }) => before)))}  until the first chart\n${kilobytes(sum(all))}  in total`);
}

const browser = await launch();
const sites = { ours: await serve(), echarts: await peer() };
const faults = [];

for (const [name, { url }] of Object.entries(sites)) {
  const { chart, all } = await load(browser, url, false);
  table(name === 'ours' ? 'This page' : 'A bare page that draws one line with ECharts', url, all);
  if (chart === null) faults.push(`${name}: no chart within ${PATIENCE / 1000} s`);
  if (name === 'ours') {
    const page = sum(all.filter(({ before }) => before)) / 1000;
    const wasm = sum(all.filter(isWasm)) / 1000;
    console.log(`\nBudget: page ${page.toFixed(1)} of ${BUDGET} KB, WebAssembly of the whole ${wasm.toFixed(1)} KB`);
    if (page > BUDGET) faults.push(`the page weighs ${page.toFixed(1)} KB, budget ${BUDGET} KB`);
    if (wasm === 0) faults.push('no WebAssembly was loaded');
  }
}

console.log('\nWhole pages that a link to a view loads, and the WebAssembly of them');
for (const view of VIEWS) {
  const { all } = await load(browser, `${sites.ours.url}?v=${view}`, false);
  console.log(`${kilobytes(sum(all))} ${kilobytes(sum(all.filter(isWasm)))}  ${view}`);
}

{
  console.log(`\nFirst chart at 1.6 Mbit/s, ${NETWORK.latency} ms, ${SLOWER_CPU}× slower CPU, ${RUNS} runs in turn`);
  const times = { ours: [], echarts: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, { url }] of Object.entries(sites)) times[name].push((await load(browser, url, true)).chart);
    console.log(`  run ${run + 1}:  ours ${seconds(times.ours.at(-1))}   ECharts ${seconds(times.echarts.at(-1))}`);
  }
  const [ours, echarts] = [median(times.ours), median(times.echarts)];
  console.log(`  median: ours ${seconds(ours)}   ECharts ${seconds(echarts)}   ${ours <= echarts ? 'no later than ECharts' : 'LATER than ECharts'}`);
}

await browser.close();
for (const site of Object.values(sites)) await site.close();
for (const fault of faults) console.error(`Over budget or broken: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

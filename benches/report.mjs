// What was measured, as one text. Numbers come from the measurements, never from here.
import { AIMS } from './clicks.mjs';
import { CATEGORIES } from './lighthouse.mjs';
import { BUDGETS, VIEWS } from './pages/weigh.mjs';
import { SAID } from './pages/visit.mjs';

/** SPEC 9 of the engine: milliseconds, times as fast as a peer, MB. */
const ENGINE = { most: 2, faster: { duckdb: 15, crossfilter: 90, typed: 4 }, memory: 64 };

const table = (head, rows) => [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
const digits = number => (number === undefined ? '' : number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2));
const ranged = ({ median, low, high }) => `${digits(median)} (${digits(low)}–${digits(high)})`;
const seconds = ({ median, low, high }) => [median, low, high].map(time => (Number.isFinite(time) ? (time / 1000).toFixed(2) : 'never')).reduce((one, two, at) => (at === 1 ? `${one} (${two}` : `${one}–${two})`));
const megabytes = bytes => (bytes / 2 ** 20).toFixed(0);
const held = (part, what) => `*${what}: ${part.day}, Chromium ${part.browser}, ${part.machine}.*`;
const met = (is, text) => (is ? text : `${text}, **not met**`);

/** `text`, and what breaks a budget: `faults` by size or answer, `late` by time. */
export function report(found, version) {
  const [faults, late, parts] = [[], [], ['# Measured side by side', 'Written by `make bench` from what it measured; nothing here is typed in. Medians, in brackets the quarters around them.']];
  if (found.engines) parts.push(ofEngines(found.engines, version, late));
  if (found.pages) {
    parts.push(ofPages(found.pages));
    faults.push(...found.pages.faults);
    late.push(...found.pages.late);
  }
  if (found.lighthouse) parts.push(ofLighthouse(found.lighthouse, late));
  if (found.growth) parts.push(ofGrowth(found.growth));
  if (found.clicks) parts.push(ofClicks(found.clicks, late));
  if (found.hosting) parts.push(ofHosting(found.hosting));
  if (found.database) parts.push(ofDatabase(found.database));
  return { text: `${parts.join('\n\n')}\n`, faults, late };
}

const USED = version => ({
  ours: 'the library of the page, built by its profile; a step is a view, counted by `answer::counts` and summed by `answer::series::sums`',
  typed: 'one pass over the rows, all facets counted in it, what follows from indicator and place looked up',
  crossfilter: `${version('crossfilter2')}: a dimension and a group a facet, only the filters that change are set`,
  duckdb: `${version('@duckdb/duckdb-wasm')}, "eh" bundle in its worker, one table put in as Arrow; a query a facet`,
  mosaic: `${version('@uwdata/mosaic-core')} over the same DuckDB: a client a facet, each activated before its choice changes, cache off`,
  arquero: `${version('arquero')}: typed arrays as columns, compiled filters, groupby and rollup`,
});

function ofEngines({ filters, gaps, loading, ...part }, version, late) {
  const { of, names, length, steps } = filters;
  const keys = Object.keys(of);
  const times = key => of[key].median / of.ours.median;
  const wanted = Object.entries(ENGINE.faster).filter(([key]) => of[key]);
  if (of.ours.median > ENGINE.most) late.push(`a step of the engine takes ${digits(of.ours.median)} ms, budget ${ENGINE.most} ms`);
  for (const [key, most] of wanted) if (times(key) < most) late.push(`the engine is ${digits(times(key))} times as fast as ${names[key]}, budget ${most}`);
  if (loading.ours.median > loading.crossfilter?.median) late.push('loading takes longer than crossfilter2 takes to index rows');
  if (loading.ours.memory > ENGINE.memory * 2 ** 20) late.push(`${megabytes(loading.ours.memory)} MB of WebAssembly memory, budget ${ENGINE.memory} MB`);
  const used = USED(version);
  const rows = keys.map(key => [
    names[key], ranged(of[key]), digits(of[key].most), key === 'ours' ? '1' : digits(times(key)), seconds(loading[key]),
    megabytes(key === 'ours' ? loading.ours.memory : loading[key].held),
  ]);
  const wantedText = wanted.map(([key, most]) => met(times(key) >= most, `${digits(times(key))} times as fast as ${names[key]} (at least ${most})`));
  return [
    `## Filters on ${length.toLocaleString('en')} values`,
    `${steps} filters one after the other, in one page, engines in turn; each step answers with the counts of every choice of seven facets (each without its own filter) and the sum of every year. All answers were the same before any time was taken. Searches in texts are left out: the peers have none of this kind.`,
    table(['', 'a step, ms', 'slowest, ms', 'times ours', 'to the first result, s', 'memory, MB'], rows),
    `Budgets: ${[met(of.ours.median <= ENGINE.most, `a step ${digits(of.ours.median)} ms (at most ${ENGINE.most})`), ...wantedText].join('; ')}; ${met(loading.ours.median <= loading.crossfilter.median, 'loading faster than crossfilter2 indexes')}; ${met(loading.ours.memory <= ENGINE.memory * 2 ** 20, `WebAssembly memory ${megabytes(loading.ours.memory)} MB (at most ${ENGINE.memory})`)}.`,
    `With gaps, so that hardly two neighbouring places share their years (${gaps.length.toLocaleString('en')} values): ${Object.keys(gaps.of).map(key => `${gaps.names[key]} ${ranged(gaps.of[key])} ms`).join(', ')}.`,
    'Loading: this engine from the bytes of the file, parsed, checked and judged; crossfilter2 from objects in memory; DuckDB, Mosaic and Arquero from typed arrays. Memory: of this engine its WebAssembly memory at its largest, the file included; of the others what their page (and DuckDB\'s worker) holds more than before, after the collector has run, without what they were given.',
    of.mosaic?.ahead ? `Mosaic aggregates ahead when a pointer comes over a facet: ${ranged(of.mosaic.ahead)} ms more, not counted above.` : '',
    keys.map(key => `- ${names[key]}: ${used[key]}`).join('\n'),
    held(part, 'Filters and loading'),
  ].filter(Boolean).join('\n\n');
}

function ofPages({ titles, weights, times, rounds, ...part }) {
  const base = times.echarts.median;
  const share = (name, most) => met(times[name].median / base <= most, (times[name].median / base).toFixed(2));
  const own = ['front', ...VIEWS].map(name => [
    name === 'front' ? 'front page' : `link to ${name}`, met(weights[name].until <= (name === 'front' ? BUDGETS.front : BUDGETS.link), weights[name].until.toFixed(1)), weights[name].whole.toFixed(0), seconds(times[name]),
    share(name, BUDGETS.first), seconds(times[`again-${name}`]), share(`again-${name}`, BUDGETS.second),
  ]);
  const peers = Object.keys(titles).map(name => [`bare page, ${titles[name]}`, weights[name].until.toFixed(1), weights[name].whole.toFixed(0), seconds(times[name]), (times[name].median / base).toFixed(2), '', '']);
  return [
    '## Until the first chart stands',
    `${SAID}, a phone's width, ${rounds} rounds in turn; KB of 1,000 bytes as sent (Brotli 11), everything asked for until the first chart stands. The bare pages draw one line from the same eight figures, bundled and shaken by esbuild. The table of figures has no chart: its rows count. A second visit has the service worker and a warm cache. Shares are of the ECharts page's first visit.`,
    table(['', 'KB until then', 'KB in all', 'first visit, s', 'share', 'second visit, s', 'share'], [...own, ...peers]),
    `Budgets: front page ${BUDGETS.front} KB, a link ${BUDGETS.link} KB; share of the first visit ${BUDGETS.first}, of the second ${BUDGETS.second}.`,
    held(part, 'Pages'),
  ].join('\n\n');
}

function ofLighthouse({ best, version, runs, ...part }, late) {
  const rows = Object.entries(best).map(([name, found]) => {
    const scores = Object.entries(CATEGORIES).map(([category, least]) => {
      if (found[category] < least) late.push(`Lighthouse gives ${name} ${found[category]} for ${category}, budget ${least}`);
      return met(found[category] >= least, String(found[category]));
    });
    return [name === 'front' ? 'front page' : `link to ${name}`, ...scores, found.blocked.toFixed(0)];
  });
  return [
    '## Lighthouse',
    `Lighthouse ${version}, its mobile preset as it comes, the best of ${runs} runs. Budgets: ${Object.entries(CATEGORIES).map(([category, least]) => `${category} ${least}`).join(', ')}.`,
    table(['', ...Object.keys(CATEGORIES), 'blocked, ms'], rows),
    held(part, 'Lighthouse'),
  ].join('\n\n');
}

function ofClicks({ bundled, own, ...part }, late) {
  const rows = Object.keys(bundled).map(view => [view, ...['painted', 'script', 'layout'].map(of => ranged(bundled[view][of])), ...(own[view] ? ['painted', 'script'].map(of => ranged(own[view][of])) : ['', ''])]);
  for (const [which, views] of Object.entries({ bundled, own })) {
    for (const [view, { painted }] of Object.entries(views)) if (painted.median > AIMS[which]) late.push(`a click on ${view} (${which === 'own' ? '1.06 million own values' : 'bundled data'}) takes ${digits(painted.median)} ms, budget ${AIMS[which]} ms`);
  }
  return [
    '## A filter click until it is painted',
    `Milliseconds, 1280 px wide, the wait for the next frame included (up to 17 ms). Budgets: ${AIMS.bundled} ms with the bundled data, ${AIMS.own} ms with 1.06 million own values.`,
    table(['', 'painted', 'script', 'style, layout', 'a million: painted', 'script'], rows),
    held(part, 'Clicks'),
  ].join('\n\n');
}

function ofGrowth({ scales, ...part }) {
  return [
    '## How it grows',
    '![Time to the first result, time of a filter step and memory, from ten thousand to ten million values](growth.svg)',
    table(['values', 'to the first result, s', 'a step, ms', 'memory, MB', 'bytes a value'], scales.map(({ length, load, step, memory }) => [length.toLocaleString('en'), (load / 1000).toFixed(2), digits(step), megabytes(memory), (memory / length).toFixed(0)])),
    'The same filters as above. The memory is the engine\'s at its largest, the file included. The page opens files of up to 100 MB, some four million values, fewer on a device that says it has less than 1 GB, and names both numbers of a larger one.',
    held(part, 'Growth'),
  ].join('\n\n');
}

function ofHosting({ missing, version, brotli, files, first, later, ...part }) {
  if (missing) return '## A thousand requests a second\n\nNot measured: nginx is not installed here.';
  const row = (what, { perSecond, processor, megabytes, statuses, time }) => [what, perSecond.toFixed(0), `${(processor * 100).toFixed(1)} %`, megabytes.toFixed(1), statuses.join(', '), digits(time.median), digits(time.most)];
  return [
    '## A thousand requests a second',
    `nginx ${version} with docs/nginx.conf, one worker, ${brotli ? 'Brotli' : 'gzip'}, keep-alive, without TLS; who asks runs on the same two cores. A first visit asks for ${files} files.`,
    table(['', 'requests a second', 'of one core', 'MB a second', 'answers', 'median, ms', 'slowest, ms'], [row('first visits', first), row('later visits, nothing new', later)]),
    held(part, 'nginx'),
  ].join('\n\n');
}

function ofDatabase({ values, time, ...part }) {
  return ['## The tables in DuckDB', `docs/duckdb.sql reads ${values.toLocaleString('en')} values and the tables around them in ${(time / 1000).toFixed(1)} s (DuckDB-WASM in Node).`, held({ browser: 'none', ...part }, 'DuckDB').replace(', Chromium none', '')].join('\n\n');
}

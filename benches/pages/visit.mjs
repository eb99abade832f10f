// One visit to a page: what it asks for until its first chart stands, and when that is.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
export const SLOWER_CPU = 4;
export const SAID = `1.6 Mbit/s, ${NETWORK.latency} ms, ${SLOWER_CPU}× slower CPU`;
const PATIENCE = 60_000;

// The moment of the frame that shows the first mark inside a chart; of the views whose first screen has none, the first row of figures, the first
// number of a report, the first rule.
function watchForChart() {
  const marks = 'svg :is(path, polyline, line, rect, circle, text)';
  const first = { table: 'main tbody td', evidence: 'main li.differs', method: 'main dt' }[new URLSearchParams(location.search).get('v')];
  const stands = () =>
    first
      ? [...document.querySelectorAll(first)].some(part => part.checkVisibility())
      : [...document.querySelectorAll('figure[data-chart]')].some(figure => figure.querySelector(marks) && figure.checkVisibility());
  const look = () => {
    if (!stands()) return requestAnimationFrame(look);
    requestAnimationFrame(() => (window.firstChart = performance.now()));
  };
  requestAnimationFrame(look);
}

/** `context` where the visit is not the first: with what its browser has kept. */
export async function visit(browser, url, { throttled = false, context } = {}) {
  const own = context ?? (await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' }));
  const page = await own.newPage();
  const requests = new Map();
  const cdp = await own.newCDPSession(page);
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
  await page.close();
  if (!context) await own.close();
  return { chart, all: all.map(request => ({ ...request, before: !shown || request.asked <= shown })) };
}

/** A browser that has been here: its cache is warm and the service worker has taken everything in. */
export async function visited(browser, url) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('html[data-offline=ready]', { state: 'attached', timeout: PATIENCE });
  await page.close();
  return context;
}

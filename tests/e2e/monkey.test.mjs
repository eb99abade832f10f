// Random walks over the page: nothing on the console, no view that is not ready, axe on every hundredth step, the same for the same seed.
// `STEPS=10000 SEED=7 node --test tests/e2e/monkey.test.mjs`; LIFE=12 walks only the life that a fault was found in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { step } from './monkey.mjs';
import { random } from './random.mjs';
import { axe, browser, site } from './support.mjs';

const SEED = Number(process.env.SEED ?? 23_052);
const STEPS = Number(process.env.STEPS ?? 200);
/** After so many steps another reader comes, with another browser, network and store. */
const LIFE = Math.min(100, STEPS);
const TOLD = 12;
/** What a browser says of a request that does not come through, and the page of its cause. */
const NETWORK = /net::ERR_|Failed to fetch|NetworkError|: network|Load failed|503/;
/** A browser asks for an icon beside a bare file. */
const ICON = /favicon/;
const READY = 15_000;

/** A store that is full, or none at all. */
const STORES = {
  sound: () => {},
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  none: () => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  },
};

/** What a page shows: whether its view stands, whether it says that something has failed. */
const state = page =>
  page.evaluate(() => ({
    ready: document.documentElement.dataset.ready,
    alerts: [...document.querySelectorAll('[role=alert]')].filter(one => one.checkVisibility() && !one.closest('[data-own], .own')).map(one => one.textContent.trim().slice(0, 200)),
    titles: document.querySelectorAll('h1').length,
    hacked: window.hacked,
  }));

const isPage = address => address.startsWith(site.url) && !address.includes('/data/');

/** Waits until the page stands again, also across a new document; a monkey that has left it, over its first entry or to another document, is led there again. */
async function stands(page, told) {
  const end = Date.now() + READY;
  for (;;) {
    if (!isPage(page.url())) {
      told.push('(to the page again)');
      await page.goto(site.url).catch(() => {});
    }
    const now = await state(page).catch(() => undefined);
    if (now && isPage(page.url()) && (now.ready || now.alerts.length)) return now;
    if (Date.now() > end) return now ?? {};
    await page.waitForTimeout(20);
  }
}

async function live(at, seed) {
  const next = random(seed);
  const chance = share => next() < share;
  const life = { width: chance(0.4) ? 360 : 1280, height: 800, at: site.url };
  const store = chance(0.15) ? 'full' : chance(0.1) ? 'none' : 'sound';
  const worker = chance(0.25) ? 'allow' : 'block';
  const context = await browser.newContext({
    viewport: { width: life.width, height: life.height }, hasTouch: chance(0.3), serviceWorkers: worker, reducedMotion: chance(0.5) ? 'reduce' : 'no-preference', locale: 'vi-VN', acceptDownloads: false,
  });
  await context.addInitScript(STORES[store]);
  await context.addInitScript(() => (window.print = () => {}));
  const complaints = [];
  const tabs = [];
  const tab = async () => {
    const page = await context.newPage();
    page.on('console', message => message.type() === 'error' && complaints.push(`${message.text()} (${message.location().url})`));
    page.on('pageerror', error => complaints.push(`${error.stack ?? error}`));
    page.on('dialog', dialog => dialog.dismiss());
    await page.goto(site.url);
    tabs.push(page);
    return page;
  };
  let page = await tab();
  const told = [`a ${life.width} px window, store ${store}, worker ${worker}`];
  let [slow, cut, doubt] = [0, 0, false];
  const fault = said => assert.fail(`life ${at} of seed ${SEED} (LIFE=${at} SEED=${SEED} STEPS=${STEPS}), at ${page.url()}: ${said}\n  ${told.slice(-TOLD).join('\n  ')}`);
  try {
    await stands(page, told);
    for (let nth = 1; nth <= LIFE; nth += 1) {
      if (tabs.length < 2 && chance(0.02)) (page = await tab()), told.push('another tab');
      else if (tabs.length > 1 && chance(0.1)) (page = tabs[tabs.indexOf(page) ? 0 : 1]), await page.bringToFront(), told.push('the other tab');
      if (!cut && chance(0.02)) {
        cut = 1 + Math.floor(next() * 4);
        doubt = true;
        await context.setOffline(true);
        told.push('the network is cut');
      } else if (!slow && chance(0.02)) {
        slow = 5;
        await context.route('**/*', async route => (await new Promise(done => setTimeout(done, 300)), route.continue().catch(() => {})));
        told.push('the network is slow');
      }
      told.push(`${nth}. ${await step(page, next, life).catch(error => {
        // A page that is being replaced has nothing to act on, and without a network none comes.
        if (/Execution context|navigat|ERR_INTERNET_DISCONNECTED|ERR_ABORTED|interrupted|detached|Timeout|not visible/i.test(error.message)) return `(${error.message.split('\n')[0].slice(0, 80)})`;
        throw error;
      })}`);
      if (cut && (cut -= 1) === 0) {
        await context.setOffline(false);
        told.push('the network is back');
      }
      if (slow && (slow -= 1) === 0) await context.unroute('**/*');
      if (cut) continue;
      const now = await stands(page, told);
      if (now.alerts?.length && doubt) {
        // What failed without a network comes when the reader tries again.
        await page.reload();
        const again = await stands(page, told);
        if (!again.ready || again.alerts.length) fault(`still fails with a network: ${again.alerts}`);
      } else if (!now.ready || now.alerts.length) fault(`not ready: ${JSON.stringify(now)}`);
      if (now.ready && now.titles !== 1) fault(`${now.titles} titles`);
      if (now.hacked) fault('a text became markup');
      const wrong = complaints.splice(0).filter(said => !ICON.test(said) && !(doubt && NETWORK.test(said)));
      if (wrong.length) fault(`on the console: ${wrong.join('; ')}`);
      if (!cut && !slow && doubt && chance(0.3)) doubt = false;
      if (nth % 100 === 0 || nth === LIFE) {
        await stands(page, told);
        const found = await axe(page);
        if (found.length) fault(`axe: ${found.join('\n')}`);
      }
    }
  } finally {
    await context.close();
  }
}

const lives = process.env.LIFE ? [Number(process.env.LIFE)] : Array.from({ length: Math.ceil(STEPS / LIFE) }, (_, at) => at);
for (const at of lives) test(`a monkey takes ${LIFE} steps: life ${at} of seed ${SEED}`, () => live(at, SEED + at * 7919));

// How long a click on a filter takes until it is painted, in each view, with the bundled data and with 1.06 million own values: on a desk's width, in Chromium, without a screen.
// Includes the wait for the next frame, up to 17 ms. Reported and never a failure, since times depend on the machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { file, generate } from './engine/data.mjs';
import { spread } from './numbers.mjs';

const VIEWS = ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
/** Those that count values. */
const OF_VALUES = ['trend', 'compare', 'map', 'table'];
/** Milliseconds. */
export const AIMS = { bundled: 16, own: 50 };
const WORK = { script: ['TimerFire'], layout: ['UpdateLayoutTree', 'Layout'] };

// Each filter is set and taken back, twice. The marks delimit the clicks in the trace.
async function clicks() {
  const pause = time => new Promise(done => setTimeout(done, time));
  const painted = () =>
    new Promise(done =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      }),
    );
  for (const name of ['r', 'r', 's', 's', 'st', 'st', 'r', 'r', 's', 's', 'st', 'st']) {
    await pause(150);
    performance.mark('clicked');
    document.querySelector(`input[name=${name}]`).click();
    await painted();
    performance.mark('painted');
  }
}

async function traced(page, act) {
  const cdp = await page.context().newCDPSession(page);
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', { categories: 'devtools.timeline,blink.user_timing', transferMode: 'ReportEvents' });
  await page.evaluate(act);
  const complete = new Promise(done => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  return events;
}

/** For each click: milliseconds until it is painted, and of these in script and in style and layout. */
function measured(events) {
  const marks = name => events.filter(event => event.name === name && event.cat === 'blink.user_timing').map(event => event.ts).sort((a, b) => a - b);
  const ends = marks('painted');
  return marks('clicked').map((start, at) => {
    const within = ({ ts, dur }) => Math.max(0, Math.min(ts + dur, ends[at]) - Math.max(ts, start)) / dur;
    // The thread's own time, so that other programs count less.
    const took = event => within(event) * (event.tdur ?? event.dur);
    const spent = names => events.filter(({ ph, name, dur }) => ph === 'X' && dur && names.includes(name)).reduce((sum, event) => sum + took(event), 0) / 1000;
    return { painted: (ends[at] - start) / 1000, script: spent(WORK.script), layout: spent(WORK.layout) };
  });
}

/** Filters of one view that stands: spreads of what each click took. */
async function ofView(page) {
  await page.waitForTimeout(500);
  const times = measured(await traced(page, clicks));
  return Object.fromEntries(['painted', 'script', 'layout'].map(part => [part, spread(times.map(time => time[part]))]));
}

/** By view: with the bundled data, and with 1.06 million own values. */
export async function clickTimes() {
  const [browser, site, folder] = [await launch(), await serve(), mkdtempSync(join(tmpdir(), 'tiendo-clicks-'))];
  const open = async view => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
    await page.goto(`${site.url}?v=${view}&lang=en`);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return page;
  };
  try {
    const bundled = {};
    for (const view of VIEWS) {
      const page = await open(view);
      bundled[view] = await ofView(page);
      await page.close();
    }
    const million = join(folder, 'million.json');
    writeFileSync(million, file(generate()));
    const own = {};
    for (const view of OF_VALUES) {
      const page = await open(view);
      await page.setInputFiles('input[type=file][name=dataset]', million);
      await page.waitForSelector('[role=status].notice >> text=million.json', { timeout: 120_000 });
      await page.waitForTimeout(2000);
      own[view] = await ofView(page);
      await page.close();
    }
    return { bundled, own, browser: browser.version() };
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

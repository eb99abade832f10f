// How long a click on a filter takes until it is painted, in each view, with the bundled data: on a desk's width, in Chromium, without a screen.
// Includes the wait for the next frame, up to 17 ms. Reported and never a failure, since times depend on the machine.
import { launch } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';

const VIEWS = ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
const AIM = 16; // ms
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

function said(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map(time => time.toFixed(1).padStart(7)).join('');
}

const browser = await launch();
const site = await serve();
console.log(`\nA filter click until it is painted, in ms: median and worst (aim: ${AIM}); of it, the processor's time\n${' '.repeat(11)}      painted        script  style, layout`);
for (const view of VIEWS) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  await page.goto(`${site.url}?v=${view}`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.waitForTimeout(500);
  const times = measured(await traced(page, clicks));
  console.log(view.padEnd(11), ...['painted', 'script', 'layout'].map(part => said(times.map(time => time[part]))));
  await page.close();
}
await browser.close();
await site.close();

// Draws the front page's first screen into index.html, by the page itself in Chromium: a reader sees all targets in one picture before
// the program and the data have arrived. It is what the program will show in the same place, without what only works once it runs.
// In Vietnamese, as an address without a language is read; the first screens of other links are files of their own (scripts/stills.mjs).
// Asks the page as well what the head's script may know of its views: their titles, and the parts of the program that each fetches.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './chromium.mjs';
import { allowed, digest, replaced } from './page.mjs';
import { serve } from './serve.mjs';
import { stills } from './stills.mjs';

const PLACE = '<!--front-->';
/** The widths that the picture is drawn for, by the class of style/front.css that shows each on screens of about that width. */
const WIDTHS = { narrow: 360, middle: 768, wide: 1280 };

/** Runs inside the page: the first screen as markup. A style that stands on an element becomes a class, since the page allows no style attribute. */
function firstScreen(pictures) {
  const screen = document.querySelector('#page > :not(#still) .page').cloneNode(true);
  // The list comes with the program, and so do the buttons and links that lie over the picture.
  screen.querySelectorAll('.all-targets, .spots, .over, .twin').forEach(part => part.remove());
  screen.querySelector('[data-chart=targets] .drawn').replaceWith(
    ...Object.entries(pictures).map(([width, markup]) => {
      const holder = document.createElement('div');
      holder.innerHTML = markup;
      holder.firstElementChild.classList.add(width);
      return holder.firstElementChild;
    }),
  );
  screen.querySelectorAll('button, select, input').forEach(control => (control.disabled = true));
  screen.querySelector('footer')?.remove();
  // What is folded away, and what a reader could not use yet.
  screen.querySelectorAll('.panel').forEach(panel => panel.remove());
  screen.querySelector('.show-results').remove();
  const widths = [];
  for (const part of screen.querySelectorAll('[style]')) {
    if (part.style.length !== 1 || !part.style.width) throw new Error(`cannot keep the style "${part.getAttribute('style')}"`);
    part.classList.add(`w${widths.length}`);
    widths.push(part.style.width);
    part.removeAttribute('style');
  }
  return { markup: screen.outerHTML.replaceAll('<!---->', '').replaceAll('<!-- -->', ''), widths };
}

/** Runs inside the page: the views that its links lead to, with their titles. */
const titles = links => links.map(link => [new URL(link.href).searchParams.get('v') ?? 'overview', link.textContent]);

const escaped = text => text.replace(/[&"<]/g, sign => `&#${sign.charCodeAt()};`);

/** The part of the program that a view fetches beyond the first. */
async function parts(browser, url, view) {
  const page = await browser.newPage();
  await page.goto(`${url}?v=${view}`);
  await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.slice(document.baseURI.replace(/[?#].*/, '').length)));
  await page.close();
  return fetched.filter(name => /^views-.*\.wasm$/.test(name)).sort();
}

/** The titles of all views in a language, by their ids. */
async function named(page, url, lang) {
  await page.goto(`${url}?v=trend&lang=${lang}`);
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
  // The other faces of an indicator stand behind their entry.
  return new Map([...(await page.$$eval('header nav a', titles)), ...(await page.$$eval('.switch a', titles))]);
}

/** Writes the first screen and the table of views into `dist`/index.html, and the first screens of other links beside it. `few`: one of each kind. */
export async function still(dist, { few }) {
  const file = join(dist, 'index.html');
  let html = readFileSync(file, 'utf8');
  const site = await serve({ dir: dist, compressed: false });
  const browser = await launch();
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const pictures = {};
    for (const [name, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(site.url);
      await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
      pictures[name] = await page.evaluate(() => document.querySelector('#page > :not(#still) [data-chart=targets] .drawn').outerHTML);
    }
    const { markup, widths } = await page.evaluate(firstScreen, pictures);
    const rules = widths.map((width, at) => `.first-screen .w${at}{width:${width}}`).join('');
    const english = await named(page, site.url, 'en');
    const views = [];
    // One after another: together they were seen to take longer than the browser is waited for on a busy machine.
    for (const [view, vi] of await named(page, site.url, 'vi')) {
      views.push(`<meta name="view" data-view="${view}" data-vi="${escaped(vi)}" data-en="${escaped(english.get(view))}" content="${(await parts(browser, site.url, view)).join(' ')}">`);
    }
    const { hash, known } = await stills(dist, browser, site.url, few);
    html = replaced(html, PLACE, `<div class="first-screen" lang="vi">${markup}</div>`);
    html = replaced(html, '</head>', `<style>${rules}</style></head>`);
    html = replaced(html, '<meta name="program"', `${views.join('\n    ')}\n    <meta name="stills" content="${hash}" data-known="${escaped(known)}">\n    <meta name="program"`);
    writeFileSync(file, allowed(html, 'style-src', digest(rules)));
  } finally {
    await browser.close();
    await site.close();
  }
}

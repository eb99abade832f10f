// Draws the first screens of the links that are sent most, by the page itself in Chromium, for scripts/browser/still.js to show before the program
// and the data have arrived: every view by itself, every face of every indicator, every place, the front page by one filter; in both languages, for a
// phone and for a desk. A link that says more waits for the program: what it names is one of millions.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the first screen of a link stands on screens below 40 rem, and from there on: scripts/browser/still.js knows the same two. */
const SCREENS = { narrow: { width: 412, height: 1400 }, wide: { width: 1280, height: 1200 } };
const FACES = ['trend', 'compare', 'map'];

/** The links, in groups: [views, key, values]. A group without a key is the views by themselves. `few`: one of each kind. */
function groups(dist, few) {
  const data = JSON.parse(readFileSync(join(dist, 'data/dataset.json'), 'utf8'));
  const ids = table => data[table].map(({ id }) => id).slice(0, few ? 1 : undefined);
  return [
    [['overview', 'place', ...FACES, 'table', 'evidence', 'documents', 'method'], '', ['']],
    [FACES, 'i', ids('indicators')],
    [['place'], 'l', ids('localities')],
    [['overview'], 'r', ids('resolutions')],
    [['overview'], 's', ids('sectors')],
  ];
}

/** Runs inside the page: follows a link, and returns its first screen as markup once it stands. */
async function firstScreen(link) {
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const view = new URLSearchParams(link).get('v') ?? 'overview';
  history.pushState(null, '', link || '?');
  dispatchEvent(new PopStateEvent('popstate'));
  for (let frames = 0; document.documentElement.dataset.ready !== view; frames += 1) {
    if (frames > 600) throw new Error(`${link} does not stand`);
    await frame();
  }
  await frame();
  const whole = document.querySelector('#page > :not(#still) .page');
  const screen = whole.cloneNode(true);
  // What stands below the first screen, what is folded away, and what a reader could not use yet.
  const below = part => part.getBoundingClientRect().top > innerHeight;
  const keep = (part, copy) => {
    const copies = [...copy.children];
    [...part.children].forEach((child, at) => {
      const boxless = getComputedStyle(child).display === 'contents';
      if ((!boxless && (!child.checkVisibility() || below(child))) || child.matches('.spots, .tip')) return copies[at].remove();
      if (child.matches('input:not([type=checkbox], [type=radio])')) copies[at].setAttribute('value', child.value);
      // Nothing is greyed out, since all of it works in a moment; until then nothing is to be reached.
      if (child.matches('button, select, input, summary, [tabindex="0"]')) copies[at].inert = true;
      if (!child.matches('select')) keep(child, copies[at]);
    });
  };
  keep(whole, screen);
  // The page allows no style attribute: the script that shows the screen puts them back.
  for (const part of screen.querySelectorAll('[style]')) {
    part.dataset.style = part.style.cssText;
    part.removeAttribute('style');
  }
  return screen.outerHTML.replaceAll('<!---->', '').replaceAll('<!-- -->', '').replace(/\n+/g, '\n');
}

/** Draws first screens one after another in one page; returns their markup by name. */
async function drawn(browser, url, asked) {
  const screens = {};
  const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  let size;
  await page.goto(url);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  for (const { link, name, screen } of asked) {
    if (screen !== size) await page.setViewportSize(SCREENS[(size = screen)]);
    screens[name] = await page.evaluate(firstScreen, link);
  }
  await page.close();
  return screens;
}

const linkOf = (view, key, value, lang) => {
  const pairs = [view !== 'overview' && `v=${view}`, key && `${key}=${encodeURIComponent(value)}`, lang === 'en' && 'lang=en'].filter(Boolean);
  return pairs.length ? `?${pairs.join('&')}` : '';
};

/** Writes them into `dist`/stills; returns what the page's head must know to find them. `few`: one of each kind, for a quick build. */
export async function stills(dist, browser, url, few) {
  const known = groups(dist, few);
  const asked = [];
  for (const screen of Object.keys(SCREENS)) {
    for (const lang of ['vi', 'en']) {
      for (const [views, key, values] of known) {
        for (const view of views) {
          for (const value of values) {
            asked.push({ link: linkOf(view, key, value, lang), name: [view, value, lang, screen].filter(Boolean).join('-'), screen });
          }
        }
      }
    }
  }
  const half = asked.length / 2;
  const screens = Object.assign({}, ...(await Promise.all([asked.slice(0, half), asked.slice(half)].map(part => drawn(browser, url, part)))));
  // One hash for all: the head names none of them by itself, and no name is used again for other content.
  const hash = createHash('sha256').update(JSON.stringify(screens)).digest('hex').slice(0, 16);
  mkdirSync(join(dist, 'stills'));
  for (const [name, markup] of Object.entries(screens)) writeFileSync(join(dist, `stills/${name}-${hash}.txt`), markup);
  return { hash, known: known.map(([views, key, values]) => [views.join(' '), key, values.join(' ')].join(';')).join('|') };
}

// Draws the front page's first screen into index.html, by the page itself in Chromium: a reader sees the scoreboard and its first charts before
// the program and the data have arrived. It is what the program will show in the same place, without what only works once it runs.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './chromium.mjs';
import { serve } from './serve.mjs';

const PLACE = '<!--front-->';

/** Runs inside the page: the first screen as markup. A style that stands on an element becomes a class, since the page allows no style attribute. */
function firstScreen() {
  const screen = document.querySelector('#page > :not(#still) .page').cloneNode(true);
  screen.querySelectorAll('.sector ~ .sector').forEach(sector => sector.remove());
  screen.querySelectorAll('button, select, input').forEach(control => (control.disabled = true));
  screen.querySelector('footer')?.remove();
  const filters = screen.querySelector('.filters');
  filters.replaceChildren(Object.assign(document.createElement('div'), { className: 'skeleton', innerHTML: '<i></i>'.repeat(9) }));
  filters.setAttribute('aria-hidden', 'true');
  const widths = [];
  for (const part of screen.querySelectorAll('[style]')) {
    if (part.style.length !== 1 || !part.style.width) throw new Error(`cannot keep the style "${part.getAttribute('style')}"`);
    part.classList.add(`w${widths.length}`);
    widths.push(part.style.width);
    part.removeAttribute('style');
  }
  return { markup: screen.outerHTML.replaceAll('<!---->', '').replaceAll('<!-- -->', ''), widths };
}

/** Writes the first screen, in both languages, into `dist`/index.html. */
export async function still(dist) {
  const file = join(dist, 'index.html');
  const html = readFileSync(file, 'utf8');
  if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
  const site = await serve({ dir: dist, compressed: false });
  const browser = await launch();
  try {
    let [screens, rules] = ['', ''];
    for (const lang of ['vi', 'en']) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
      await page.goto(`${site.url}${lang === 'vi' ? '' : '?lang=en'}`);
      await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
      const { markup, widths } = await page.evaluate(firstScreen);
      screens += `<div class="front" lang="${lang}">${markup}</div>`;
      rules += widths.map((width, at) => `.front[lang=${lang}] .w${at}{width:${width}}`).join('');
    }
    const digest = createHash('sha256').update(rules).digest('base64');
    writeFileSync(file, html.replace(PLACE, () => screens).replace("style-src 'self'", `style-src 'self' 'sha256-${digest}'`).replace('</head>', `<style>${rules}</style></head>`));
  } finally {
    await browser.close();
    await site.close();
  }
}

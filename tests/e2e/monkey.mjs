// What a monkey does to the page: clicks, keys, links, back and forward, other tabs and documents, bad networks. It knows nothing of what a step should do.
import { readFileSync } from 'node:fs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const VIEWS = ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
const KEYS = ['Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp', '/', 'a', 'Backspace'];
const WORDS = ['đà nẵng', 'kinh te so', 'NQ23', 'TT Huế', '1440', 'zzzzqq', '<img src=x onerror=window.hacked=1>', '%', '“”', 'hội nhâp', 'x'.repeat(3000)];
const ODD = ['zzz=1', 'y=2018–2025', 'fbclid=abc', 'st=met~nonsense', 'i=', 'l=ha-noi~ha-noi', 'm=%E0%A4%A', 'q=%', 'lang=en-US', 'v=brief', 'ed=2026-11-23', '%EF%BB%BF'];
const WIDTHS = [320, 360, 768, 1280, 1920];
/** What can be acted on. Files of the computer, printers and other sites are not the page's. */
const ACTIVE = 'a[href]:not([download], [target], [href^="http"], [href^="mailto:"], [href^="data/"]), button:not([disabled], .print), summary, select, input:not([type=file]), [tabindex="0"]';

const one = (next, list) => list[Math.floor(next() * list.length)];

/** A link as it may stand in a mail: mostly sound, sometimes odd. */
function link(next) {
  const parts = [`v=${one(next, VIEWS)}`];
  const maybe = (share, key, make) => next() < share && parts.push(`${key}=${make()}`);
  const several = rows => Array.from({ length: 1 + Math.floor(next() * 3) }, () => one(next, rows).id).join('~');
  maybe(0.2, 'r', () => one(next, ['23', '52', '23~52']));
  maybe(0.2, 's', () => several(data.sectors));
  maybe(0.5, 'i', () => one(next, data.indicators).id);
  maybe(0.4, 'l', () => several(data.localities));
  maybe(0.1, 'rg', () => several(data.regions));
  maybe(0.2, 'y', () => one(next, ['2018..2025', '2020', '2023..2019', '1900']));
  maybe(0.15, 'st', () => one(next, ['met', 'missed', 'no-target', 'not-measured', 'off-track~met']));
  maybe(0.1, 'k', () => one(next, ['achievement', 'difficulty~proposal']));
  maybe(0.1, 'q', () => encodeURIComponent(one(next, WORDS)));
  maybe(0.2, 'g', () => one(next, ['63', '34']));
  maybe(0.2, 'm', () => one(next, ['compound', 'remaining']));
  maybe(0.4, 'lang', () => 'en');
  maybe(0.05, 'embed', () => '1');
  if (next() < 0.15) parts.push(one(next, ODD));
  return `?${parts.join('&')}`;
}

/** Steps, each with how often it is taken. A step gives what it did in words, for the report. */
const STEPS = [
  [40, async function click(page, next) {
    // By chance among what is seen, chosen in the page in one go.
    return page.evaluate(([active, share]) => {
      const all = [...document.querySelectorAll(active)].filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]') && one.type !== 'application/atom+xml');
      const hit = all[Math.floor(share * all.length)];
      if (!hit) return 'nothing to click';
      const said = `${hit.tagName.toLowerCase()} “${(hit.textContent || hit.getAttribute('aria-label') || hit.name || '').trim().slice(0, 40)}” ${hit.getAttribute('href') ?? ''}`;
      hit.focus();
      if (hit.matches('select')) {
        hit.selectedIndex = Math.floor(((share * 1009) % 1) * hit.options.length);
        hit.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (hit.matches('input[type=range]')) {
        hit.value = Number(hit.min) + ((share * 1009) % 1) * (Number(hit.max) - Number(hit.min));
        for (const kind of ['input', 'change']) hit.dispatchEvent(new Event(kind, { bubbles: true }));
      } else if (hit.click) hit.click();
      else hit.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return said;
    }, [ACTIVE, next()]);
  }],
  [10, async function press(page, next, { width, height }) {
    const [x, y] = [next() * width, next() * height];
    // Not through a way out of the page.
    const out = await page.evaluate(([x, y]) => Boolean(document.elementFromPoint(x, y)?.closest('a[target], a[download], a[href^="http"], a[href^="data/"], .print, [data-take=package]')), [x, y]);
    if (out) return 'a way out';
    await page.mouse.move(x / 2, y / 2);
    await page.mouse.click(x, y);
    return `${Math.round(x)} ${Math.round(y)}`;
  }],
  [18, async function keys(page, next) {
    const some = Array.from({ length: 1 + Math.floor(next() * 4) }, () => one(next, KEYS));
    for (const key of some) {
      // Enter on a way out leaves the page, which is no fault and no step.
      const out = /Enter|Space/.test(key) && (await page.evaluate(() => document.activeElement.matches('a[target], a[download], a[href^="http"], a[href^="data/"], .print, input[type=file]')));
      if (!out) await page.keyboard.press(key);
    }
    return some.join(' ');
  }],
  [6, async function type(page, next) {
    const word = one(next, WORDS);
    const field = page.locator('#search');
    if (!(await field.isVisible())) return 'no search';
    await field.fill(word);
    return word.slice(0, 40);
  }],
  [8, async function follow(page, next) {
    const to = link(next);
    await page.evaluate(to => {
      const way = document.createElement('a');
      way.setAttribute('href', to);
      (document.querySelector('main') ?? document.body).append(way);
      way.click();
      way.remove();
    }, to);
    return to;
  }],
  [3, async function open(page, next, { at }) {
    const to = link(next);
    await page.goto(new URL(to, at).href);
    return to;
  }],
  [10, async function back(page) {
    await page.evaluate(() => history.back());
  }],
  [5, async function forward(page) {
    await page.evaluate(() => history.forward());
  }],
  [4, async function scroll(page, next) {
    await page.mouse.wheel(0, (next() - 0.4) * 4000);
  }],
  [2, async function reload(page) {
    await page.reload();
  }],
  [2, async function resize(page, next, life) {
    life.width = one(next, WIDTHS);
    await page.setViewportSize(life);
    return life.width;
  }],
  [2, async function light(page, next) {
    const colorScheme = one(next, ['light', 'dark']);
    await page.emulateMedia({ colorScheme });
    return colorScheme;
  }],
  [1, async function elsewhere(page, _, { at }) {
    await page.goto(new URL('data/datapackage.json', at).href);
    await page.goBack();
  }],
];
const TOTAL = STEPS.reduce((sum, [share]) => sum + share, 0);

/** Takes a step; gives what it did. */
export async function step(page, next, life) {
  let share = next() * TOTAL;
  const [, act] = STEPS.find(([often]) => (share -= often) < 0) ?? STEPS[0];
  return `${act.name} ${(await act(page, next, life)) ?? ''}`.trim();
}

// Every view under any combination of filters: links made from the bundled dataset by a small seeded generator, at one width after the other,
// light and dark. `SEED=7 node --test tests/e2e/combinations.test.mjs` makes other links; a fault names the link it was found at.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { random } from './random.mjs';
import { axe, open } from './support.mjs';

const SEED = Number(process.env.SEED ?? 23_052);
const LINKS = 25;
const FOLLOWED = 8;
const AXE_EVERY = 5;
const WIDTHS = [320, 360, 768, 1024, 1440, 1920];
const VIEWS = ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
const STATUSES = ['met', 'on-track', 'needs-acceleration', 'off-track', 'moving-away', 'missed', 'too-little-data', 'not-measured', 'no-longer', 'no-target'];
const KINDS = ['achievement', 'difficulty', 'proposal', 'commitment'];
const SCOPES = ['resolution', 'programme', 'related', 'local'];
const KEYS = ['v', 'r', 'sc', 's', 'i', 'l', 'rg', 'y', 'st', 'k', 'q', 'g', 'm', 'lang', 'embed', 'ed'];
const SOUGHT = [
  'kinh tế số', 'kinh te so', 'CÔNG NGHIỆP', 'cong nghiep', 'Quảng Nam', 'quang nam', 'đà nẵng', 'internet', '23-NQ/TW', '5050/KH-UBND', 'zzzzqq', '%', 'a&b=c#d+e',
  '<img src=x onerror=window.hacked=1>', '"><script>window.hacked=1</script>', '“Tiến” \'độ\' "', '  ', 'chuyển đổi số '.repeat(21), 'x'.repeat(300),
];

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const ids = rows => rows.map(({ id }) => id);
const [sectors, indicators, resolutions, regions] = [data.sectors, data.indicators, data.resolutions, data.regions].map(ids);
const old = ids(data.localities.filter(place => place.valid_to));
const now = ids(data.localities.filter(place => !place.valid_to));
/** A province that was not merged is one place: a link names it by its id of today. */
const today = id => {
  const { successor } = data.localities.find(place => place.id === id);
  return successor && data.localities.filter(place => place.successor === successor).length === 1 ? successor : id;
};

/** A link to a view, the keys that the page makes of it, and whether it has to name parts that it does not know. */
function combination(view, next) {
  const chance = share => next() < share;
  const one = list => list[Math.floor(next() * list.length)];
  const some = (list, most) => [...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => one(list)))];
  const asked = { v: view };
  const meant = view === 'overview' ? {} : { v: view };
  let faulty = false;
  const ask = (key, value, means = value) => {
    asked[key] = value;
    if (means) meant[key] = means;
    faulty ||= means === null;
  };
  const list = (key, known, order, unknown) => {
    const chosen = unknown ? [...known, unknown] : known;
    ask(key, chosen.join('~'), order(known).join('~'));
    faulty ||= Boolean(unknown);
  };
  const odd = () => (chance(0.15) ? one(['ha-tay', 'happiness', '<b>', 'x'.repeat(60)]) : undefined);
  if (chance(0.4)) list('r', some(resolutions, 2), known => known.toSorted());
  if (chance(0.3)) list('sc', some(SCOPES, 3), known => SCOPES.filter(id => known.includes(id)), chance(0.1) ? 'national' : undefined);
  if (chance(0.4)) list('s', some(sectors, 4), known => known.toSorted(), odd());
  if (chance(0.5)) chance(0.9) ? ask('i', one(indicators)) : ask('i', 'happiness', null);
  if (chance(0.6)) {
    const places = one([() => some(old, 3), () => some(now, 3), () => ['vn'], () => some([...old, ...now], 40), () => ['vn', ...some(old, 2)]])();
    list('l', [...new Set(places)], known => [...new Set(known.map(today))], odd());
  }
  if (chance(0.25)) list('rg', some(regions, 3), known => known.toSorted(), odd());
  if (chance(0.4)) {
    const first = 2010 + Math.floor(next() * 20);
    const last = first + 1 + Math.floor(next() * 8);
    one([
      () => ask('y', `${first}`), () => ask('y', `${first}..${last}`), () => ask('y', `${last}..${first}`, `${first}..${last}`), () => ask('y', '1950..2100'),
      () => ask('y', '1901..1905', null), () => ask('y', '3000', null), () => ask('y', 'now', null),
    ])();
  }
  if (chance(0.35)) list('st', some(STATUSES, 4), known => STATUSES.filter(id => known.includes(id)), chance(0.1) ? 'done' : undefined);
  if (chance(0.35)) list('k', some(KINDS, 3), known => KINDS.filter(id => known.includes(id)));
  if (chance(0.3)) ask('q', one(SOUGHT));
  if (chance(0.4)) ask('g', one(['63', '34']));
  if (chance(0.5)) one([() => ask('m', 'line', ''), () => ask('m', 'compound'), () => ask('m', 'remaining'), () => ask('m', 'average', null)])();
  chance(0.5) ? ask('lang', 'en') : chance(0.5) && ask('lang', 'vi', '');
  if (chance(0.15)) ask('embed', '1');
  if (chance(0.15)) ask('ed', one([data.edition, '2020-01-01']));
  if (chance(0.15)) ask('colour', 'red', null);
  if (chance(0.15)) ask('utm_source', 'zalo', '');
  // Some links come with their keys in another order.
  const pairs = Object.entries(asked);
  if (chance(0.3)) pairs.sort(() => next() - 0.5);
  const query = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%7E', '~')}`).join('&');
  return { link: `?${query}`, meant, faulty };
}

const settled = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));

/** Goes to a link as Back and Forward do: without a new load. */
async function goes(page, link, view) {
  await page.evaluate(link => {
    history.pushState(null, '', link);
    dispatchEvent(new PopStateEvent('popstate'));
  }, link);
  await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
  await settled(page);
}

/** What stands on the page, as far as the checks ask. */
const seen = page =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const all = selector => [...document.querySelectorAll(selector)];
    const count = document.querySelector('output[name=count]');
    const times = new Map();
    for (const { id } of all('[id]')) times.set(id, (times.get(id) ?? 0) + 1);
    const pictures = all('figure[data-chart]').map(figure => ({
      kind: figure.dataset.chart,
      drawn: Boolean(figure.querySelector('svg, canvas')),
      caption: figure.querySelector('figcaption')?.textContent.trim() ?? '',
    }));
    const text = main.cloneNode(true);
    for (const notice of text.querySelectorAll('.notice')) notice.remove();
    const notices = all('.notice[role=status]').map(notice => notice.textContent);
    return {
      ready: document.documentElement.dataset.ready,
      lang: document.documentElement.lang,
      h1: all('h1').length,
      mains: all('main').length,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      twice: [...times].filter(([, count]) => count > 1).map(([id]) => id),
      statuses: [...new Set(all('[data-status]').map(({ dataset }) => dataset.status))],
      pictures,
      odd: [...main.querySelectorAll('svg')].map(svg => svg.outerHTML).concat(main.textContent).join(' ').match(/.{0,40}\b(?:NaN|undefined|Infinity)\b.{0,20}/)?.[0],
      count: count && count.textContent.trim(),
      header: all('body header').length,
      named: notices.some(notice => /Liên kết có phần|Parts of the link/.test(notice)),
      self: document.querySelector('nav a[aria-current=page]')?.getAttribute('href'),
      links: all("a[href^='?']:not([target])").map(link => link.getAttribute('href')),
      listed: {
        // A card repeats a row.
        overview: new Set([...main.querySelectorAll('[data-target]')].map(({ dataset }) => dataset.target)).size,
        untargeted: main.querySelectorAll('[data-status=no-target]').length,
        evidence: main.querySelectorAll('[data-statement]').length,
        // By indicator, each has a heading among the rows: the line above says of how many.
        table:
          Number(main.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? 1) -
          1 -
          (main.querySelector('.long.grouped') ? Number(main.querySelector('.lead').textContent.match(/([\d.,]+) (?:indicators?|chỉ số)/)[1].replace(/\D/g, '')) : 0),
        documents: main.querySelectorAll('li.document:not(.context)').length,
      },
      text: text.textContent,
      failed: document.documentElement.dataset.failed ?? window.hacked,
    };
  });

/** The keys of a query as the page reads them. */
const keys = query => Object.fromEntries(new URLSearchParams(query));

/** Everything that is wrong with what a view shows under a link, in words. */
function wrong(found, view, { meant, faulty }) {
  const faults = [];
  const expect = (good, said) => good || faults.push(said);
  const { listed } = found;
  expect(found.ready === view && !found.failed, `shows ${found.ready}, failed: ${found.failed}`);
  expect(found.lang === (meant.lang ?? 'vi'), `is in ${found.lang}`);
  expect(found.h1 === 1 && found.mains === 1, `${found.h1} h1, ${found.mains} main`);
  expect(found.sideways === 0, `scrolls sideways by ${found.sideways} px`);
  expect(found.twice.length === 0, `ids stand twice: ${found.twice}`);
  expect(found.statuses.every(status => STATUSES.includes(status)), `statuses: ${found.statuses}`);
  for (const { kind, drawn, caption } of found.pictures) expect(drawn && caption, `${kind}: drawn ${drawn}, says “${caption}”`);
  expect(!found.odd, `says ${found.odd}`);
  expect(found.named === faulty, `${found.named ? 'names' : 'does not name'} parts that it does not know`);
  if (meant.embed) {
    expect(found.count === null && found.header === 0, 'has a header or a count in a frame');
    return faults;
  }
  expect(/^\d[\d.,]*$/.test(found.count), `counts “${found.count}”`);
  const count = Number(found.count?.replace(/\D/g, ''));
  const without = meant.st?.split('~').includes('no-target') ? listed.untargeted : 0;
  const rows = { overview: listed.overview + without, evidence: listed.evidence, table: listed.table }[view];
  if (rows !== undefined) expect(rows === count, `counts ${count} and lists ${rows}`);
  // A resolution is a result that stands as a title of its own.
  if (view === 'documents') expect([0, 1, 2].includes(count - listed.documents), `counts ${count} and lists ${listed.documents} documents`);
  const self = keys(found.self);
  expect(JSON.stringify(self) === JSON.stringify(Object.fromEntries(KEYS.filter(key => meant[key]).map(key => [key, meant[key]]))), `is linked as ${found.self}`);
  return faults;
}

/** Opens links of a view one after the other on one page; returns the faults and the links found on the way. */
async function walks(view, theme, combinations) {
  const faults = [];
  const links = new Set();
  const page = await open(`?v=${view}`, { theme, width: WIDTHS[0] });
  for (const { nth, ...combination } of combinations) {
    const { link, meant } = combination;
    const width = WIDTHS[nth % WIDTHS.length];
    const say = fault => faults.push(`${fault}: ${link} (${theme}, ${width} px, SEED=${SEED})`);
    await page.setViewportSize({ width, height: 800 });
    if (nth % AXE_EVERY === 0) {
      await page.goto(new URL(link, page.url()).href);
      await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
      await settled(page);
    } else {
      await goes(page, link, view);
    }
    const found = await seen(page);
    wrong(found, view, combination).forEach(say);
    found.links.forEach(link => links.add(link));
    if (nth % AXE_EVERY === 0) (await axe(page)).forEach(violation => say(violation));
    if (!meant.embed) {
      await goes(page, found.self, view);
      const again = await seen(page);
      const from = [...found.text].findIndex((sign, at) => sign !== again.text[at]);
      if (again.text !== found.text || again.self !== found.self) say(`another page under its own address ${found.self}: “${again.text.slice(from - 40, from + 60)}”, not “${found.text.slice(from - 40, from + 60)}”`);
    }
    page.complaints.splice(0).forEach(say);
  }
  return { page, faults, links };
}

VIEWS.forEach((view, nth) => {
  test(`${view} stands under ${LINKS} combinations of filters`, async () => {
    const next = random(SEED + nth);
    const combinations = Array.from({ length: LINKS }, (_, nth) => ({ nth, ...combination(view, next) }));
    const half = parity => combinations.filter((_, nth) => nth % 2 === parity);
    const walked = await Promise.all([walks(view, 'light', half(0)), walks(view, 'dark', half(1))]);
    const faults = walked.flatMap(({ faults }) => faults);
    const links = [...new Set(walked.flatMap(({ links }) => [...links]))];
    const [{ page }] = walked;
    for (let at = 0; at < FOLLOWED && links.length > 0; at++) {
      const [link] = links.splice(Math.floor(next() * links.length), 1);
      const { v = 'overview', embed } = keys(link);
      await goes(page, link, v);
      const found = await seen(page);
      const wrongly = [found.named && 'names parts that it does not know', !embed && found.self !== link && `is linked as ${found.self}`, ...page.complaints.splice(0)];
      faults.push(...wrongly.filter(Boolean).map(fault => `${fault}: ${link} (a link of the page, SEED=${SEED})`));
    }
    assert.deepEqual(faults, []);
  });
});

// The trend: a picture that can be read, walked, hovered and followed to its sources.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, indicate, open, pick } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const places = new Map(data.localities.map(({ id, name }) => [id, name]));

/** The observations of an indicator at a place, by year. */
function series(indicator, place) {
  const { observations: all } = data;
  const [i, l] = [data.indicators.findIndex(({ id }) => id === indicator), data.localities.findIndex(({ id }) => id === place)];
  const years = all.year.map((year, at) => ({ year, at })).filter(({ at }) => all.indicator[at] === i && all.locality[at] === l);
  return years.map(({ year, at }) => ({ year, value: all.value[at] })).sort((one, other) => one.year - other.year);
}

const FIGURE = 'figure[data-chart=trend]';
const HANOI = '?v=trend&i=papi-services&l=hanoi&lang=en';
const spoken = page => page.textContent(`${FIGURE} [aria-live]`);
/** A value to its decimals in English. */
const says = value => new RegExp(`\\b${String(Math.trunc(value))}\\b`);

test('the trend is a figure with a picture, a sentence and the same data as a table', async () => {
  const page = await open(HANOI);
  const points = series('papi-services', 'hanoi');
  assert.equal(await page.locator(`${FIGURE} svg`).count(), 1);
  const caption = await page.textContent(`${FIGURE} figcaption`);
  const { year: last } = points.at(-1);
  // Only the latest side of a break compares.
  const since = Math.max(0, ...data.breaks.filter(({ indicator }) => indicator === 'papi-services').map(({ year }) => year));
  const first = points.find(({ year }) => year >= since).year;
  for (const part of [places.get('hanoi').en, `in ${first}`, `in ${last}`]) assert.ok(caption.includes(part), `${part} in ${caption}`);
  assert.equal(await page.getAttribute(`${FIGURE} [role=img]`, 'aria-label'), caption);
  await page.click(`${FIGURE} summary`);
  const table = page.locator(`${FIGURE} details table`);
  assert.ok(await table.isVisible());
  assert.equal(await table.locator('tbody tr').count(), points.length);
  assert.deepEqual(await table.locator('tbody tr td:nth-child(2)').allTextContents(), points.map(({ year }) => String(year)));
});

test('the arrow keys walk the points and say place, year and value', async () => {
  const page = await open(HANOI);
  const points = series('papi-services', 'hanoi');
  await page.focus(`${FIGURE} [tabindex="0"]`);
  assert.equal(await spoken(page), '');
  const at = [];
  for (const { year, value } of points) {
    await page.keyboard.press('ArrowRight');
    const said = await spoken(page);
    assert.ok(said.includes(places.get('hanoi').en) && said.includes(String(year)), said);
    assert.match(said, says(value));
    at.push((await page.locator('.ring-mark').boundingBox()).x);
  }
  assert.deepEqual(at, at.toSorted((one, other) => one - other));
  assert.equal(new Set(at).size, points.length, 'the marker moves with every step');
  await page.keyboard.press('ArrowLeft');
  assert.ok((await spoken(page)).includes(String(points.at(-2).year)));
  await page.keyboard.press('Home');
  assert.ok((await spoken(page)).includes(String(points[0].year)));
  await page.keyboard.press('Escape');
  assert.equal(await spoken(page), '');
});

test('up and down change the place', async () => {
  const page = await open('?v=trend&i=papi-services&l=hanoi~da-nang&lang=en');
  await page.focus(`${FIGURE} [tabindex="0"]`);
  const seen = new Set();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
    const said = await spoken(page);
    ['hanoi', 'da-nang'].filter(id => said.includes(places.get(id).en)).forEach(id => seen.add(id));
  }
  assert.deepEqual([...seen].sort(), ['da-nang', 'hanoi']);
});

test('hovering a point shows what it is, leaving hides it', async () => {
  const page = await open(HANOI);
  await page.focus(`${FIGURE} [tabindex="0"]`);
  await page.keyboard.press('ArrowRight');
  const [said, mark] = [await spoken(page), await page.locator('.ring-mark').boundingBox()];
  await page.keyboard.press('Escape');
  await page.mouse.move(mark.x + mark.width / 2 + 2, mark.y + mark.height / 2 + 2);
  assert.equal(await page.textContent('.tip'), said);
  assert.ok(await page.locator('.tip').isVisible());
  await page.mouse.move(2, 2);
  assert.equal(await page.locator('.tip').count(), 0);
});

test('every target of the indicator stands with its status under the three rules', async () => {
  const target = data.targets.find(({ indicator, locality, restates }) => locality === 'vn' && !restates && indicator && series(indicator, 'vn').length > 3);
  const page = await open(`?v=trend&i=${target.indicator}&l=vn&lang=en`);
  const verdict = page.locator(`article[data-target="${target.id}"]`);
  assert.match(await verdict.getAttribute('data-status'), /^[a-z-]+$/);
  const rules = verdict.locator('table.rules tbody tr');
  assert.equal(await rules.count(), 3);
  assert.equal(await verdict.locator('tr[aria-current=true]').count(), 1);
  for (const rule of await rules.all()) assert.equal(await rule.locator('.badge svg').count(), 1, 'a shape beside each word');
  await pick(page, 'm', 'remaining');
  assert.equal(await verdict.locator('tr').nth(2).getAttribute('aria-current'), 'true');
});

test('the overview and the trend give a target the same status', async () => {
  const page = await open('?lang=en&l=vn');
  const rows = await page.$$eval('[data-target]', rows =>
    rows.map(row => ({ id: row.dataset.target, status: row.dataset.status, href: row.querySelector('th > a[href^="?v=trend"]')?.getAttribute('href') })),
  );
  for (const { id, status, href } of rows.filter(({ href }) => href).slice(0, 6)) {
    await page.goto(new URL(href, page.url()).href);
    await page.waitForSelector('html[data-ready=trend]');
    const verdict = page.locator(`article[data-target="${id}"]`);
    if (await verdict.count()) assert.equal(await verdict.getAttribute('data-status'), status, id);
    else assert.equal(await page.locator(FIGURE).count(), 0, `${id}: a picture without its target`);
  }
});

test('without a place the page shows some and says which', async () => {
  const page = await open('?v=trend&i=papi-services&lang=en');
  assert.match(await page.textContent('.below'), /No place is chosen\. The picture shows some of the places with figures for most/);
  assert.equal(await page.locator(FIGURE).count(), 1);
  await page.goto(new URL('?v=trend&i=wdi-industry-gdp-share&lang=en', page.url()).href);
  await page.waitForSelector('html[data-ready=trend]');
  assert.match(await page.textContent('.below'), /The picture shows the country/);
});

test('a place without figures is named beside those that have some', async () => {
  const page = await open('?v=trend&i=papi-services&l=hanoi~vn&lang=en');
  assert.match(await page.textContent('.below'), new RegExp(`No figures under these filters: ${places.get('vn').en}`));
  assert.equal(await page.locator(FIGURE).count(), 1);
});

test('only places without figures leave a sentence in place of the picture', async () => {
  const page = await open('?v=trend&i=papi-services&l=vn&lang=en');
  assert.match(await page.textContent('main'), new RegExp(`No figures under these filters: ${places.get('vn').en}`));
  assert.equal(await page.locator(FIGURE).count(), 0);
});

test('sources open safely elsewhere', async () => {
  for (const link of ['', HANOI]) {
    const page = await open(link);
    const out = await page.$$eval('main a[target=_blank]', links => links.map(({ href, rel }) => ({ href, rel })));
    assert.ok(out.length > 0);
    assert.deepEqual(out.filter(({ href, rel }) => !/^https?:/.test(href) || !rel.split(' ').includes('noopener')), []);
  }
});

test('the list of sources names each once', async () => {
  const page = await open(HANOI);
  const items = await page.locator('ul.sources li').allTextContents();
  assert.ok(items.length > 0);
  assert.equal(new Set(items).size, items.length);
});

test('another indicator is one choice away, and Back returns', async () => {
  const page = await open(HANOI);
  const title = await page.textContent('h1');
  await indicate(page, 'papi-environment');
  assert.equal(new URL(page.url()).search, HANOI.replace('papi-services', 'papi-environment').replace('l=hanoi', 'l=hanoi-2025'));
  assert.notEqual(await page.textContent('h1'), title);
  await page.goBack();
  await page.waitForFunction(title => document.querySelector('h1').textContent === title, title);
  assert.equal(await page.inputValue('input[name=i]'), 'papi-services');
});

test('the picture is drawn anew for the width it has, and fills it', async () => {
  const page = await open(HANOI, { width: 1440 });
  const drawn = () => page.$eval(`${FIGURE} svg`, svg => ({ width: svg.getBoundingClientRect().width, units: svg.viewBox.baseVal.width }));
  const wide = await drawn();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.waitForFunction(units => document.querySelector('figure[data-chart=trend] svg').viewBox.baseVal.width < units, wide.units);
  const narrow = await drawn();
  assert.ok(narrow.width <= 360);
  const scale = ({ width, units }) => width / units;
  assert.ok(Math.abs(scale(narrow) / scale(wide) - 1) < 0.15, 'letters keep their size');
});

test('the sentence names the goal that is due next, or else the last one that was', async () => {
  for (const [indicator, place, goal] of [['digital-economy-share-gso', 'vn', /target above 30% by 2030\.$/], ['employment-agriculture-share-gso', 'quang-nam', /target 29% by 2025\.$/]]) {
    const page = await open(`?v=trend&i=${indicator}&l=${place}&lang=en`);
    assert.match(await page.textContent(`${FIGURE} figcaption`), goal);
  }
});

test('the axis ends near the figures; one click shows the later targets, too', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn&lang=en');
  assert.match(await page.textContent('.beyond'), /Targets after 2030: at least 50%.* by 2045\./);
  await page.click('.beyond a');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('y')?.endsWith('2045'));
  await page.waitForFunction(() => document.querySelector('figure[data-chart=trend] svg')?.textContent.includes('2045'));
  assert.equal(await page.locator('.beyond').count(), 0);
});

test('a slider of paces begins at today’s pace, is walked by keys, spoken, and its sentence can be copied', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn&lang=en', { permissions: ['clipboard-read', 'clipboard-write'] });
  const slider = page.locator('.pace-slider input[type=range]').first();
  const sentence = page.locator('.pace-slider .supposed').first();
  const takes = await page.locator('article.verdict', { has: page.locator('.pace-slider') }).first().locator('dl.facts').textContent();
  const judged = takes.match(/at this pace, (?:not until|reached in) (\d{4})/)?.[1];
  assert.ok(judged && (await sentence.textContent()).includes(judged), `${judged} in ${await sentence.textContent()}`);
  const before = await slider.getAttribute('aria-valuetext');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await slider.getAttribute('aria-valuetext'), before);
  await page.locator('.pace-slider .pace-needed').first().click();
  assert.match(await sentence.textContent(), /reached in time, in 2030/);
  await page.locator('.pace-slider p button', { hasText: 'Copy' }).first().click();
  await page.waitForFunction(() => document.querySelector('.pace-slider [role=status]').textContent.includes('Copied'));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await sentence.textContent());
  assert.deepEqual(await axe(page), []);
});

test('a point reads all places of its year', async () => {
  const page = await open('?v=trend&i=papi-services&l=hanoi~quang-nam~da-nang&lang=en');
  await page.focus(`${FIGURE} [tabindex="0"]`);
  await page.keyboard.press('ArrowRight');
  const said = await spoken(page);
  for (const place of ['Hanoi', 'Quảng Nam', 'Đà Nẵng']) assert.ok(said.includes(place), `${place} in ${said}`);
});

test('a filter that does not concern it leaves the slider of paces where it was', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn');
  const slider = page.locator('.pace-slider input').first();
  await slider.focus();
  await page.keyboard.press('End');
  const moved = await slider.inputValue();
  const said = await page.locator('.pace-slider .supposed').first().textContent();
  const before = page.url();
  await page.$eval('input[name=s]', box => box.click());
  await page.waitForFunction(before => location.href !== before, before);
  assert.equal(await slider.inputValue(), moved);
  assert.equal(await page.locator('.pace-slider .supposed').first().textContent(), said);
});

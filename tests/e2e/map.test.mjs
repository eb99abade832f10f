// The map: squares that can be read, walked and chosen, for the provinces of either time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, indicate, open } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const at = id => data.localities.findIndex(place => place.id === id);
const named = (id, lang = 'en') => data.localities[at(id)].name[lang] ?? data.localities[at(id)].name.vi;

/** The value of an indicator in a place and year. */
function value(indicator, place, year) {
  const { observations: all } = data;
  const i = data.indicators.findIndex(({ id }) => id === indicator);
  const row = all.year.findIndex((one, row) => one === year && all.indicator[row] === i && all.locality[row] === at(place));
  return row < 0 ? undefined : all.value[row];
}

const FIGURE = 'figure[data-chart=tiles]';
const FDI = '?v=map&i=fdi-stock-projects&lang=en';
/** A square by its name, with or without the time that tells it apart from another of the same name. */
const tile = (page, name) => page.locator([`${name},`, `${name} (`].map(start => `${FIGURE} .spots button[aria-label^="${start}"]`).join(', '));
const link = page => new URL(page.url()).searchParams;
const focused = page => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
const ready = page => page.waitForSelector(`${FIGURE} .spots button`);

test('the map is a figure with 63 squares, a sentence and the same data as a table', async () => {
  const page = await open(FDI);
  await ready(page);
  assert.equal(await page.locator(`${FIGURE} svg`).count(), 1);
  assert.equal(await page.locator(`${FIGURE} .spots button`).count(), 63);
  const caption = await page.textContent(`${FIGURE} figcaption`);
  assert.match(caption, /^In 2023, .+ is highest \(.+\), .+ lowest \(.+\); all 63 provinces have a figure/);
  assert.equal(await page.getAttribute(`${FIGURE} [role=img]`, 'aria-label'), caption);
  await page.click(`${FIGURE} summary`);
  const rows = await page.locator(`${FIGURE} details tbody tr`).allTextContents();
  assert.ok(rows.length >= 63);
  const hanoi = value('fdi-stock-projects', 'hanoi', 2023).toLocaleString('en-US');
  assert.ok(rows.some(row => row.startsWith(named('hanoi')) && row.includes(hanoi)));
  assert.match(await page.textContent('main'), /a square says nothing of area or population/);
});

test('in Vietnamese the map speaks Vietnamese', async () => {
  const page = await open('?v=map&i=fdi-stock-projects');
  await ready(page);
  assert.match(await page.textContent(`${FIGURE} figcaption`), /^Năm 2023, cao nhất là .+, thấp nhất là .+; cả 63 tỉnh, thành phố đều có số liệu/);
  assert.match(await page.textContent('main'), /Mỗi ô vuông là một tỉnh, thành phố/);
  assert.match(await tile(page, 'Hà Nội').getAttribute('aria-label'), /^Hà Nội, 2023: [\d.]+\sdự án/);
});

test('a click chooses a place and shows it beside the map, another takes it back, and Back returns', async () => {
  const page = await open(FDI);
  await ready(page);
  await tile(page, named('da-nang')).click();
  assert.equal(link(page).get('l'), 'da-nang');
  assert.equal(await tile(page, named('da-nang')).getAttribute('aria-pressed'), 'true');
  const article = page.locator('article[data-place=da-nang]');
  assert.ok((await article.textContent()).includes(value('fdi-stock-projects', 'da-nang', 2023).toLocaleString('en-US')));
  assert.ok(await article.locator('a[href^="http"][rel=noopener]').count(), 'its source');
  assert.ok(await article.locator('a[href^="?v=trend"]').count(), 'its trend');
  assert.ok(await article.locator('a[href^="?v=compare"]').count(), 'its comparison');
  await tile(page, named('hanoi')).click();
  assert.equal(link(page).get('l'), 'da-nang~hanoi-2025');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('.spots [aria-pressed=true]').length === 1);
  await tile(page, named('da-nang')).click();
  assert.equal(link(page).get('l'), null);
  assert.equal(await article.count(), 0);
});

test('the arrow keys lead from square to square, Enter and Space choose, and the focus stays', async () => {
  const page = await open(FDI);
  await ready(page);
  assert.equal(await page.locator(`${FIGURE} .spots [tabindex="0"]`).count(), 1, 'one square is in the order of tabs');
  await page.focus(`${FIGURE} .spots [tabindex="0"]`);
  const said = [];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End']) {
    await page.keyboard.press(key);
    said.push(await focused(page));
  }
  const names = said.map(label => label.split(/,| \(/)[0]);
  assert.deepEqual(names, ['cao-bang', 'bac-kan', 'tuyen-quang', 'ha-giang', 'cao-bang'].map(id => named(id)));
  assert.match(said[0], /, 2023: [\d,]+/);
  await page.keyboard.press('Enter');
  assert.equal(link(page).get('l'), 'cao-bang-2025');
  assert.equal(await focused(page), said.at(-1));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  assert.equal(link(page).get('l'), 'cao-bang-2025~bac-kan');
  await page.keyboard.press('Space');
  assert.equal(link(page).get('l'), 'cao-bang-2025');
});

test('the keyboard finds its way in when the other provinces have fewer squares', async () => {
  const page = await open(FDI);
  await ready(page);
  await page.focus(`${FIGURE} .spots button:last-child`);
  await page.click('.geographies a[href*="g=34"]');
  await page.waitForFunction(() => document.querySelectorAll('.spots button').length === 34);
  assert.equal(await page.locator(`${FIGURE} .spots [tabindex="0"]`).count(), 1);
});

test('hovering a square shows its value, the sea shows nothing', async () => {
  const page = await open(FDI);
  await ready(page);
  await tile(page, named('thua-thien-hue')).hover();
  const tip = page.locator(`${FIGURE} .tip`);
  assert.match(await tip.textContent(), new RegExp(`^${named('thua-thien-hue')}, 2023: `));
  const box = await page.locator(`${FIGURE} .picture`).boundingBox();
  await page.mouse.move(box.x + 5, box.y + box.height / 2);
  assert.equal(await tip.count(), 0);
});

test('the 34 provinces have the sums of the former ones, marked and named as such', async () => {
  const page = await open(FDI);
  await ready(page);
  await page.click('.geographies a[href*="g=34"]');
  await page.waitForFunction(() => document.querySelectorAll('.spots button').length === 34);
  const parts = ['da-nang', 'quang-nam'].map(id => value('fdi-stock-projects', id, 2023));
  const label = await tile(page, named('da-nang-2025')).getAttribute('aria-label');
  assert.ok(label.includes((parts[0] + parts[1]).toLocaleString('en-US')) && label.includes('worked out from former provinces'), label);
  assert.match(await page.textContent('main'), /has the sum of the provinces that formed it/);
  await tile(page, named('da-nang-2025')).click();
  const told = await page.textContent('article[data-place=da-nang-2025]');
  for (const part of [...parts.map(part => part.toLocaleString('en-US')), named('quang-nam')]) assert.ok(told.includes(part), `${part} in ${told}`);
});

test('what no rule derives is said to be so', async () => {
  const page = await open('?v=map&i=papi-services&g=34&lang=en');
  await ready(page);
  assert.match(await tile(page, named('da-nang-2025')).getAttribute('aria-label'), /no published figure, and none can be worked out/);
  assert.match(await page.textContent('main'), /cannot be worked out from former provinces/);
  assert.match(await tile(page, named('hanoi-2025')).getAttribute('aria-label'), /^Hanoi, 2024: [\d.]+/, 'left alone by the merger');
});

test('a place chosen on the other map is named with what it became; one left alone stays chosen', async () => {
  const page = await open('?v=map&i=fdi-stock-projects&g=34&l=quang-nam~hanoi&lang=en');
  await ready(page);
  assert.match(await page.textContent('.chosen'), new RegExp(`Not among the 34 provinces [^:]*: ${named('quang-nam')}, now part of ${named('da-nang-2025')}`));
  assert.equal(await tile(page, named('hanoi')).getAttribute('aria-pressed'), 'true');
  await tile(page, named('hanoi')).click();
  assert.equal(link(page).get('l'), 'quang-nam');
});

test('a chosen province without a figure of its own does not make the map say that nothing is found', async () => {
  const page = await open('?v=map&i=fdi-stock-projects&g=34&l=da-nang-2025&lang=en');
  await ready(page);
  assert.equal(await page.locator('.empty').count(), 0);
  assert.match(await page.textContent('article[data-place=da-nang-2025]'), /worked out from former provinces/);
});

test('the slider skips years without figures and leaves no trail of steps', async () => {
  const page = await open('?v=map&i=sipas-score&y=2015&lang=en');
  await ready(page);
  const slider = page.locator('input[type=range][name=y]');
  const steps = await page.evaluate(() => history.length);
  const seen = [];
  for (let nth = 0; nth < 3; nth++) {
    seen.push(await slider.inputValue());
    assert.equal(link(page).get('y'), seen.at(-1));
    await slider.press('ArrowRight');
  }
  assert.deepEqual(seen.slice(0, 2), ['2015', '2017'], 'no figures in 2016');
  assert.equal(await page.evaluate(() => history.length), steps);
  await slider.press('Home');
  assert.equal(await slider.inputValue(), '2015');
  assert.match(await page.textContent(`${FIGURE} figcaption`), /^In 2015: from [\d.]+ to [\d.]+%; figures for 10 of 63 places only, no ranking/);
});

test('a target of the country cuts the classes, and the legend says so', async () => {
  const page = await open('?v=map&i=trained-workers-certified-share&y=2016&g=63&lang=en');
  await ready(page);
  assert.match(await page.textContent('.map-notes'), /Cut at the country's target \(.*35.*2030\)/);
  assert.match(await tile(page, named('quang-nam')).getAttribute('aria-label'), /short of the country's target/);
});

test('without a target the legend says that groups are about as large, and counts all', async () => {
  const page = await open(FDI);
  await ready(page);
  assert.match(await page.textContent('.map-notes'), /Cut into groups of about as many provinces/);
  const counts = await page.locator('.scale .swatch').allTextContents();
  assert.equal(counts.map(count => parseInt(count, 10)).reduce((sum, count) => sum + count, 0), 63);
});

test('filters choose the indicator, and what they leave out is said to be left out', async () => {
  const page = await open('?v=map&s=digital-economy&lang=en');
  await ready(page);
  const chosen = await page.inputValue('input[name=i]');
  const sector = data.sectors.findIndex(({ id }) => id === 'digital-economy');
  const { sector: of } = data.indicators.find(({ id }) => id === chosen);
  assert.ok(of === 'digital-economy' || of === sector, chosen);
  await page.goto(new URL(`${FDI}&st=met`, page.url()).href);
  await page.waitForSelector('html[data-ready=map]');
  await ready(page);
  assert.match(await tile(page, named('hanoi')).getAttribute('aria-label'), /left out by the filters/);
});

test('another indicator is one choice away, and Back returns', async () => {
  const page = await open(FDI);
  await ready(page);
  const title = await page.textContent('h1');
  await indicate(page, 'papi-environment');
  assert.equal(link(page).get('i'), 'papi-environment');
  await page.goBack();
  await page.waitForFunction(title => document.querySelector('h1').textContent === title, title);
});

test('on the narrowest phone every square is large enough for a finger and nothing scrolls sideways', async () => {
  for (const g of ['63', '34']) {
    const page = await open(`${FDI}&g=${g}&l=hanoi`, { width: 320, height: 640, hasTouch: true });
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    const sides = await page.$$eval(`${FIGURE} .spots button`, buttons => buttons.map(button => button.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    assert.ok(Math.min(...sides) >= 32, `${Math.min(...sides)} px`);
    await tile(page, named(g === '63' ? 'can-tho' : 'can-tho-2025')).tap();
    assert.ok(link(page).get('l').includes('can-tho'));
  }
});

test('axe finds nothing with places chosen and squares without figures', async () => {
  for (const theme of ['light', 'dark']) {
    const page = await open('?v=map&i=pci-score&l=hanoi~da-nang~vn&lang=en', { theme, width: 768 });
    await ready(page);
    assert.deepEqual(await axe(page), []);
  }
});

test('on a desk the south stands beside the north, on a phone below it with the legend under the map', async () => {
  for (const g of ['63', '34']) {
    const desk = await open(`${FDI}&g=${g}`, { width: 1440, height: 1000 });
    await ready(desk);
    const [hanoi, saigon] = [await tile(desk, named(g === '63' ? 'hanoi' : 'hanoi-2025')).boundingBox(), await tile(desk, named(g === '63' ? 'ho-chi-minh-city' : 'ho-chi-minh-city-2025')).boundingBox()];
    assert.ok(saigon.x > hanoi.x + 5 * hanoi.width, `${JSON.stringify(saigon)} beside ${JSON.stringify(hanoi)}`);
    const picture = await desk.locator(`${FIGURE} .picture`).boundingBox();
    assert.ok(picture.height < 800, `${picture.height} px high`);
  }
  const phone = await open(FDI, { width: 360, height: 780 });
  await ready(phone);
  const [picture, legend] = [await phone.locator(`${FIGURE} .picture`).boundingBox(), await phone.locator('.legend-of-map').boundingBox()];
  assert.ok(legend.y >= picture.y + picture.height, 'the legend below the map');
  assert.ok(legend.height < 48, `in one line: ${legend.height} px`);
});

test('below half coverage all squares share one tint, and the notes say why', async () => {
  const page = await open('?v=map&i=dti-score&y=2024&lang=en');
  await ready(page);
  assert.equal(await page.locator('.scale li').count(), 1);
  assert.match(await page.textContent('.map-notes'), /Figures for 6 of 34 places only: squares with one share a tint/);
});

test('squares bear the official short names', async () => {
  const page = await open(`${FDI.replace('&lang=en', '')}&g=63`);
  await ready(page);
  const drawn = await page.$$eval(`${FIGURE} svg text`, texts => texts.map(text => text.textContent));
  for (const name of ['TP.HCM', 'BR-VT', 'TT-Huế']) assert.ok(drawn.includes(name), name);
});

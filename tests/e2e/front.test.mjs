// The front page: all targets in one picture that leads to each of them and filters, the way to one's own place, cards, the list.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const roots = data.targets.filter(({ restates }) => !restates);
const count = page => page.textContent('output[name=count]').then(Number);
const tiles = page => page.$$eval('[data-tile]', all => all.map(({ dataset }) => [dataset.tile, dataset.status, dataset.scope].join(' ')).sort());
const rows = page => page.$$eval('.all-targets [data-target]', all => all.map(({ dataset }) => [dataset.target, dataset.status, dataset.scope].join(' ')).sort());
const query = page => new URL(page.url()).searchParams;
const settled = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));

for (const [asked, filters] of [['', () => true], ['?r=23', ({ resolution }) => resolution === '23'], ['?y=2030', ({ by_year }) => by_year === 2030]]) {
  test(`each target has one square and one row, with the same status and scope: ${asked || 'all'}`, async () => {
    const page = await open(asked);
    const wanted = roots.filter(filters);
    assert.equal(await count(page), wanted.length);
    assert.deepEqual(await rows(page), await tiles(page));
    assert.deepEqual((await tiles(page)).map(tile => tile.split(' ')[0]), wanted.map(({ id }) => id).sort());
  });
}

for (const id of ['52-digital-economy-2025', '52-5g-2030']) {
  test(`a square leads to its target in the list, by the mouse and by keys: ${id}`, async () => {
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement.dataset.target);
    const row = page.locator(`.all-targets [data-target="${id}"]`);
    await page.locator(`[data-tile="${id}"]`).click();
    await settled(page);
    assert.equal(await focused(), id);
    assert.ok(await row.isVisible());
    await page.locator(`[data-tile="${id}"]`).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await focused(), id);
  });
}

test('the arrow keys walk the squares, of which Tab reaches one, and each says what it stands for', async () => {
  const page = await open();
  assert.equal(await page.locator('[data-tile][tabindex="0"]').count(), 1);
  await page.locator('[data-tile][tabindex="0"]').focus();
  const now = () => page.evaluate(() => document.activeElement.dataset.tile);
  const first = await now();
  await page.keyboard.press('ArrowRight');
  const second = await now();
  await page.keyboard.press('ArrowDown');
  const third = await now();
  assert.equal(new Set([first, second, third]).size, 3);
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /Mục tiêu: .+\(.+, Hai nghị quyết\)/);
});

test('names in the picture and the legend filter, and are taken back by themselves', async () => {
  const page = await open();
  for (const [name, keys] of [
    [/^Chỉ xem Hai nghị quyết: 28/, { sc: 'resolution' }],
    [/^Chỉ xem Hai nghị quyết, 52-NQ\/TW: 16/, { sc: 'resolution', r: '52' }],
    [/^Chỉ xem thời hạn Đến năm 2030/, { y: '2030' }],
    [/^Chỉ xem thời hạn Đã hết thời hạn/, { y: '2020..2025' }],
  ]) {
    await page.getByRole('link', { name }).click();
    await settled(page);
    for (const [key, value] of Object.entries(keys)) assert.equal(query(page).get(key), value);
    assert.deepEqual(await rows(page), await tiles(page));
    await page.locator('.over a[aria-current=true]').last().click();
    await settled(page);
    assert.equal(await count(page), roots.length, `${name} is taken back`);
  }
  await page.locator('.statuses a', { hasText: 'Không đạt' }).click();
  await settled(page);
  assert.equal(query(page).get('st'), 'missed');
  assert.ok((await tiles(page)).every(tile => tile.includes(' missed ')));
});

test('a place is found by its former name and opened with Enter', async () => {
  const page = await open();
  const field = page.locator('.own-place input');
  await field.fill('quang nam');
  assert.match(await page.locator('.own-place [role=option]').first().innerText(), /^Quảng Nam\s+nay thuộc Đà Nẵng/);
  await field.press('Enter');
  await page.waitForSelector('html[data-ready=place]', { state: 'attached' });
  assert.equal(query(page).get('l'), 'quang-nam');
});

test('cards are targets with a picture of their road', async () => {
  const page = await open();
  const cards = await page.$$eval('.cards [data-target]', all => all.map(card => [card.dataset.status, card.querySelector('figure[data-chart=bullet] svg') !== null, card.querySelector('figcaption').textContent]));
  assert.deepEqual(cards.map(([status]) => status), ['missed', 'moving-away', 'off-track']);
  for (const [, drawn, said] of cards) assert.ok(drawn && said.length > 20);
});

test('the list is sorted as the reader likes, and what nothing measures is folded with its number', async () => {
  const page = await open('?sc=resolution');
  const due = id => roots.find(target => target.id === id).by_year;
  await page.selectOption('select[name=order]', 'deadline');
  await settled(page);
  for (const sector of await page.locator('.sector tbody').all()) {
    const years = (await sector.locator('[data-target]').evaluateAll(all => all.map(({ dataset }) => dataset.target))).map(due);
    assert.deepEqual(years, years.toSorted());
  }
  const folded = page.locator('details.unmeasured-targets');
  let all = 0;
  for (const part of await folded.all()) {
    const targets = await part.locator('[data-target]').count();
    if (targets) assert.match(await part.locator('> summary').textContent(), new RegExp(`Chưa có chỉ số theo dõi: ${targets} mục tiêu của hai nghị quyết`));
    all += targets;
    assert.equal(await part.getAttribute('open'), null);
  }
  assert.equal(all, 15);
});

test('what repeats a target stands under it in its own words', async () => {
  const page = await open();
  const again = data.targets.filter(({ restates }) => restates);
  const shown = await page.$$eval('[data-restates]', all => all.map(({ dataset, textContent }) => [dataset.restates, textContent]));
  assert.equal(shown.length, again.length);
  for (const { text } of again) assert.ok(shown.some(([, said]) => said.includes(text.vi)), text.vi);
});

test('no number of a document breaks', async () => {
  for (const width of [320, 360, 768, 1440]) {
    const page = await open('', { width });
    const lines = await page.$$eval('h1 .whole, .lead .whole', all => all.map(part => part.getClientRects().length));
    assert.ok(lines.length >= 4 && lines.every(one => one === 1), `${width} px: ${lines}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  }
});

for (const [width, theme, lang] of [[320, 'light', 'vi'], [360, 'dark', 'en'], [1440, 'light', 'en'], [1440, 'dark', 'vi']]) {
  test(`axe finds nothing: ${width} px, ${theme}, ${lang}`, async () => {
    const page = await open(`?lang=${lang}`, { width, theme });
    assert.deepEqual(await axe(page), []);
  });
}

test('in the colours of the system every square keeps a shape that stands out', async () => {
  const page = await open('', { forcedColors: 'active' });
  const seen = await page.$$eval('[data-chart=targets] .drawn svg rect', all => [...new Set(all.map(square => getComputedStyle(square).fill))]);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const paper = await page.evaluate(() => getComputedStyle(document.querySelector('main')).color);
  assert.ok(seen.includes(paper), `${seen} on ${ground}`);
});

test('the keys walk the picture of all targets from end to end, and each square says target, status and latest value', async () => {
  const page = await open('?lang=en');
  const said = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  const now = () => page.evaluate(() => document.activeElement.dataset.tile);
  await page.locator('[data-tile][tabindex="0"]').focus();
  const all = await page.$$eval('[data-tile]', tiles => tiles.map(tile => tile.dataset.tile));
  await page.keyboard.press('End');
  await page.keyboard.press('End');
  assert.equal(await now(), all.at(-1));
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  assert.equal(await now(), all[0]);
  const seen = new Set();
  for (let step = 0; step < 60; step++) {
    seen.add(await now());
    const word = await page.evaluate(() => document.activeElement.dataset.status);
    assert.match(await said(), /Target: .+\(.+, .+\)/s, word);
    const before = await now();
    await page.keyboard.press('ArrowRight');
    if ((await now()) === before) await page.keyboard.press('ArrowDown');
  }
  assert.ok(seen.size > 15, `${seen.size} squares walked`);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.locator('[data-tile][tabindex="0"]').count(), 1, 'Tab comes back to one square');
});

test('the points of a bullet are walked from base to target and said, by keys and by the pointer', async () => {
  for (const [lang, base, target] of [['en', /^Base: .+\(\d{4}\)/, /^Target: /], ['vi', /^Mốc xuất phát: .+\(\d{4}\)/, /^Mục tiêu: /]]) {
    const page = await open(`?lang=${lang}`);
    const bullets = page.locator('.card figure[data-chart=bullet]');
    assert.ok((await bullets.count()) > 0);
    const begun = [];
    for (const bullet of await bullets.all()) {
      const area = bullet.locator('.picture');
      await area.focus();
      const spoken = () => bullet.locator('[aria-live]').textContent();
      const points = [];
      for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
        await page.keyboard.press(key);
        points.push(await spoken());
        assert.equal(await bullet.locator('.tip').textContent(), points.at(-1));
        assert.equal(await bullet.locator('.ring-mark').count(), 1);
      }
      const all = [...new Set(points)];
      begun.push(...all);
      assert.ok(all.length >= 2 && all.every(said => said.length > 5), JSON.stringify(all));
      assert.ok(all.some(said => target.test(said)), JSON.stringify(all));
      await page.keyboard.press('End');
      const last = await spoken();
      await page.keyboard.press('ArrowRight');
      assert.equal(await spoken(), last, 'the end is the end');
      await page.keyboard.press('Home');
      assert.equal(await spoken(), all[0]);
      await page.keyboard.press('Escape');
      assert.equal(await spoken(), '');
      const { x, y, width, height } = await area.boundingBox();
      await page.mouse.move(x + width - 6, y + height / 2);
      assert.equal(await bullet.locator('.tip').textContent(), last);
      await page.mouse.move(0, 0);
    }
    const texts = await page.$$eval('.card figure[data-chart=bullet] .drawn', all => all.map(one => one.getAttribute('aria-label')));
    assert.ok(texts.every(text => text.length > 20), 'each picture says itself in a sentence');
    assert.ok(begun.some(said => base.test(said)), 'a road begins at its base');
  }
});

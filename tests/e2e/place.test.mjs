// A place: one on one sheet, on the screen and on paper, and a code that leads back to it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { axe, browser, open } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const place = id => data.localities.find(place => place.id === id).name;

async function shown(query = '', options) {
  const page = await open(`?v=place${query}`, options);
  await page.waitForSelector('.sheet');
  return page;
}

/** Without spaces: paper parts words where letters are drawn as one sign. */
const bare = text => text.replace(/\s+/g, '');

/** The pages of the printed view, each as its text. */
async function printed(page) {
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = [];
  for (let at = 1; at <= pdf.numPages; at++) {
    const sheet = await pdf.getPage(at);
    const { items } = await sheet.getTextContent();
    pages.push({ size: sheet.view.slice(2).map(Math.round), text: bare(items.map(item => item.str).join('')), items });
  }
  return pages;
}

/** What a picture of the code says. The picture is read in an empty page: this one's policy lets no script read a canvas. */
async function decoded(picture) {
  const reader = await browser.newPage();
  const { pixels, width, height } = await reader.evaluate(async source => {
    const image = Object.assign(new Image(), { src: source });
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return { pixels: [...context.getImageData(0, 0, image.width, image.height).data], width: image.width, height: image.height };
  }, `data:image/png;base64,${picture.toString('base64')}`);
  await reader.close();
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

const HEADS = {
  vi: ['Các chỉ số chính', 'Thời hạn các mục tiêu', 'Số liệu chính', 'Nội dung báo cáo liên quan', 'Văn bản, từ nghị quyết đến kế hoạch'],
  en: ['Headline indicators', 'When targets are due', 'Key figures', 'What was reported', 'Documents, from the resolution to the plan'],
};

/** The fullest sheets and one of each kind, and of all others a share that another SEED changes; PLACES=all takes every one. */
const KINDS = ['vn', 'quang-nam', 'ho-chi-minh-city-2025', 'quang-ninh-2025', 'cao-bang-2025'];
const seed = Number(process.env.SEED ?? 0);
const share = data.localities.map(({ id }) => id).filter((id, at) => !KINDS.includes(id) && (process.env.PLACES === 'all' || at % 33 === seed % 33));

for (const id of [...KINDS, ...share]) {
  for (const lang of ['vi', 'en']) {
    test(`${id} prints on exactly one A4 page, light even where the screen is dark: ${lang}`, async () => {
      const page = await shown(`&l=${id}&lang=${lang}`, { theme: 'dark' });
      await page.selectOption('select.theme', 'dark');
      const pages = await printed(page);
      assert.equal(pages.length, 1);
      const [{ size, text, items }] = pages;
      assert.deepEqual(size, [595, 842]);
      for (const part of [place(id)[lang], ...HEADS[lang], '23-NQ/TW', `?v=place&l=${id}`]) assert.ok(text.includes(bare(part)), `${part} in ${text}`);
      for (const item of items.filter(item => item.str.trim())) {
        const [, , , , x, y] = item.transform;
        assert.ok(x >= 20 && x + item.width <= 580 && y >= 20 && y <= 825, `“${item.str}” at ${x}, ${y}`);
      }
      const pictures = await page.locator('figure[data-chart] svg:visible').count();
      assert.ok(pictures > 0, 'a picture on the page');
      assert.ok(!text.includes(bare(lang === 'vi' ? 'In một trang' : 'Print on one')), 'buttons stay off the paper');
      await page.emulateMedia({ media: 'print' });
      const cut = await page.evaluate(() => [...document.querySelectorAll('.sheet *')].filter(element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible' && element.clientWidth > 2).map(element => element.className));
      assert.deepEqual(cut, [], 'nothing is cut');
      assert.equal(await decoded(await page.locator('.qr').screenshot({ scale: 'css' })), page.url().replace('&lang=vi', ''), 'the code on paper');
      const [paper, ink] = await page.evaluate(() => [document.documentElement, document.querySelector('.sheet')].map((element, at) => getComputedStyle(element)[at ? 'color' : 'backgroundColor']));
      assert.deepEqual([paper, ink], ['rgb(255, 255, 255)', 'rgb(23, 33, 43)']);
    });
  }
}

test('a view with every filter of a long link still prints on one page', async () => {
  const sectors = data.sectors.map(({ id }) => id).join('~');
  const pages = await printed(await shown(`&r=23~52&s=${sectors}&l=quang-nam~da-nang~hanoi~hue-2025&y=2010..2045&lang=en`));
  assert.equal(pages.length, 1);
  assert.ok(pages[0].text.includes(bare('Holds only what matches the filters')));
});

for (const [query, theme] of [['&l=quang-nam', 'light'], ['&r=52&l=da-nang-2025~hanoi-2025&lang=en', 'dark']]) {
  test(`the code scans and leads to the link beside it: ${query}, ${theme}`, async () => {
    const page = await shown(query, { theme, deviceScaleFactor: 2 });
    const code = page.locator('.qr');
    assert.equal(await code.isVisible(), false, 'a screen has the address itself');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await code.getAttribute('role'), 'img');
    const link = await decoded(await code.screenshot());
    assert.equal(link, page.url());
    assert.equal(await page.textContent('.live-link a'), link);
    assert.ok((await code.getAttribute('aria-label')).includes(link));
  });
}

test('the code of a pinned link leads to the live one', async () => {
  const page = await shown(`&l=hue-2025&ed=${data.edition}`, { deviceScaleFactor: 2 });
  await page.emulateMedia({ media: 'print' });
  const link = await decoded(await page.locator('.qr').screenshot());
  assert.equal(link, page.url().replace(/&ed=[^&]*/, ''));
});

test('without a place it is the country’s page and offers the places', async () => {
  const page = await shown('&lang=en');
  assert.ok((await page.textContent('h1')).includes(place('vn').en));
  // A province that was not merged is one place.
  const continuing = data.localities.filter(one => one.successor && data.localities.filter(({ successor }) => successor === one.successor).length === 1).length;
  const said = () => page.inputValue('main input[name=l]');
  assert.deepEqual([await said(), await page.inputValue('#pick-place')], ['vn', place('vn').en]);
  await page.click('#pick-place');
  assert.equal(await page.locator('.place-tools [role=option]').count(), data.localities.length - continuing);
  await page.fill('#pick-place', 'quang nam');
  await page.getByRole('option', { name: 'Quảng Nam' }).first().click();
  await page.waitForFunction(() => document.querySelector('h1').textContent.includes('Quảng Nam'));
  assert.ok(page.url().endsWith('?v=place&l=quang-nam&lang=en'));
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('h1').textContent.includes('Viet Nam'));
  assert.equal(await said(), 'vn');
  await page.goForward();
  await page.waitForFunction(() => document.querySelector('main input[name=l]').value === 'quang-nam');
});

test('the picker works by keyboard, by any name a place has had, and keeps the focus', async () => {
  const page = await shown('&lang=en');
  await page.focus('#pick-place');
  await page.keyboard.type('Cao B');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('h1').textContent.includes('Cao Bằng'));
  assert.ok(await page.evaluate(() => document.activeElement.matches('#pick-place')));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('BR-VT');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('h1').textContent.includes('Bà Rịa - Vũng Tàu'));
});

test('what stands in the picker is selected at once when it gets the focus: who types before the next frame replaces it', async () => {
  const page = await shown('&lang=en');
  const [from, to, length] = await page.evaluate(() => {
    const field = document.querySelector('#pick-place');
    field.focus();
    return [field.selectionStart, field.selectionEnd, field.value.length];
  });
  assert.ok(length > 0);
  assert.deepEqual([from, to], [0, length]);
});

test('of several places the first is shown and the others are linked', async () => {
  const page = await shown('&l=quang-nam~hanoi~da-nang&lang=en');
  assert.ok((await page.textContent('h1')).includes(place('quang-nam').en));
  await page.click('.on-screen a:has-text("Hanoi")');
  await page.waitForFunction(() => document.querySelector('h1').textContent.includes('Hanoi'));
  assert.ok(page.url().includes('l=hanoi-2025~quang-nam~da-nang'));
});

test('a place without targets says so and shows when those of the resolutions are due; thin data are named', async () => {
  const page = await shown('&l=an-giang-2025&lang=en');
  assert.match(await page.textContent('.lead'), /no targets of An Giang .*itself/);
  assert.match(await page.textContent('.deadlines figcaption'), /for the whole country; An Giang .* has none of its own/);
  assert.equal(await page.locator('.standing-by').count(), 0);
  assert.match(await page.textContent('.key-figures .hint'), /^Only 2 of \d+ indicators/);
  assert.equal(await page.locator('.empty').count(), 0);
});

test('a link to the brief of earlier days leads to the page of its place', async () => {
  const page = await open('?v=brief&l=quang-nam&lang=en');
  await page.waitForSelector('html[data-ready=place] .sheet');
  assert.ok((await page.textContent('h1')).includes('Quảng Nam'));
  assert.equal(await page.locator('main [role=status].dropped').count(), 0);
});

test('headlines are pictures with a sentence and one table of their values', async () => {
  const page = await shown('&l=da-nang-2025&lang=en');
  const cards = page.locator('.card');
  assert.ok((await cards.count()) >= 4);
  assert.equal(await page.locator('.card figure[data-chart=spark] svg').count(), await cards.count());
  for (const said of await page.locator('.card figcaption').allTextContents()) assert.match(said, /\d.*\.$/);
  const dti = page.locator('.card[data-indicator=dti-score]');
  assert.match(await dti.innerText(), /0\.7069.*2024.*rank 17 of 34.*country 0\.6961/s);
  assert.match(await page.locator('.headlines details table').textContent(), /0\.7069/);
});

test('a dot of a strip is walked to, spoken and leads to its province', async () => {
  const page = await shown('&l=da-nang-2025&lang=en');
  const strip = page.locator('figure[data-chart=strip]');
  assert.match(await strip.locator('figcaption').textContent(), /GRDP growth in 2025: rank 9 of 34/);
  await strip.locator('.picture').focus();
  await page.keyboard.press('ArrowRight');
  const spoken = await strip.locator('[aria-live]').textContent();
  assert.match(spoken, /2025: rank 1 of 34/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(name => document.querySelector('h1').textContent.includes(name), spoken.split(',')[0].replace(/ \(.*/, ''));
});

test('a target on the line of deadlines is walked to, spoken and leads to where it is shown', async () => {
  const page = await shown('&l=quang-nam&lang=en');
  await page.locator('.due [data-spot="0"]').focus();
  await page.keyboard.press('End');
  const reached = () => page.evaluate(() => ({ id: document.activeElement.dataset.tile, said: document.activeElement.ariaLabel }));
  const last = await reached();
  await page.keyboard.press('ArrowLeft');
  const { id, said } = await reached();
  const target = data.targets.find(target => target.id === id);
  assert.ok(id !== last.id && said.includes(`${target.text.en}, ${target.by_year}: `), said);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`html:not([data-ready=place])[data-ready]`, { state: 'attached' });
  assert.ok(await page.locator(`[data-target="${id}"]`).first().isVisible());
});

test('targets stand by deadline with their status, and what is only held against the country’s has none', async () => {
  const page = await shown('&l=quang-nam&lang=en');
  const own = data.targets.filter(target => target.locality === 'quang-nam' && !target.restates).length;
  assert.equal(await page.locator('.due [data-tile][data-status][data-scope=local]').count(), own);
  assert.equal(await page.locator('.own-targets [data-target]').count(), own);
  assert.equal(await page.locator('.due .twin tbody tr').count(), own);
  assert.ok((await page.locator('.as-if tbody tr').count()) > 3);
  assert.equal(await page.locator('.as-if [data-target], .as-if [data-status]').count(), 0);
});

test('the provinces like it are one click from a comparison, by a rule that is said', async () => {
  const page = await shown('&l=quang-nam&lang=en');
  assert.match(await page.textContent('.peers .hint'), /standard deviations.*Used: .*\(20\d\d\)/s);
  assert.equal(await page.locator('.peers li').count(), 4);
  await page.click('.peers .main-action');
  await page.waitForSelector('html[data-ready=compare]', { state: 'attached' });
  assert.match(page.url(), /l=quang-nam~\w/);
});

test('rows say rank, country and source, and what was left out is counted', async () => {
  const page = await shown('&l=quang-nam&lang=en');
  const row = await page.innerText('tr[data-indicator=employment-agriculture-share-gso]');
  assert.match(row, /34\.3%.*2023.*26\.9%/s);
  assert.match(await page.innerText('.key-table'), /\b19\s?(\/|of)\s?63\b/);
  assert.match(await page.textContent('.key-figures .left.on-screen'), /^and \d+ more$/);
  assert.match(await page.textContent('.reported .left.on-screen'), /^and \d+ more$/);
  const reported = await page.locator('.reported [data-statement]').count();
  const left = Number((await page.textContent('.reported .left.on-screen')).match(/\d+/)[0]);
  assert.equal(reported + left, data.statements.filter(({ locality }) => locality === 'quang-nam').length);
  const chain = (await page.innerText('.papers li >> nth=0')).replace(/\s+/g, ' ');
  assert.match(chain, /23-NQ\/TW.* → 16-CTr\/TU.* → 5050\/KH-UBND/);
});

test('the one button that prints says what comes', async () => {
  const page = await shown('&lang=en');
  assert.deepEqual(await page.locator('main button', { hasText: 'Print' }).allTextContents(), ['Print on one A4 page']);
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await page.click('button.print');
  assert.equal(await page.evaluate(() => window.printed), true);
});

for (const [id, lang, theme] of [['quang-nam', 'vi', 'light'], ['vn', 'en', 'dark']]) {
  test(`on a phone it is a column, and axe finds nothing: ${id}, ${lang}, ${theme}`, async () => {
    const page = await shown(`&l=${id}&lang=${lang}`, { width: 320, theme });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 1440, height: 900 });
    assert.deepEqual(await axe(page), []);
  });
}

// What real use does to a page, in the browser: paper, contrast themes, letters and zoom, phones, pasted texts. Each test is a situation and what should come of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './support.mjs';

const VIEWS = ['', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
const visible = (page, selector) => page.locator(`${selector}:visible`).count();
const onPaper = page => page.emulateMedia({ media: 'print' });
const settled = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Every view on a phone, one after another. */
async function* onPhone() {
  const page = await open('?v=method', { width: 390, height: 800, hasTouch: true });
  for (const view of VIEWS) {
    await page.goto(new URL(`?v=${view || 'overview'}`, page.url()).href);
    await page.waitForSelector(`html[data-ready=${view || 'overview'}]`);
    yield [page, view];
  }
}

// Paper.

test('the table is printed with all its rows up to a thousand, and a sentence says what is left out beyond', async () => {
  const few = await open('?v=table&lang=en&i=pci-score&y=2018');
  const all = Number((await few.textContent('output[name=count]')).replace(/\D/g, ''));
  await onPaper(few);
  await few.waitForFunction(all => document.querySelectorAll('table.figures tbody tr:not(.grouping)').length === all, all);
  assert.ok(all > 60);
  assert.equal(await few.locator('.below .printed-from').count(), 0);
  const last = await few.$eval('table.figures tbody tr:last-child', row => row.getBoundingClientRect().bottom);
  assert.ok(last > 0 && (await few.$eval('.long', region => region.scrollHeight <= region.clientHeight + 1)), 'nothing of it is scrolled away');
  await few.emulateMedia({ media: 'screen' });
  await few.waitForFunction(() => document.querySelectorAll('table.figures tbody tr').length < 60);

  const many = await open('?v=table&lang=en');
  await onPaper(many);
  await many.waitForFunction(() => document.querySelectorAll('table.figures tbody tr:not(.grouping)').length === 1000);
  assert.match(await many.textContent('.below .printed-from'), /first 1,000 of 1\d,\d{3} rows/);
});

test('the printed file of the table is longer than the screen', async () => {
  const page = await open('?v=table&lang=en&i=pci-score&y=2018');
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages >= 2, `${pages} pages`);
});

for (const view of VIEWS) {
  test(`the printed ${view || 'overview'} names its filters, the date of the data and its address, and has no control`, async () => {
    const page = await open(`?${view && `v=${view}&`}r=52&l=quang-nam&lang=en`);
    await onPaper(page);
    await page.waitForSelector('.printed-from');
    // The sheet of a place bears date and address in its own head.
    const said = view === 'place' ? await page.innerText('main') : await page.innerText('.printed-from');
    for (const part of ['52-NQ/TW', 'Quảng Nam', '27 November 2026', page.url().split('?')[0]]) assert.ok(said.includes(part), `${part} in ${said}`);
    assert.match(said, /[?&]r=52/);
    for (const control of ['button:not([data-explains])', 'select', 'input', 'textarea', '[role=search]']) assert.equal(await visible(page, control), 0, control);
  });
}

test("a reader's own file is named on paper", async () => {
  const page = await open('?v=trend&lang=en');
  await page.setInputFiles('input[name=dataset]', { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from('indicator,locality,year,value\nDTI,Quảng Nam,2023,0.5\n') });
  await page.click('dialog .main-action');
  await onPaper(page);
  await page.waitForSelector('.printed-from');
  assert.match(await page.innerText('.printed-from'), /mine\.csv/);
});

test('an empty result prints its sentence', async () => {
  const page = await open('?v=evidence&lang=en&q=zzzzzz');
  await onPaper(page);
  assert.equal(await visible(page, '.empty p'), 1);
  assert.equal(await visible(page, '.empty button'), 0);
});

test('what a legend or a mark says by its ground is printed', async () => {
  const page = await open('?v=map&lang=en');
  await onPaper(page);
  const adjusts = await page.$$eval('.swatch', swatches => swatches.map(swatch => getComputedStyle(swatch).printColorAdjust));
  assert.ok(adjusts.length > 3 && adjusts.every(adjust => adjust === 'exact'), adjusts.join());
  await page.goto(new URL('?lang=en', page.url()).href);
  await page.waitForSelector('html[data-ready=overview]');
  assert.ok((await visible(page, '.statuses svg')) > 3, 'statuses are shapes, not grounds');
});

// Contrast themes.

for (const theme of ['light', 'dark']) {
  for (const kept of ['light', 'dark']) {
    test(`a ${theme} contrast theme, ${kept} kept by hand: statuses, legend of the map and the chosen switch are visible`, async () => {
      const page = await open('?v=map&lang=en', { theme, forcedColors: 'active' });
      await page.evaluate(kept => localStorage.setItem('theme', kept), kept);
      await page.reload();
      await page.waitForSelector('html[data-ready=map]');
      const grounds = await page.$$eval('.switch a', links => links.map(link => [link.getAttribute('aria-current'), getComputedStyle(link).backgroundColor, getComputedStyle(link).color]));
      const chosen = grounds.filter(([current]) => current);
      assert.equal(chosen.length, 1);
      for (const [current, ground, letters] of grounds) {
        assert.notEqual(ground, letters, 'letters stand out');
        if (!current) assert.notEqual(ground, chosen[0][1], 'the chosen one is told apart');
      }
      const swatches = await page.$$eval('.swatch', all => all.map(one => [getComputedStyle(one).outlineStyle, getComputedStyle(one).outlineColor, getComputedStyle(document.documentElement).backgroundColor]));
      assert.ok(swatches.length > 3);
      for (const [style, edge, paper] of swatches) assert.ok(style === 'solid' && edge !== paper, 'a swatch has an edge');
      await page.goto(new URL('?lang=en', page.url()).href);
      await page.waitForSelector('html[data-ready=overview]');
      const marks = await page.$$eval('.statuses svg', marks => {
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        const seen = shape => [getComputedStyle(shape).fill, getComputedStyle(shape).stroke].some(colour => colour !== 'none' && colour !== paper);
        return marks.map(mark => [...mark.querySelectorAll('*')].some(seen));
      });
      assert.ok(marks.length > 3 && marks.every(Boolean), `every status is seen: ${marks}`);
    });
  }
}

// Letters and zoom.

for (const size of [24, 32]) {
  test(`letters of ${size} px: those in pictures grow with those beside them`, async () => {
    const page = await open('?v=trend&lang=en&l=quang-nam');
    const height = () => page.$eval('figure[data-chart=trend] svg text', letters => letters.getBoundingClientRect().height);
    const usual = await height();
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
    await page.reload();
    await page.waitForSelector('html[data-ready=trend]');
    await page.waitForSelector('figure[data-chart=trend] svg text');
    const grown = (await height()) / usual;
    assert.ok(grown > (0.85 * size) / 16, `${grown.toFixed(2)} times as high`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is no wider than its window');
  });
}

test('at 400 % at least five rows of the table are in sight', async () => {
  const page = await open('?v=table&lang=en&i=pci-score', { width: 320, height: 200 });
  await page.$eval('.long', region => region.scrollIntoView());
  await settled(page);
  const rows = await page.$$eval('table.figures tbody tr:not(.grouping)', rows => {
    const top = document.querySelector('.figures thead').getBoundingClientRect().bottom;
    return rows.map(row => row.getBoundingClientRect()).filter(row => row.top >= top - 1 && row.bottom <= innerHeight + 1).length;
  });
  assert.ok(rows >= 5, `${rows} rows`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('two fingers enlarge every chart', async () => {
  for await (const [page, view] of onPhone()) {
    const actions = await page.$$eval('figure[data-chart] .picture', pictures => pictures.map(picture => getComputedStyle(picture).touchAction));
    for (const action of actions) assert.match(action, /auto|manipulation|pinch-zoom/, view);
  }
});

test('no field of a phone has letters below 16 px, which would enlarge the page', async () => {
  for await (const [page, view] of onPhone()) {
    const small = await page.$$eval('input:not([type=checkbox], [type=radio], [type=range], [type=file]), select, textarea', fields =>
      fields.filter(field => parseFloat(getComputedStyle(field).fontSize) < 16).map(field => field.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(small, [], view);
  }
});

for (const width of [320, 360, 390]) {
  test(`tips stay whole on a screen of ${width} px and do not widen the page`, async () => {
    const page = await open('?v=method', { width, height: 700, hasTouch: true });
    for (const query of ['?lang=en', '?v=trend&lang=en&l=quang-nam~vn', '?v=map&lang=en', '?v=compare&lang=en&i=dti-score', '?v=compare&lang=en&i=pci-rank']) {
      await page.goto(new URL(query, page.url()).href);
      await page.waitForSelector('html[data-ready] main figure[data-chart] .drawn');
      const picture = page.locator('main figure[data-chart]').first().locator('.picture');
      await picture.scrollIntoViewIfNeeded();
      const inner = picture.locator('[data-spot][tabindex="0"]');
      await ((await inner.count()) ? inner.first() : picture).focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowDown', 'ArrowDown']) {
        await page.keyboard.press(key);
        await settled(page);
        const off = await page.$$eval('.tip', tips => tips.map(tip => tip.getBoundingClientRect()).filter(tip => tip.left < -0.5 || tip.right > innerWidth + 0.5).map(tip => [tip.left, tip.right]));
        assert.deepEqual(off, [], `${query} after ${key}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${query} is widened`);
      }
    }
  });
}

test('the number of results is announced together with its noun', async () => {
  for (const [view, noun] of [['', /targets/], ['trend', /figures/], ['evidence', /statements/], ['documents', /documents/]]) {
    const page = await open(`?${view && `v=${view}&`}lang=en`);
    const status = page.locator('[role=status]:has(output[name=count])');
    assert.equal(await status.getAttribute('aria-atomic'), 'true');
    assert.match(await status.textContent(), /\d/);
    assert.match(await status.textContent(), noun);
  }
});

// Links and pasted texts.

test('a pasted text of 400,000 signs neither freezes the page nor makes a link that hosts refuse, and is cut with a word', async () => {
  const page = await open('?v=evidence&lang=en');
  const took = await page.evaluate(() => {
    const field = document.querySelector('input[name=q]');
    field.focus();
    field.value = 'nghị quyết '.repeat(40_000);
    const begun = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun))));
  });
  assert.ok(took < 2000, `${Math.round(took)} ms`);
  assert.ok(page.url().length < 4000, `${page.url().length} signs`);
  await page.waitForSelector('.notice[role=status]');
  assert.match((await page.$$eval('.notice', notices => notices.map(notice => notice.textContent))).join(), /first 300 characters/);
});

test('a link that mail has mangled opens its view in the browser too, with nothing to name', async () => {
  const page = await open('?v%3Dtrend%26l%3Dquang-nam%26lang%3Den');
  await page.waitForSelector('html[data-ready=trend]');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.locator('.notice').count(), 0);
});

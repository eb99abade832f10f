// Every view in both languages and both themes, from a phone's width to a wide screen's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, lead, open } from './support.mjs';

const VIEWS = ['overview', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
const WIDTHS = [320, 768, 1440, 1920];
/** One sector's rows stand for the others: axe takes as long as the page is large. The whole overview is audited once, below. */
const FEW = 's=digital-economy';

const sideways = page => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function stands(page, view, lang) {
  assert.equal(await page.getAttribute('html', 'data-ready'), view);
  assert.equal(await page.getAttribute('html', 'lang'), lang);
  assert.equal(await page.locator('h1').count(), 1, 'one h1');
  assert.equal(await page.locator('main').count(), 1, 'one main landmark');
}

async function fits(page) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    // Charts are drawn anew for the width in the frames that follow.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await sideways(page), 0, `scrolls sideways at ${width} px`);
  }
}

for (const view of VIEWS) {
  for (const lang of ['vi', 'en']) {
    for (const theme of ['light', 'dark']) {
      test(`${view} stands and fits its width: ${lang}, ${theme}`, async () => {
        const page = await open(`?v=${view}&lang=${lang}`, { theme, width: WIDTHS[0] });
        await stands(page, view, lang);
        assert.equal(await page.locator('form[role=search]').count(), 1);
        assert.equal(await page.locator('input[type=file][name=dataset]').count(), 1);
        await fits(page);
      });

      test(`axe finds nothing in ${view}: ${lang}, ${theme}`, async () => {
        const page = await open(`?v=${view}&${FEW}&lang=${lang}`, { theme, width: 320 });
        assert.deepEqual(await axe(page), [], 'at 320 px');
        await page.setViewportSize({ width: 1440, height: 800 });
        assert.deepEqual(await axe(page), [], 'at 1440 px');
      });
    }
  }

  test(`axe finds nothing in ${view} on a wide screen`, async () => {
    assert.deepEqual(await axe(await open(`?v=${view}&${FEW}`, { width: WIDTHS.at(-1), height: 1080 })), []);
  });

  test(`${view} embedded has no header and no filters`, async () => {
    const page = await open(`?v=${view}&${FEW}&lang=en&embed=1`, { width: 320 });
    await stands(page, view, 'en');
    for (const part of ['header', 'form[role=search]', 'output[name=count]']) assert.equal(await page.locator(part).count(), 0, part);
    assert.deepEqual(await axe(page), []);
    await fits(page);
  });
}

test('axe finds nothing in the whole overview', async () => {
  assert.deepEqual(await axe(await open('', { width: 320 })), []);
});

test('the title of the document names what is shown, and follows it', async () => {
  const page = await open('?lang=en');
  assert.equal(await page.title(), 'Overview – Tiến Độ');
  await lead(page, '?v=trend&i=dti-rank&l=quang-nam');
  await page.waitForSelector('html[lang=vi][data-ready=trend]', { state: 'attached' });
  await page.waitForFunction(() => document.title === 'Thứ hạng DTI: Quảng Nam – Tiến Độ');
  await page.click('.switch a[href*="v=map"]');
  await page.waitForFunction(() => document.title === 'Thứ hạng DTI: Quảng Nam – Bản đồ – Tiến Độ');
  await lead(page, '?v=trend&lang=en');
  await page.waitForFunction(() => document.title.startsWith(document.querySelector('h1').firstChild.textContent.trim()), null);
});

test('on a phone the filters open over the page, close with Escape and give the focus back', async () => {
  const page = await open(`?${FEW}&lang=en`, { width: 320 });
  const form = page.locator('#filters');
  assert.equal(await form.isVisible(), false);
  await page.click('.open-filters');
  await form.waitFor();
  assert.equal(await page.getAttribute('.open-filters', 'aria-expanded'), 'true');
  await page.waitForFunction(() => document.activeElement.matches('.close-filters'));
  assert.deepEqual(await axe(page), []);
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('#filters')), `Tab leaves the drawer after ${stop} stops`);
  }
  await page.keyboard.press('Shift+Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('#filters')));
  const shut = await page.$$eval('header, main, footer, .results', parts => parts.filter(part => !part.closest('[inert]')).map(part => part.className));
  assert.deepEqual(shut, [], 'what lies under the drawer is out of reach');
  assert.match(await page.textContent('.show-results'), /^See [\d,]+ results$/);
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement.matches('.open-filters'));
});

test('choosing another view moves the focus to its title', async () => {
  const page = await open('?lang=en');
  await page.click('nav a[href*="v=method"]');
  await page.waitForSelector('html[data-ready=method]');
  await page.waitForFunction(() => document.activeElement.matches('h1'));
  assert.equal(await page.getAttribute('nav a[aria-current=page]', 'href'), '?v=method&lang=en');
});

for (const theme of ['light', 'dark']) {
  test(`controls are large enough for a finger, or stand apart: ${theme}`, async () => {
    for (const query of ['', '?v=place&l=quang-nam', '?v=place&l=da-nang-2025', '?v=trend&l=hanoi', '?v=map&l=hanoi-2025&g=34']) {
      for (const width of [360, 1280]) assert.deepEqual(await axe(await open(query, { theme, width, height: 780, hasTouch: width < 400 })), [], `${query} at ${width} px`);
    }
  });
}

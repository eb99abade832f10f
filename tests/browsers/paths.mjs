// The main paths of the page, walked in another engine than Chromium. Where a browser is not installed the test says so; in CI it fails.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { BROWSERS, start } from './webdriver.mjs';

const VIEWS = ['overview', 'place', 'trend', 'compare', 'map', 'table', 'evidence', 'documents', 'method'];
/** Those that draw. */
const CHARTS = ['overview', 'place', 'trend', 'compare', 'map', 'evidence'];

/** The tests in one browser: a file for each, so that they run side by side. */
export async function walk(name) {
  const lacks = BROWSERS[name].lacks();
  if (lacks.length) {
    test(`${name} walks the main paths`, t => {
      const said = `${name} has not been tried: not installed here: ${lacks.join(', ')} (make setup installs them where it can)`;
      console.error(`\n*** ${said} ***\n`);
      if (process.env.CI) assert.fail(said);
      t.skip(said);
    });
    return;
  }
  const site = await serve();

  describe(name, () => {
    let page;
    const ready = async view => {
      await page.until(view => document.documentElement.dataset.ready === view || document.querySelector('#failed:not([hidden])'), view);
      assert.deepEqual(await page.run(() => [document.documentElement.dataset.ready, document.querySelector('#failed:not([hidden])')?.innerText]), [view, null]);
    };
    const open = async (query, view) => {
      await page.go(new URL(query, site.url).href);
      await ready(view);
      await page.run(() => {
        window.wrong = [];
        addEventListener('error', ({ message }) => window.wrong.push(message));
        addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(String(reason)));
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.wrong.push(`${violatedDirective}: ${blockedURI}`));
      });
    };
    const query = () => page.run(() => location.search);
    const count = () => page.run(() => document.querySelector('output[name=count]').textContent);
    const fine = async () => {
      assert.deepEqual(await page.run(() => window.wrong), []);
      assert.deepEqual(await page.run(() => [...document.querySelectorAll('[role=alert]')].filter(one => one.getClientRects().length).map(one => one.textContent)), []);
    };

    before(async () => (page = await start(name)));
    after(async () => (await page?.close(), await site.close()));

    for (const view of VIEWS) {
      test(`${view} opens from its link, is drawn and fits the window`, async () => {
        await open(`?v=${view}&lang=en`, view);
        assert.equal(await page.run(() => document.querySelectorAll('h1').length), 1);
        assert.equal(await page.run(() => document.documentElement.lang), 'en');
        if (CHARTS.includes(view)) await page.until(() => [...document.querySelectorAll('main figure[data-chart] svg')].some(svg => svg.getBoundingClientRect().height > 10));
        assert.ok(await page.run(() => document.documentElement.scrollWidth <= innerWidth), 'wider than the window');
        assert.match(await page.title(), /Tiến Độ$/);
        await fine();
      });
    }

    test('a filter narrows, its chip takes it back, Back and Forward lead through both', async () => {
      await open('?lang=en', 'overview');
      const all = await count();
      await page.click('[data-group=resolutions] > summary');
      await page.click('input[name=r][value="52"]');
      await page.until(all => document.querySelector('output[name=count]').textContent !== all, all);
      assert.equal(await query(), '?r=52&lang=en');
      const some = await count();
      await page.run(() => document.querySelector('.chip').click());
      await page.until(() => location.search === '?lang=en');
      assert.equal(await count(), all);
      await page.back();
      await page.until(() => location.search === '?r=52&lang=en');
      assert.equal(await count(), some);
      await page.session('POST', '/forward', {});
      await page.until(() => location.search === '?lang=en');
      assert.equal(await count(), all);
      await fine();
    });

    test('entries of the head lead to every view, Back to the one before', async () => {
      await open('?lang=en', 'overview');
      for (const [entry, view] of [['v=place', 'place'], ['v=trend', 'trend'], ['v=evidence', 'evidence'], ['v=documents', 'documents'], ['v=method', 'method']]) {
        await page.click(`header nav a[href*="${entry}"]`);
        await ready(view);
      }
      await page.back();
      await ready('documents');
      await fine();
    });

    test('a search finds a province by its former name, typed without its marks', async () => {
      await open('?lang=en', 'overview');
      await page.type('#search', 'quang nam');
      await page.until(() => document.querySelectorAll('[role=listbox] [role=option], .offer').length > 0);
      assert.ok(await page.run(() => /Quảng Nam/.test(document.querySelector('form[role=search]').textContent)));
      await fine();
    });

    test('the points of a chart are walked with the arrow keys', async () => {
      await open('?v=trend&i=dti-score&l=ha-noi&lang=en', 'trend');
      await page.run(() => document.querySelector('figure[data-chart=trend] [tabindex="0"]').focus());
      const element = await page.session('GET', '/element/active');
      await page.session('POST', `/element/${Object.values(element)[0]}/value`, { text: '\uE014\uE014' });
      await page.until(() => /\d/.test([...document.querySelectorAll('figure[data-chart=trend] [aria-live], figure[data-chart=trend] [role=status]')].map(one => one.textContent).join('')));
      await fine();
    });

    test('the language changes every word and nothing else of the link', async () => {
      await open('?v=compare&i=papi-services&lang=en', 'compare');
      await page.run(() => {
        const language = document.querySelector('select[name=lang]');
        language.value = 'vi';
        language.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.until(() => document.documentElement.lang === 'vi');
      await ready('compare');
      assert.equal(await query(), '?v=compare&i=papi-services');
      await fine();
    });

    test('an own file takes the place of the bundle', async () => {
      const file = join(tmpdir(), `tiendo-own-${name}.json`);
      const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
      writeFileSync(file, JSON.stringify({ ...data, title: { vi: 'Số liệu riêng', en: 'Own figures' }, edition: '2026-01-02' }));
      await open('?lang=en', 'overview');
      await page.type('input[type=file][name=dataset]', file);
      await page.until(file => document.querySelector('main').textContent.includes(file), file.replace(/.*\//, ''));
      rmSync(file);
      await fine();
    });

    test('a table of all values scrolls to its end', async () => {
      await open('?v=table&lang=en', 'table');
      const first = await page.run(() => document.querySelector('.long tbody tr').textContent);
      await page.run(() => (document.querySelector('.long').scrollTop = 1e9));
      await page.until(first => document.querySelector('.long tbody tr').textContent !== first, first);
      await page.until(() => Number([...document.querySelectorAll('.long tbody tr')].at(-1).getAttribute('aria-rowindex')) === Number(document.querySelector('.long table').getAttribute('aria-rowcount')));
      await fine();
    });
  });
}

// Opens the built page in Chromium: one server and one browser for each test file. After every test, anything that a page complained about fails it.
import assert from 'node:assert/strict';
import { after, afterEach } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { launch } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

export const site = await serve({ base: process.env.BASE ?? '/' });
export const browser = await launch();

const opened = [];

/**
 * Opens the page at a query ('' or '?v=trend') and waits until it is ready.
 * - `width`, `height`; `theme`: 'light' or 'dark'.
 * - `route`: { 'PATTERN': route => route.abort() }, answered before the network.
 * - `allow`: a pattern of complaints that the test expects. All of them are in `page.complaints`.
 * - `ready: false` returns as soon as the document is loaded.
 * - `at`: another address than this file's server, for a page under a sub-path.
 * - Anything else goes to Playwright's newContext: `serviceWorkers: 'allow'`, `hasTouch: true`, `permissions: […]`.
 */
export async function open(query = '', { width = 1280, height = 800, theme = 'light', route = {}, allow, ready = true, at = site.url, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.complaints = [];
  opened.push({ page, context, allow });
  page.on('console', message => message.type() === 'error' && page.complaints.push(`${message.text()} (${message.location().url})`));
  page.on('pageerror', error => page.complaints.push(`${error.stack ?? error}`));
  page.on('request', request => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(new URL(at).origin)) page.complaints.push(`asked another site: ${request.url()}`);
  });
  for (const [pattern, answer] of Object.entries(route)) await page.route(pattern, answer);
  await page.goto(new URL(query, at).href);
  if (ready) await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

/** Presses a choice of the filters, whether or not its group is open: its control is in the document all the time. */
export const tick = (page, name, value) => page.locator(`input[name=${name}][value="${value}"]`).dispatchEvent('click');

/** Chooses in one of the filters' lists, whether or not its group is open. */
export const pick = (page, name, value) => page.selectOption(`select[name=${name}]`, value, { force: true });

/** Chooses an indicator by what the link calls it. */
export const indicate = (page, id) =>
  page.locator('input[name=i]').evaluate((control, id) => {
    control.value = id;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }, id);

/** Follows a link of the page to a view, as a click on one in its content does: not every view is an entry of the head. */
export const lead = (page, query) =>
  page.evaluate(query => {
    const link = document.createElement('a');
    link.href = query;
    link.setAttribute('href', query);
    document.querySelector('main').append(link);
    link.click();
    link.remove();
  }, query);

/**
 * What axe finds against the page, one violation a string: assert.deepEqual(await axe(page), []).
 * That controls are 24 px wide and high, or stand apart, is asked too. The page has no frames, and what passes is not asked for: one run in the page itself, in a third of the time.
 */
export async function axe(page) {
  // What the browser has not laid out yet, being far below, has no place that could be measured.
  await page.evaluate(() => document.querySelectorAll('.sector').forEach(part => part.style.setProperty('content-visibility', 'visible')));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).analyze();
  return violations.map(({ id, impact, help, nodes }) =>
    [`${id} (${impact}): ${help}`, ...nodes.map(node => `  ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`)].join('\n'),
  );
}

afterEach(async () => {
  const unexpected = [];
  for (const { page, context, allow } of opened.splice(0)) {
    unexpected.push(...page.complaints.filter(complaint => !allow?.test(complaint)));
    await context.close();
  }
  assert.deepEqual(unexpected, [], 'the page complained');
});

after(async () => {
  await browser.close();
  await site.close();
});

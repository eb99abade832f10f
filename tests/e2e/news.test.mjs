// What is new since an earlier edition: of a view under a pinned link, of the whole behind the date of the data, and as a feed.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

const editions = readdirSync('public/data/editions').map(name => name.replace('.json', '')).sort();
const [before, now] = editions.slice(-2);
const kept = date => JSON.parse(readFileSync(`public/data/editions/${date}.json`, 'utf8'));
const notice = page => page.locator('[role=status].notice .pinned');
const dialog = page => page.locator('dialog.taken[open]');
const FILES = '**/data/editions/*.json';

/** The values of a short form that another lacks. */
function missing(from, other, only = () => true) {
  let count = 0;
  for (const [indicator, places] of Object.entries(from.values)) {
    for (const [place, points] of Object.entries(places)) {
      const there = other.values[indicator]?.[place] ?? [];
      for (let at = 0; at < points.length; at += 2) if (only(indicator, place) && !there.some((year, place) => place % 2 === 0 && year === points[at])) count += 1;
    }
  }
  return count;
}

test('the whole edition is told behind the date of the data, at the head and at the foot', async () => {
  const page = await open('?lang=en');
  const asked = [];
  page.on('request', request => asked.push(request.url()));
  for (const place of ['.dateline', 'footer']) {
    await page.locator(place).getByRole('button', { name: 'What is new' }).click();
    await dialog(page).getByText('All of the edition of').waitFor();
    const said = await dialog(page).innerText();
    const number = count => count.toLocaleString('en');
    assert.ok(said.includes(`${number(missing(kept(now), kept(before)))} new values`), said.slice(0, 400));
    assert.ok(said.includes(`${number(missing(kept(before), kept(now)))} values gone`), said.slice(0, 400));
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' }).catch(() => {});
  }
  assert.ok(asked.some(url => url.endsWith(`/data/editions/${before}.json`)));
});

test('nothing of it is asked for before a reader asks', async () => {
  const asked = [];
  const page = await open('?lang=en', { route: { [FILES]: route => (asked.push(route.request().url()), route.continue()) } });
  await page.waitForTimeout(500);
  assert.deepEqual(asked, []);
});

test('a pinned link says what is new in its view, and follows the view', async () => {
  const page = await open(`?v=table&s=digital-economy&lang=en&ed=${before}`);
  const indicators = readFileSync('public/data/indicators.csv', 'utf8').split('\n').filter(line => line.split(',')[1] === 'digital-economy').map(line => line.split(',')[0]);
  const count = missing(kept(now), kept(before), indicator => indicators.includes(indicator));
  await notice(page).getByText(`In this view: ${count.toLocaleString('en')} new values`).waitFor();
  await notice(page).getByRole('button', { name: 'See details' }).click();
  await dialog(page).getByText('New values, by indicator').waitFor();
  await dialog(page).getByRole('button', { name: 'What is new in all of the data' }).click();
  await dialog(page).getByText('All of the edition of').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Method' }).first().click();
  await page.waitForSelector('html[data-ready=method]', { state: 'attached' });
  await notice(page).getByText('In this view:').waitFor();
  assert.equal(new URL(page.url()).searchParams.get('ed'), before);
});

test('an edition that is not kept, one that does not come, and a later one are told apart', async () => {
  const never = await open('?lang=en&ed=2020-01-01');
  await notice(never).getByText('keeps no edition').waitFor();
  const later = await open('?lang=en&ed=2099-01-01');
  assert.match(await later.locator('[role=status].notice').innerText(), /made with a later edition/);
  let cut = true;
  const page = await open(`?lang=en&ed=${before}`, { allow: /ERR_FAILED/, route: { [FILES]: route => (cut ? route.abort() : route.continue()) } });
  await notice(page).getByText('could not be loaded').waitFor();
  cut = false;
  await notice(page).getByRole('button', { name: 'Try again' }).click();
  await notice(page).getByText('In this view:').waitFor();
});

test('the head leads to a feed in each language whose entries lead to the editions', async () => {
  const page = await open('?lang=en');
  const feeds = await page.locator('link[rel=alternate][type="application/atom+xml"]').evaluateAll(all => all.map(link => [link.hreflang, link.href]));
  assert.deepEqual(feeds.map(([lang]) => lang), ['vi', 'en']);
  for (const [lang, address] of feeds) {
    const read = await page.evaluate(async address => {
      const tree = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
      const all = (from, name) => [...from.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)];
      const entries = all(tree, 'entry').map(entry => [all(entry, 'id')[0].textContent, all(entry, 'link')[0].getAttribute('href'), all(entry, 'content')[0].textContent]);
      return { broken: tree.querySelector('parsererror')?.textContent, lang: tree.documentElement.getAttribute('xml:lang'), entries };
    }, address);
    assert.equal(read.broken, undefined);
    assert.equal(read.lang, lang);
    assert.deepEqual(read.entries.map(([, href]) => new URL(href, address).searchParams.get('ed')), [...editions].reverse());
    assert.equal(new Set(read.entries.map(([id]) => id)).size, editions.length);
    assert.ok(read.entries.every(([id, , said]) => /^urn:uuid:[0-9a-f-]{36}$/.test(id) && said.length > 20));
  }
});

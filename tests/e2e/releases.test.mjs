// A new release takes the place of the folder that an open page came from: the page goes on with its own parts, or says so and leads on with the same link.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { copy, dist, nextRelease, views } from './next_release.mjs';
import { axe, open, lead } from './support.mjs';

const GONE = /404|: gone/;
const folder = mkdtempSync(join(tmpdir(), 'tiendo-releases-'));

const first = copy(dist, join(folder, 'first'));
const next = nextRelease(join(folder, 'next'));
const served = join(folder, 'served');
rmSync(served, { recursive: true, force: true });
cpSync(first, served, { recursive: true });
const site = await serve({ dir: served, compressed: false });
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Puts a release into the served folder; `keep`: beside what is there. */
function publish(release, keep = false) {
  if (!keep) readdirSync(served).forEach(name => rmSync(join(served, name), { recursive: true }));
  cpSync(release, served, { recursive: true });
}

const programs = page => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')).filter(name => /\.(wasm|js)$/.test(name)).sort());

test('the two releases have no name of a file in common that a page asks for', () => {
  const hashed = release => readdirSync(release, { recursive: true }).filter(name => /-[0-9a-f]{16}\.\w+$/.test(name));
  assert.ok(hashed(first).length > 8);
  const others = new Set(hashed(next));
  assert.deepEqual(hashed(first).filter(name => others.has(name)), []);
  assert.equal(views.length, 8, 'every view but the front page');
});

for (const view of views) {
  test(`a page of the former release says that a newer one is there, and leads to ${view} with the same link`, async () => {
    publish(first);
    const page = await open('?r=52&lang=en', { at: site.url, allow: GONE });
    publish(next);
    await lead(page, `?v=${view}&r=52&lang=en`);
    const alert = page.locator('#page [role=alert]');
    await alert.waitFor();
    assert.match(await alert.innerText(), /A newer release is there/);
    assert.doesNotMatch(await alert.innerText(), /network/i);
    assert.deepEqual(page.complaints.filter(said => /trap|null function|signature|unreachable/.test(said)), []);
    const link = new URL(page.url()).search;
    await alert.getByRole('link', { name: 'Reload with this same link' }).click();
    await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
    assert.equal(new URL(page.url()).search, link);
  });

  test(`a page of the former release goes on to ${view} with its own parts where they are kept`, async () => {
    publish(first);
    const page = await open('?lang=en', { at: site.url });
    publish(next, true);
    await lead(page, `?v=${view}&lang=en`);
    await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
    const own = readdirSync(dist);
    for (const name of await programs(page)) assert.ok(own.includes(name), `${name} is of the other release`);
  });

  for (const [former, latter, name] of [[dist, next, 'the former'], [next, dist, 'the newer']]) {
    test(`a kept copy of ${name} page, opened at ${view} when only the other release is there, says so and leads on`, async () => {
      publish(latter);
      const kept = readFileSync(join(former, 'index.html'), 'utf8');
      let old = true;
      const page = await open(`?v=${view}&lang=en`, {
        at: site.url, ready: false, allow: GONE, route: { '**/?v=*': route => (old ? route.fulfill({ body: kept, contentType: 'text/html' }) : route.continue()) },
      });
      const failed = page.locator('#failed');
      await failed.waitFor();
      assert.match(await failed.innerText(), /Đã có bản mới của trang.*A newer release is there/s);
      old = false;
      await failed.getByRole('link', { name: 'Reload with this same link' }).click();
      await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
    });
  }
}

test('data that are gone say that a newer release is there', async () => {
  for (const answer of [{ status: 404, body: 'no' }, { body: '<!doctype html><p>Not here', contentType: 'text/html; charset=utf-8' }]) {
    let gone = true;
    const page = await open('?lang=en', { ready: false, allow: GONE, route: { '**/data/dataset-*.json': route => (gone ? route.fulfill(answer) : route.continue()) } });
    const alert = page.locator('#page [role=alert]');
    await alert.waitFor();
    assert.match(await alert.innerText(), /A newer release is there/);
    assert.deepEqual(await axe(page), []);
    gone = false;
    await page.getByRole('link', { name: 'Reload with this same link' }).click();
    await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
    await page.context().close();
  }
});

test('a release that comes before the page has asked for its service worker costs the page nothing', async () => {
  publish(first);
  const page = await open('?lang=en', { at: site.url, allow: GONE, route: { '**/offline-*.js': route => route.fulfill({ status: 404, body: 'no' }) } });
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /offline-\w+\.js$/.test(name)));
  await lead(page, '?v=table&lang=en');
  await page.waitForSelector('html[data-ready=table]', { state: 'attached' });
  assert.deepEqual(page.complaints.filter(said => !GONE.test(said)), []);
});

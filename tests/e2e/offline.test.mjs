// After one visit the page works without a network; a newer release is offered and taken only when the reader agrees; what is half there never
// takes the place of what is whole.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { noWorker } from '../../scripts/offline.mjs';
import { serve } from '../../scripts/serve.mjs';
import { copy, dist, nextRelease, views } from './next_release.mjs';
import { axe, lead, open } from './support.mjs';

const CUT = /ERR_|Failed to (load|fetch|update)|404/;
const folder = mkdtempSync(join(tmpdir(), 'tiendo-offline-'));
const all = ['overview', ...views];

const first = copy(dist, join(folder, 'first'));
const second = nextRelease(join(folder, 'second'), { edition: '2027-01-02' });
const third = nextRelease(join(folder, 'third'), { edition: '2027-02-03', renamed: hash => hash.slice(8) + hash.slice(0, 8) });

const served = join(folder, 'served');
let state = {};
const answer = (request, response) => {
  if (state.gone) return request.socket.destroy(), true;
  state.asked?.push(request.url);
  return state.answer?.(request, response) ?? false;
};
cpSync(first, served, { recursive: true });
const root = await serve({ dir: served, compressed: false, answer });
const deep = await serve({ dir: served, compressed: false, answer, base: '/some/folder/' });
after(async () => {
  await root.close();
  await deep.close();
  rmSync(folder, { recursive: true });
});

/** Puts a release in the place of what is served; `only`: of it just the files of these names, the others stay. */
function publish(release, only) {
  for (const name of only ?? readdirSync(served)) rmSync(join(served, name), { recursive: true });
  for (const name of only ?? readdirSync(release)) cpSync(join(release, name), join(served, name), { recursive: true });
}
beforeEach(() => {
  state = {};
  publish(first);
});

// A file of the site that is no page: what has to be said of the browser beforehand is said there.
const BARE = 'data/datapackage.json';
const visit = (query = '', options = {}) => open(query, { at: root.url, serviceWorkers: 'allow', allow: CUT, ...options });
const told = (page, state) => page.waitForSelector(`html[data-offline=${state}]`, { state: 'attached', timeout: 60_000 });
const newer = (page, edition) => page.waitForSelector(`html[data-newer="${edition}"]`, { state: 'attached', timeout: 60_000 });
const releaseOf = page => page.getAttribute('meta[name=release]', 'content');
const idOf = release => /name="release" content="(\w+)"/.exec(readFileSync(join(release, 'index.html'), 'utf8'))[1];
const update = page => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().then(() => {}));
const caches = page => page.evaluate(() => self.caches.keys());

/** Another tab of the same browser. */
async function tab(page, query = '', at = root.url) {
  const other = await page.context().newPage();
  await other.goto(new URL(query, at).href);
  await other.waitForSelector('html[data-ready]', { state: 'attached' });
  return other;
}

for (const [where, site] of [['at the root', root], ['under a sub-path', deep]]) {
  test(`after one visit every view works without a network, ${where}`, async () => {
    const page = await visit('?lang=en', { at: site.url });
    await told(page, 'ready');
    assert.match(await page.locator('footer').innerText(), /works without a network/);
    state.gone = true;
    for (const view of all) {
      const other = await tab(page, `?v=${view}&lang=en`, site.url);
      assert.equal(await other.getAttribute('html', 'data-ready'), view);
      assert.equal(await other.locator('[role=alert]:visible').count(), 0);
      await other.close();
    }
    // The page that was open all the time gets its parts from the device, too.
    for (const view of views) {
      await lead(page, `?v=${view}&lang=en`);
      await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
    }
    assert.deepEqual(await axe(page), []);
    // What else is asked for on demand: the edition before, a workbook.
    await page.locator('.dateline').getByRole('button', { name: 'What is new' }).click();
    await page.locator('dialog[open]').getByText('All of the edition of').waitFor();
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-take=xlsx]').click()]);
    assert.equal(readFileSync(await download.path()).toString('latin1', 0, 2), 'PK');
    assert.match(await page.locator('footer').innerText(), /only the ZIP file of all data needs one/);
  });
}

test('nothing for offline use is asked for before the first view stands, and what the page has is not asked for twice', async () => {
  state.asked = [];
  const page = await visit('?v=trend');
  await told(page, 'ready');
  const ready = state.asked.findIndex(url => url.includes('/offline-'));
  assert.ok(ready > 0);
  for (const name of ['/tiendo-', '/style-', '/data/dataset-']) assert.ok(state.asked.slice(0, ready).some(url => url.startsWith(name)), name);
  assert.ok(state.asked.slice(0, ready).every(url => !/sw\.js/.test(url)));
  const hashed = state.asked.filter(url => /-[0-9a-f]{16}\.\w+$/.test(url));
  assert.deepEqual(hashed.filter((url, at) => hashed.indexOf(url) !== at), []);
});

test('a newer edition is offered in the language of the page, and taken by its button with the same link', async () => {
  const page = await visit('?v=trend&lang=en');
  await told(page, 'ready');
  publish(second);
  await update(page);
  await newer(page, '2027-01-02');
  const notice = page.locator('[role=status]', { hasText: '2 January 2027' });
  await notice.waitFor();
  assert.equal(await releaseOf(page), idOf(first), 'nothing is taken by itself');
  assert.deepEqual(await axe(page), []);
  await page.selectOption('select[name=lang]', 'vi').catch(() => page.click('[name=lang][value=vi]'));
  await page.locator('[role=status]', { hasText: 'cập nhật ngày 02/01/2027' }).waitFor();
  const link = page.url();
  await page.getByRole('button', { name: 'Chuyển sang bản mới' }).click();
  await page.waitForSelector(`meta[name=release][content="${idOf(second)}"]`, { state: 'attached' });
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
  assert.equal(page.url(), link);
  state.gone = true;
  await page.reload();
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
  assert.equal(await releaseOf(page), idOf(second));
});

test('a reload alone takes no newer release', async () => {
  const page = await visit();
  await told(page, 'ready');
  publish(second);
  await update(page);
  await newer(page, '2027-01-02');
  await page.reload();
  await newer(page, '2027-01-02');
  assert.equal(await releaseOf(page), idOf(first));
});

test("a page that is open while another takes the newer release goes on with its own files, which stay until it is closed", async () => {
  const page = await visit('?lang=en');
  await told(page, 'ready');
  const other = await tab(page, '?lang=en');
  await told(other, 'ready');
  publish(second);
  await update(other);
  await newer(other, '2027-01-02');
  await other.getByRole('button', { name: 'Go to the newer one' }).click();
  await other.waitForSelector(`meta[name=release][content="${idOf(second)}"]`, { state: 'attached' });
  await told(other, 'ready');
  // The first page is of a release that the host no longer has: every view of it still comes.
  assert.equal(await releaseOf(page), idOf(first));
  for (const view of views) {
    await lead(page, `?v=${view}&lang=en`);
    await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
  }
  assert.equal((await caches(other)).length, 2);
  await page.close();
  await other.reload();
  await told(other, 'ready');
  await other.waitForFunction(async () => (await self.caches.keys()).length === 1);
});

test('a newer release of which a file is missing or another is not taken in, and comes once the host has it whole', async () => {
  const part = readdirSync(second).find(name => /^views-.*\.wasm$/.test(name));
  for (const fault of [response => response.writeHead(404).end('no'), response => response.setHeader('Content-Type', 'text/html').end('<p>Sign in'), response => response.destroy()]) {
    publish(first);
    const page = await visit('?lang=en');
    await told(page, 'ready');
    publish(second);
    state.answer = (request, response) => request.url.includes(part) && (fault(response), true);
    await update(page).catch(() => {});
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()).installing);
    assert.equal(await page.getAttribute('html', 'data-newer'), null);
    for (const view of ['overview', 'compare']) {
      const other = await tab(page, `?v=${view}&lang=en`);
      assert.equal(await releaseOf(other), idOf(first));
      await other.close();
    }
    state.answer = undefined;
    state.asked = [];
    await update(page);
    await newer(page, '2027-01-02');
    assert.ok(state.asked.some(url => url.includes(part)));
    await page.context().close();
  }
});

test('a page published before its files, or a worker before its page, changes nothing', async () => {
  const page = await visit('?lang=en');
  await told(page, 'ready');
  for (const early of ['sw.js', 'index.html']) {
    publish(second, [early]);
    await update(page).catch(() => {});
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()).installing);
    assert.equal(await page.getAttribute('html', 'data-newer'), null, early);
    const other = await tab(page, '?v=map&lang=en');
    assert.equal(await releaseOf(other), idOf(first));
    await other.close();
  }
});

test('a program that stops at once is left behind by its own link to reload', async () => {
  const page = await visit('?lang=en');
  await told(page, 'ready');
  publish(second);
  await update(page);
  await newer(page, '2027-01-02');
  publish(third);
  await update(page);
  await newer(page, '2027-02-03');
  await page.evaluate(() => (document.querySelector('#failed').hidden = false));
  await page.locator('#failed [data-reload]:visible').first().click();
  await page.waitForSelector(`meta[name=release][content="${idOf(third)}"]`, { state: 'attached' });
  await told(page, 'ready');
  await page.reload();
  await told(page, 'ready');
  await page.waitForFunction(async () => (await self.caches.keys()).length === 1);
});

for (const [what, prepare, says] of [
  ['a browser without service workers', () => delete Navigator.prototype.serviceWorker, 'unable'],
  ['a window that refuses them', () => (navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'))), 'unable'],
]) {
  test(`${what} simply works online and says so`, async () => {
    const page = await visit(BARE, { ready: false, allow: /favicon/ });
    await page.addInitScript(prepare);
    await page.goto(`${root.url}?lang=en`);
    await told(page, says);
    assert.match(await page.locator('footer').innerText(), /works only with a network/);
    await lead(page, '?v=map&lang=en');
    await page.waitForSelector('html[data-ready=map]', { state: 'attached' });
  });
}

test('where storage is full the page works online, says so, and gives back what it took', async () => {
  const page = await visit(BARE, { ready: false });
  const quota = await page.context().newCDPSession(page);
  await quota.send('Storage.overrideQuotaForOrigin', { origin: new URL(root.url).origin, quotaSize: 200_000 });
  await page.goto(`${root.url}?lang=en`);
  await told(page, 'full');
  assert.match(await page.locator('footer').innerText(), /storage is full/);
  assert.deepEqual(await caches(page), []);
  await lead(page, '?v=documents&lang=en');
  await page.waitForSelector('html[data-ready=documents]', { state: 'attached' });
  await quota.send('Storage.overrideQuotaForOrigin', { origin: new URL(root.url).origin });
  await page.reload();
  await told(page, 'ready');
});

test('a first visit that breaks off says so, works online, and the next one asks only for what is missing', async () => {
  const parts = readdirSync(first).filter(name => /^views-.*\.wasm$/.test(name) && !name.startsWith('views-overview')).sort();
  state.answer = (request, response) => request.url.includes(parts.at(-1)) && (response.destroy(), true);
  const page = await visit('?lang=en');
  await told(page, 'broken-off');
  assert.match(await page.locator('footer').innerText(), /next visit goes on/);
  state.answer = undefined;
  state.asked = [];
  await page.reload();
  await told(page, 'ready');
  assert.ok(state.asked.some(url => url.includes(parts.at(-1))));
  assert.ok(!state.asked.some(url => url.includes(parts[0])), 'what had come is not asked for again');
});

test('a worker that is taken away for good leaves nothing behind, and the page goes on', async () => {
  const page = await visit('?lang=en');
  await told(page, 'ready');
  noWorker(served);
  await update(page).catch(() => {});
  await page.waitForFunction(async () => (await self.caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration()));
  await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
});

test('within a frame of another page nothing is kept', async () => {
  const page = await visit(BARE, { ready: false });
  await page.setContent(`<iframe width="800" height="600" src="${root.url}?v=trend&embed=1&lang=en"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-ready=trend]').waitFor();
  await page.waitForTimeout(500);
  assert.equal(await frame.locator('html').getAttribute('data-offline'), null);
});

test('it installs: the manifest names the page in Vietnamese, with icons of the sizes they claim', async () => {
  const page = await visit('?v=map&lang=en', { at: deep.url });
  const devtools = await page.context().newCDPSession(page);
  const { url, data, errors } = await devtools.send('Page.getAppManifest');
  assert.deepEqual([url, errors], [`${deep.url}manifest.webmanifest`, []]);
  const manifest = JSON.parse(data);
  assert.deepEqual([manifest.lang, manifest.short_name, manifest.display], ['vi', 'Tiến Độ', 'standalone']);
  assert.equal(new URL(manifest.start_url, url).href, deep.url);
  for (const { src, sizes } of manifest.icons) {
    const drawn = await page.evaluate(src => new Promise((done, fail) => Object.assign(new Image(), { src, onerror: fail, onload: ({ target }) => done(`${target.naturalWidth}x${target.naturalHeight}`) })), new URL(src, url).href);
    if (sizes !== 'any') assert.equal(drawn, sizes, src);
  }
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

test('the worker lists every file that the page may ask for, with its hash', () => {
  const listed = readFileSync(join(dist, 'sw.js'), 'utf8');
  const files = readdirSync(dist, { recursive: true }).filter(name => /\.(wasm|js|css|json|svg|png|webmanifest)$/.test(name) && name !== 'sw.js' && name !== 'social.png');
  assert.ok(files.length > 15);
  for (const name of files) assert.ok(listed.includes(name), name);
});

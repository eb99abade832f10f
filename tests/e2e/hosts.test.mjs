// Hosts, networks, frames and browsers as they are: every part works, or a sentence says why not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { axe, browser, open, site, tick } from './support.mjs';

const dist = new URL('../../dist', import.meta.url).pathname;
const html = readFileSync(`${dist}/index.html`, 'utf8');
const views = [...html.matchAll(/<meta name="view" data-view="(\w+)"/g)].map(([, view]) => view);
const ANY = /./;
const PARTS = '**/views-*.wasm';
const SCRIPT = '**/tiendo-*.js';

for (const [host, type] of [['as plain bytes', 'application/octet-stream'], ['without a type', undefined], ['with a parameter', 'application/wasm; charset=utf-8']]) {
  test(`a host that sends programs ${host} serves every view`, async () => {
    const bare = await serve({ dir: dist, compressed: false, answer: (request, response) => {
      const name = new URL(request.url, 'http://host').pathname;
      if (!name.endsWith('.wasm')) return false;
      if (type) response.setHeader('Content-Type', type);
      response.end(readFileSync(`${dist}${name}`));
      return true;
    } });
    try {
      for (const view of views) {
        const page = await open(`?v=${view}&lang=en`, { at: bare.url });
        assert.equal(await page.getAttribute('html', 'data-ready'), view);
        await page.context().close();
      }
    } finally {
      await bare.close();
    }
  });
}

for (const [fault, answer, says] of [
  ['no answer', route => route.abort(), /Check the network/],
  ['a failing host', route => route.fulfill({ status: 503, body: '<p>busy', contentType: 'text/html' }), /status 503/],
  ['nothing there', route => route.fulfill({ status: 404, body: 'no' }), /A newer release is there/],
  ['a page in its place', route => route.fulfill({ body: '<!doctype html><p>Sign in', contentType: 'text/html' }), /A newer release is there/],
  ['a page in its place, without a type', route => route.fulfill({ body: '<!doctype html><p>Sign in', contentType: 'application/octet-stream' }), /A newer release is there/],
  ['other bytes', route => route.fulfill({ body: 'not a program', contentType: 'application/wasm' }), /does not run in this browser/],
]) {
  test(`a part of the program with ${fault} says just that, and the console has the cause`, async () => {
    const page = await open('?v=compare&lang=en', { ready: false, allow: ANY, route: { [PARTS]: answer } });
    const alert = page.locator('#page [role=alert]');
    await alert.waitFor();
    const said = await alert.innerText();
    assert.match(said, says);
    assert.equal(/network/i.test(said), /network/i.test(says.source), 'the network is named only where it is the network');
    assert.ok(page.complaints.some(said => /views-places|WebAssembly/.test(said)), `nothing of it on the console: ${page.complaints.join('; ')}`);
  });
}

for (const [fault, route, says] of [
  ['is not there', { [SCRIPT]: route => route.fulfill({ status: 404, body: 'no' }) }, /bản mới.*A newer release is there/s],
  ['has no answer', { [SCRIPT]: route => route.abort() }, /Hãy kiểm tra mạng.*Check the network/s],
  ['comes from a failing host', { [SCRIPT]: route => route.fulfill({ status: 500, body: 'no' }) }, /mã 500.*status 500/s],
  ['comes, and the program does not', { '**/tiendo-*.wasm': route => route.abort() }, /Hãy kiểm tra mạng.*Check the network/s],
]) {
  test(`where the first script ${fault}, the page says so in both languages`, async () => {
    const page = await open('?v=trend', { ready: false, allow: ANY, route });
    const failed = page.locator('#failed');
    await failed.waitFor();
    assert.match(await failed.innerText(), says);
    assert.deepEqual(await axe(page), []);
    assert.equal(await failed.getByRole('link', { name: 'Tải lại với đúng liên kết này' }).evaluate(link => link.href), page.url());
  });
}

test('the page opened from a file says that it cannot run there', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(dist).href}/index.html?v=trend`);
  await page.locator('#failed').waitFor();
  assert.match(await page.locator('#failed').innerText(), /tệp trên máy.*from a file/s);
  assert.equal(await page.locator('#failed a:visible').count(), 0, 'to reload would not help');
  await context.close();
});

test('a frame that takes the page its origin says so', async () => {
  const outer = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(`<iframe sandbox="allow-scripts" width="800" height="600" src="${site.url}?v=trend"></iframe>`));
  await new Promise(done => outer.listen(0, '127.0.0.1', done));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${outer.address().port}/`);
  const failed = page.frameLocator('iframe').locator('#failed');
  await failed.waitFor();
  assert.match(await failed.innerText(), /sandbox.*Hãy mở trang ngoài khung.*Open it outside the frame/s);
  await context.close();
  await new Promise(done => (outer.close(done), outer.closeAllConnections()));
});

test("a folder's address without its slash says so without the styles, and leads to the one with it", async () => {
  const page = await open('?v=trend&lang=en', { ready: false, allow: ANY, at: `${site.url}a/b`, route: { '**/a/**': route =>
    /\/a\/b(\/)?\?/.test(route.request().url()) ? route.fulfill({ body: html, contentType: 'text/html' }) : route.fulfill({ status: 404, body: 'no' }) } });
  const failed = page.locator('#failed');
  await failed.waitFor();
  assert.match(await failed.innerText(), /thiếu dấu gạch chéo.*may lack the slash/s);
  await page.locator('#page').waitFor({ state: 'hidden' });
  assert.equal(await failed.getByRole('link', { name: 'open it with a slash' }).evaluate(link => link.href), `${site.url}a/b/?v=trend&lang=en`);
});

test('where WebAssembly is switched off the page says so and offers no reload', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => delete globalThis.WebAssembly);
  const asked = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(`${site.url}?v=trend`);
  await page.locator('#failed').waitFor();
  assert.match(await page.locator('#failed').innerText(), /WebAssembly.*WebAssembly/s);
  assert.equal(await page.locator('[data-reload]:visible').count(), 0);
  await context.close();
});

// Links that no first screen was made of.
for (const [what, query, pattern] of [['the program', '?v=trend&m=average', '**/tiendo-*.wasm'], ['the data', '?v=map&m=average&lang=en', '**/data/dataset-*.json'], ['a part', '?v=compare&m=average', PARTS]]) {
  test(`${what} that does not come for ten seconds: the page says that it is still loading, under the view's own title`, async () => {
    let arrive;
    const arrived = new Promise(done => (arrive = done));
    const page = await open(query, { ready: false, route: { [pattern]: async route => (await arrived, route.continue().catch(() => {})) } });
    assert.equal(await page.locator('#slow:visible').count(), 0, 'too early');
    const title = { trend: 'Diễn biến', map: 'Map', compare: 'So sánh' }[new URL(page.url()).searchParams.get('v')];
    await page.waitForFunction(title => [...document.querySelectorAll('h1')].some(h1 => h1.checkVisibility() && h1.textContent === title), title);
    assert.equal(await page.title(), `${title} – Tiến Độ`);
    const slow = page.locator('#slow');
    await slow.waitFor({ timeout: 15_000 });
    assert.match(await slow.innerText(), /vẫn đang tải.*Still loading/s);
    assert.equal(await slow.getByRole('link', { name: 'Thử lại với đúng liên kết này' }).evaluate(link => link.href), page.url());
    assert.deepEqual(await axe(page), []);
    arrive();
    await slow.waitFor({ state: 'hidden' });
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
  });
}

test('an address with a doubled slash works: links, choices and Back', async () => {
  const page = await open('?lang=en', { at: `${site.url}/` });
  assert.equal(new URL(page.url()).pathname, '//');
  await tick(page, 'r', '52');
  assert.equal(page.url(), `${site.url}/?r=52&lang=en`);
  await page.click('nav a[href*="v=method"]');
  await page.waitForSelector('html[data-ready=method]', { state: 'attached' });
  assert.equal(page.url(), `${site.url}/?v=method&r=52&lang=en`);
  await page.goBack();
  await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
  assert.ok(await page.isChecked('input[name=r][value="52"]'));
});

test('a page without a place for the program fails loudly', async () => {
  const page = await open('?lang=en', { ready: false, allow: ANY, route: { '**/?lang=en': route => route.fulfill({ body: html.replace('<div id="page">', '<div id="other">'), contentType: 'text/html' }) } });
  await page.locator('#failed').waitFor();
  assert.ok(page.complaints.some(said => said.includes('no element with the id "page"')), page.complaints.join('; '));
});

// The configurations in docs/ on the servers they are for: headers, forms, and one release put in the place of another under open pages.
// A server that is not installed here is skipped, with a word about it.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compress } from '../../scripts/compress.mjs';
import { copy, dist, nextRelease } from './next_release.mjs';
import { SERVERS, VERSION, freePort } from './servers.mjs';
import { lead, open } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tiendo-hosting-'));
chmodSync(folder, 0o755);
after(() => rmSync(folder, { recursive: true }));

/** What is asked for compressed here, as `make build` leaves it: the large files take long. */
async function pack(dir) {
  const small = join(folder, 'small');
  for (const name of ['index.html', 'sw.js', 'manifest.webmanifest', ...readdirSync(dir).filter(name => /^style-.*css$/.test(name))]) {
    mkdirSync(small, { recursive: true });
    cpSync(join(dir, name), join(small, name));
  }
  await compress(small);
  cpSync(small, dir, { recursive: true });
  rmSync(small, { recursive: true });
}

test('a compressed form holds what its file holds, and is the same each time', async () => {
  const form = async () => {
    const dir = mkdtempSync(join(folder, 'form-'));
    cpSync(join(dist, 'index.html'), join(dir, 'index.html'));
    await compress(dir);
    return ['br', 'gz'].map(form => readFileSync(join(dir, `index.html.${form}`)));
  };
  const [br, gz] = await form();
  const page = readFileSync(join(dist, 'index.html'));
  assert.ok(brotliDecompressSync(br).equals(page) && gunzipSync(gz).equals(page));
  assert.deepEqual(await form(), [br, gz]);
  // The head of a gzip file: no time, no name, no system.
  assert.deepEqual([...gz.subarray(3, 10)], [0, 0, 0, 0, 0, 2, 255]);
});

for (const name of Object.keys(SERVERS)) {
  const there = spawnSync(name, [VERSION[name]]).status === 0;
  describe(name, { skip: !there && `${name} is not installed here` }, () => {
    const home = join(folder, name);
    const served = join(home, 'served');
    let [running, url, brotli, next] = [];

    before(async () => {
      mkdirSync(home);
      copy(dist, served);
      await pack(served);
      next = nextRelease(join(home, 'next'));
      await pack(next);
      const port = await freePort();
      const server = SERVERS[name](served, port, home);
      brotli = server.brotli;
      let said = '';
      running = spawn(name, server.run, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home } });
      running.stderr.on('data', text => (said += text));
      url = `http://127.0.0.1:${port}/`;
      for (let tries = 0; !(await fetch(url).then(({ ok }) => ok, () => false)); tries += 1) {
        assert.ok(tries < 100 && running.exitCode === null, `${name} does not serve the page: ${said}`);
        await new Promise(done => setTimeout(done, 100));
      }
    });
    after(() => running?.kill());

    /** Status and headers, of the body as it was sent. */
    const head = (path, encoding = 'identity') => {
      const lines = execFileSync('curl', ['-s', '-D', '-', '-o', '/dev/null', '-H', `Accept-Encoding: ${encoding}`, url + path], { encoding: 'utf8' }).trim().split('\r\n');
      return { status: lines[0].split(' ')[1], ...Object.fromEntries(lines.slice(1).map(line => [line.split(':')[0].toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])) };
    };
    const hashed = pattern => readdirSync(served).find(name => pattern.test(name));

    test('hashed files are kept for ever, the page and the worker are asked for anew, and a missing file is not kept as missing', () => {
      for (const path of [hashed(/^tiendo-.*wasm$/), hashed(/^tiendo-.*js$/), hashed(/^style-.*css$/), `data/${readdirSync(join(served, 'data')).find(name => /^dataset-.*json$/.test(name))}`]) {
        assert.match(head(path)['cache-control'], /max-age=31536000, immutable/, path);
      }
      for (const path of ['', '?v=trend', 'index.html', 'sw.js', 'manifest.webmanifest', 'data/dataset.json', 'data/targets.csv']) assert.equal(head(path)['cache-control'], 'no-cache', path);
      const missing = head('views-trend-0123456789abcdef.wasm');
      assert.equal(missing.status, '404');
      assert.doesNotMatch(missing['cache-control'] ?? '', /immutable/);
    });

    test('every kind of file has its type', () => {
      const types = { '': /^text\/html; ?charset=utf-8/i, 'sw.js': /javascript/, 'manifest.webmanifest': /manifest\+json|^application\/json/, 'icon.svg': /^image\/svg\+xml/, 'icons/192.png': /^image\/png/, 'data/targets.csv': /^text\/csv/, [hashed(/^tiendo-.*wasm$/)]: /^application\/wasm$/ };
      for (const [path, type] of Object.entries(types)) assert.match(head(path)['content-type'], type, path);
    });

    test('compressed forms are sent as they lie there, to those who take them', () => {
      for (const path of ['', 'sw.js']) {
        assert.equal(head(path, 'gzip')['content-encoding'], 'gzip', path);
        if (brotli) assert.equal(head(path, 'gzip, br')['content-encoding'], 'br', path);
        assert.equal(head(path)['content-encoding'], undefined, path);
        assert.match(head(path, 'gzip').vary, /Accept-Encoding/i);
      }
    });

    test('the policy of the header allows what the page does, and the page is stricter still', async () => {
      const policy = head('')['content-security-policy'];
      assert.match(policy, /default-src 'none'/);
      assert.match(head('sw.js')['content-security-policy'], /^default-src 'none'; script-src 'self'; connect-src 'self'$/);
      assert.equal(head('')['x-content-type-options'], 'nosniff');
      const page = await open('?v=map&lang=en', { at: url, allow: /Content Security Policy|Executing inline script/ });
      const ran = await page.evaluate(() => {
        document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
        return window.ran === true;
      });
      assert.equal(ran, false);
    });

    test('one release takes the place of another under open pages: with a worker, and without', async () => {
      const kept = await open('?lang=en', { at: url, serviceWorkers: 'allow', allow: /404|: gone/ });
      await kept.waitForSelector('html[data-offline=ready]', { state: 'attached', timeout: 60_000 });
      const bare = await open('?lang=en', { at: url, allow: /404|: gone/ });
      const id = await kept.getAttribute('meta[name=release]', 'content');
      for (const name of readdirSync(served)) rmSync(join(served, name), { recursive: true });
      cpSync(next, served, { recursive: true });
      await lead(kept, '?v=documents&lang=en');
      await kept.waitForSelector('html[data-ready=documents]', { state: 'attached' });
      await kept.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().then(() => {}));
      await kept.getByRole('button', { name: 'Go to the newer one' }).click({ timeout: 60_000 });
      await kept.waitForFunction(id => document.querySelector('meta[name=release]')?.content !== id, id);
      await kept.waitForSelector('html[data-ready=documents]', { state: 'attached' });
      await lead(bare, '?v=documents&lang=en');
      await bare.locator('#page [role=alert]').getByRole('link', { name: 'Reload with this same link' }).click();
      await bare.waitForSelector('html[data-ready=documents]', { state: 'attached' });
      assert.notEqual(await bare.getAttribute('meta[name=release]', 'content'), id);
    });
  });
}

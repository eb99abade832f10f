// What 1,000 requests a second cost nginx, set up by docs/nginx.conf with one worker: as first visits ask (every file of the front page, in
// Brotli), and as later ones do (the page and the worker, which have not changed). Over keep-alive connections, without TLS.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../scripts/chromium.mjs';
import { SERVERS, freePort } from '../tests/e2e/servers.mjs';
import { spread } from './numbers.mjs';
import { visit } from './pages/visit.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const A_SECOND = 1000;
const SECONDS = 15;
const TICKS = 100; // of the kernel's clock, a second

/** Seconds of processor time that a process and its children have had. */
function spent(pid) {
  const of = id => readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
  const all = [pid, ...readdirSync('/proc').filter(name => /^\d+$/.test(name) && readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ')[1] === `${pid}`)];
  return all.reduce((sum, id) => sum + Number(of(id)[11]) + Number(of(id)[12]), 0) / TICKS;
}

function ask(agent, url, headers) {
  const start = performance.now();
  return new Promise((done, fail) =>
    get(url, { agent, headers }, response => {
      let bytes = 0;
      response.on('data', data => (bytes += data.length));
      response.on('end', () => done({ time: performance.now() - start, bytes, status: response.statusCode, tag: response.headers.etag }));
    }).on('error', fail),
  );
}

async function load(pid, requests) {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const [all, before, begun] = [[], spent(pid), performance.now()];
  for (let sent = 0; sent < A_SECOND * SECONDS; ) {
    for (const due = Math.floor(((performance.now() - begun) / 1000) * A_SECOND); sent < due; sent += 1) all.push(ask(agent, ...requests[sent % requests.length]));
    await new Promise(done => setTimeout(done, 5));
  }
  const answers = await Promise.all(all);
  const seconds = (performance.now() - begun) / 1000;
  const found = {
    perSecond: answers.length / seconds, processor: (spent(pid) - before) / seconds, megabytes: answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6 / seconds,
    statuses: [...new Set(answers.map(({ status }) => status))].sort(), time: spread(answers.map(({ time }) => time)),
  };
  agent.destroy();
  return found;
}

/** Nothing where nginx is not installed. */
export async function hosting() {
  if (spawnSync('nginx', ['-v']).status !== 0) return { missing: true };
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-load-'));
  chmodSync(folder, 0o755);
  const [home, served] = [join(folder, 'home'), join(folder, 'served')];
  mkdirSync(home);
  cpSync(DIST, served, { recursive: true });
  const port = await freePort();
  const { run, brotli } = SERVERS.nginx(served, port, home);
  const nginx = spawn('nginx', run, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  try {
    for (let tries = 0; !(await fetch(url).then(({ ok }) => ok, () => false)); tries += 1) {
      if (tries > 100) throw new Error('nginx does not serve the page');
      await new Promise(done => setTimeout(done, 100));
    }
    const browser = await launch();
    const { all } = await visit(browser, url);
    const chromium = browser.version();
    await browser.close();
    const headers = { 'Accept-Encoding': brotli ? 'br' : 'gzip' };
    const first = await load(nginx.pid, all.map(({ url }) => [url, headers]));
    const known = await Promise.all(['', 'sw.js'].map(async path => [url + path, { ...headers, 'If-None-Match': (await ask(undefined, url + path, headers)).tag }]));
    const later = await load(nginx.pid, known);
    const version = /nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr)[1];
    return { version, brotli, files: all.length, first, later, browser: chromium };
  } finally {
    nginx.kill();
    rmSync(folder, { recursive: true });
  }
}

// Makes another release of the built page, for the tests that put one in the place of another.
import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { worker } from '../../scripts/offline.mjs';

export const dist = new URL('../../dist', import.meta.url).pathname;
const HASH = /-([0-9a-f]{16})(?=\.(?:js|css|wasm|json)\b)/g;
// Of the release, thousands of files; no page of these tests needs them.
const STILLS = /<meta name="stills"[^>]*>/;
const PRECOMPRESSED = /\.(br|gz)$/;

/** The views that a page of the front page goes on to: every one whose part the page's head knows, but the front page itself. */
export const views = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/<meta name="view" data-view="(\w+)"/g)].map(([, view]) => view).filter(view => view !== 'overview');

/** A release without its compressed forms and its first screens of links. */
export function copy(from, to) {
  cpSync(from, to, { recursive: true, filter: name => !PRECOMPRESSED.test(name) && basename(name) !== 'stills' });
  const page = join(to, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (STILLS.test(html)) {
    writeFileSync(page, html.replace(STILLS, ''));
    worker(to);
  }
  return to;
}

/** The same page with every hashed file under another name, in the folder `to`; `edition`: the date that its data are given. */
export function nextRelease(to, { renamed = hash => [...hash].reverse().join(''), edition } = {}) {
  copy(dist, to);
  const other = text => text.replace(HASH, (_, hash) => `-${renamed(hash)}`);
  for (const name of readdirSync(to, { recursive: true })) {
    const file = join(to, name);
    if (/\.(html|js)$/.test(name)) writeFileSync(file, other(readFileSync(file, 'utf8')));
    else if (edition && /^data\/dataset.*\.json$/.test(name)) writeFileSync(file, readFileSync(file, 'utf8').replace(/"edition":\s*"[^"]*"/, `"edition":"${edition}"`));
    if (other(name) !== name) renameSync(file, join(to, other(name)));
  }
  worker(to);
  return to;
}

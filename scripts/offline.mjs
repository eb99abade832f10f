// Makes what lets the page work without a network: the service worker, from the files as they lie there, and the script that asks for it.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildSync } from 'esbuild';

const RELEASE = /(?<=<meta name="release" content=")[^"]*/;
// What a host sends in a file's place; the tables and their package, which are only there to be downloaded (the page reads the bundle, and Chromium asks no worker
// for a link with `download`); what other programs ask for: the picture for messengers, the feeds; first screens, which the program draws from what is kept.
const LEFT_OUT = /\.(br|gz)$|\.(csv|zip)$|^sw\.js$|^social\.png$|^feed(-en)?\.xml$|^stills\//;

const hash = (bytes, form) => createHash('sha256').update(bytes).digest(form);

const bundled = (file, define) =>
  buildSync({ entryPoints: [`scripts/browser/${file}`], bundle: true, minify: true, format: 'iife', target: 'es2022', charset: 'utf8', define, write: false, logLevel: 'error' }).outputFiles[0].text;

/** The script that asks for the worker once the page stands. */
export const asking = () => bundled('offline.js');

/** The edition of the data that a folder bears. */
const editionOf = dist => JSON.parse(readFileSync(join(dist, 'data/dataset.json'), 'utf8')).edition;

/** The files that the page may ask for, by address, with their hashes: what it needs to run first, what it may compare with last. */
function filesOf(dist) {
  const names = readdirSync(dist, { recursive: true }).map(name => name.split(sep).join('/'));
  const files = names.filter(name => statSync(join(dist, name)).isFile() && !LEFT_OUT.test(name)).sort();
  const last = name => (/^data\/.*(?<!-[0-9a-f]{16})\.\w+$/.test(name) ? 1 : 0);
  return files.sort((a, b) => last(a) - last(b)).map(name => [name === 'index.html' ? './' : name, hash(readFileSync(join(dist, name)), 'base64')]);
}

/** Names the release in `dist`/index.html, by everything in the folder, and writes `dist`/sw.js, which keeps just that. Returns the name. */
export function worker(dist) {
  const page = join(dist, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!RELEASE.test(html)) throw new Error('index.html has no place for the name of the release');
  writeFileSync(page, html.replace(RELEASE, ''));
  const id = hash(JSON.stringify(filesOf(dist)), 'hex').slice(0, 16);
  writeFileSync(page, html.replace(RELEASE, id));
  const release = { id, edition: editionOf(dist), files: Object.fromEntries(filesOf(dist)) };
  writeFileSync(join(dist, 'sw.js'), bundled('worker.js', { RELEASE: JSON.stringify(release) }));
  return id;
}

/** No worker, and an end to one that an earlier page of this address left. */
export const noWorker = dist => writeFileSync(join(dist, 'sw.js'), bundled('worker-off.js'));

// Builds the page into a folder, ready for any static host: the program, the styles, the data, the page itself. Every file that an open page may
// still ask for is named by its content, so a newer release never answers for an older one.
// node scripts/build.mjs            the release, into dist/
// node scripts/build.mjs --quick    the same page, unoptimised: built again in seconds
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';
import { compress } from './compress.mjs';
import { asking, noWorker, worker } from './offline.mjs';
import { packed } from './package.mjs';
import { page } from './page.mjs';
import { program } from './program.mjs';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    // The page's address, for the picture that messengers show of a link: they take none without it.
    site: { type: 'string', default: process.env.SITE ?? '' },
    // For `make dev`: into another folder, without the first screen, with a script that loads the page again.
    dev: { type: 'boolean', default: false },
  },
});
const dist = asked.dev ? 'target/dev' : 'dist';
const staging = join('target', `${basename(dist)}.new`);

/** Writes a file under its name and a hash of its content; returns that name. */
function named(name, content) {
  const bytes = Buffer.from(content);
  const type = extname(name);
  const hashed = `${name.slice(0, -type.length)}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}${type}`;
  writeFileSync(join(staging, hashed), bytes);
  return hashed;
}

// The dark colours stand once, under the theme that a reader chose. A reader whose system asks for dark, and who chose nothing, gets the same.
const DARK = /@media screen \{\s*:root\[data-theme="dark"\] (\{[^}]*\})\s*\}/g;
const twice = sheet => sheet.replace(DARK, (block, colours) => `${block}\n@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) ${colours} }`);

/** One request for all style sheets, in their order: nothing is drawn before the last of them. `links`: [address, media]. */
function styles(links) {
  const sheets = links.map(([address, media]) => {
    const sheet = twice(readFileSync(address, 'utf8'));
    return media ? `@media ${media} {${sheet}}` : sheet;
  });
  return named('style.css', transformSync(sheets.join('\n'), { loader: 'css', minify: true, charset: 'utf8', target: 'es2022' }).code);
}

rmSync(staging, { recursive: true, force: true });
cpSync('public', staging, { recursive: true });
const files = program(named, { quick: asked.quick || asked.dev });
const pack = packed();
writeFileSync(join(staging, 'data', pack.name), pack.bytes);
const data = { dataset: named('data/dataset.json', readFileSync('public/data/dataset.json')) };
// Old ones keep their names: what they say does not change.
const editions = readdirSync('public/data/editions').map(name => basename(name, '.json')).sort();
const offline = asked.dev ? undefined : named('offline.js', asking());
writeFileSync(join(staging, 'index.html'), page(readFileSync('index.html', 'utf8'), { files, data, styles, pack: `data/${pack.name}`, editions, site: asked.site, offline, dev: asked.dev }));
if (asked.dev) {
  cpSync('scripts/browser/reload.js', join(staging, 'reload.js'));
  noWorker(staging);
} else {
  await (await import('./still.mjs')).still(staging, { few: asked.quick });
  worker(staging);
}
if (!asked.quick && !asked.dev) await compress(staging);
rmSync(dist, { recursive: true, force: true });
renameSync(staging, dist);

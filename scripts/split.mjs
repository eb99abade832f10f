// Cuts the program into parts: what the front page needs, and the other views (src/page/later.rs), fetched when a reader is about to need them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'].map(name => `--enable-${name}`);
const SMALL = ['-Oz', '--converge', '--strip-debug', '--strip-producers', '--strip-target-features', ...FEATURES];

/**
 * Replaces Trunk's program in `dist` by its parts. `release`: optimised for size.
 * The program must be linked with `--emit-relocs`, which scripts/build-page sees to.
 */
export function split(dist, release) {
  const target = process.env.CARGO_TARGET_DIR ?? 'target';
  const parts = join(target, 'parts');
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

  run('wasm-split-cli', join(target, 'wasm32-unknown-unknown', release ? 'release' : 'debug', 'tiendo.wasm'), parts, '--target', 'web', '--out-name', 'tiendo');
  const bound = join(parts, 'bound');
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', bound, join(parts, 'tiendo.wasm'));
  const part = (from, to) => (release ? run('wasm-opt', ...SMALL, from, '-o', to) : writeFileSync(to, readFileSync(from)));
  const named = pattern => join(dist, readdirSync(dist).find(name => pattern.test(name)));
  part(join(bound, 'tiendo_bg.wasm'), named(/^tiendo-\w+_bg\.wasm$/));
  // `split_<name>.wasm` is a part of later.rs, `chunk_<number>.wasm` what several of them share.
  const later = readdirSync(parts).filter(name => /^(split|chunk)_\w+\.wasm$/.test(name));
  const called = name => name.replace('split_', 'views-').replace('chunk_', 'shared-');
  later.forEach(name => part(join(parts, name), join(dist, called(name))));

  // The script that fetches these parts goes into the one that starts the first: one request less.
  writeFileSync(join(bound, '__wasm_split.js'), readFileSync(join(parts, '__wasm_split.js')));
  const { outputFiles } = buildSync({ entryPoints: [join(bound, 'tiendo.js')], bundle: true, format: 'esm', target: 'es2022', write: false, logLevel: 'error' });
  let script = outputFiles[0].text;
  for (const name of later) {
    if (!script.includes(`./${name}`)) throw new Error(`the script does not fetch ${name}`);
    script = script.replace(`./${name}`, `${called(name)}?h=`);
  }
  writeFileSync(named(/^tiendo-\w+\.js$/), script);

  // The head asks ahead for what a link's view needs (index.html names its part): with it for what that part shares with others.
  const page = join(dist, 'index.html');
  let html = readFileSync(page, 'utf8');
  const loaders = readFileSync(join(parts, '__wasm_split.js'), 'utf8').matchAll(/"\.\/(split_\w+\.wasm)"[^[]*\[([^\]]*)\]/g);
  for (const [, name, needed] of loaders) {
    const shared = [...needed.matchAll(/chunk_\d+/g)].map(([chunk]) => `${called(`${chunk}.wasm`)}?h=`);
    const part = `"${called(name)}?h="`;
    if (!html.includes(part)) throw new Error(`index.html asks for no ${part}`);
    html = html.replaceAll(part, `"${[called(name) + '?h=', ...shared].join(' ')}"`);
  }
  writeFileSync(page, html);
}

// Cuts the program in two: what the front page needs, and the other views (src/page/later.rs), fetched when a reader is about to need them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'].map(name => `--enable-${name}`);
const SMALL = ['-Oz', '--converge', '--strip-debug', '--strip-producers', '--strip-target-features', ...FEATURES];

/**
 * Replaces Trunk's program in `dist` by the two parts. `release`: optimised for size.
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
  part(join(parts, 'split_views.wasm'), join(dist, 'views.wasm'));

  // The script that fetches the second part goes into the one that starts the first: one request less.
  writeFileSync(join(bound, '__wasm_split.js'), readFileSync(join(parts, '__wasm_split.js')));
  const { outputFiles } = buildSync({ entryPoints: [join(bound, 'tiendo.js')], bundle: true, format: 'esm', target: 'es2022', write: false, logLevel: 'error' });
  const script = outputFiles[0].text;
  if (!script.includes('./split_views.wasm')) throw new Error('the script names no second part of the program');
  writeFileSync(named(/^tiendo-\w+\.js$/), script.replace('./split_views.wasm', 'views.wasm?h='));
}

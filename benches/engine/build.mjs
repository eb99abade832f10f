// Builds what the benchmark of engines serves, into target/bench/engine: the page's engine, the peers, one bare page.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { SMALL } from '../../scripts/program.mjs';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const TARGET = process.env.CARGO_TARGET_DIR ?? here('../../target');
const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

/** Returns the folder. */
export async function site() {
  const dir = here('../../target/bench/engine');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  // The profile of the page, and what the page does to its WebAssembly.
  run('cargo', 'build', '--locked', '--release', '--no-default-features', '--example', 'engine', '--target', 'wasm32-unknown-unknown');
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--out-dir', dir, '--out-name', 'entry', `${TARGET}/wasm32-unknown-unknown/release/examples/engine.wasm`);
  run('wasm-opt', ...SMALL, `${dir}/entry_bg.wasm`, '-o', `${dir}/entry_bg.wasm`);
  const peers = here('../node_modules/@duckdb/duckdb-wasm/dist');
  for (const name of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js']) copyFileSync(`${peers}/${name}`, `${dir}/${name}`);
  for (const name of ['index.html', 'database-worker.js']) copyFileSync(here(name), `${dir}/${name}`);
  await build({
    entryPoints: [here('page.mjs')], outfile: `${dir}/page.js`, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'error',
  });
  return dir;
}

// Builds the program: Rust → WebAssembly, cut into what the front page needs and parts (src/page/shell/later.rs), fetched when a reader is about to need them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'].map(name => `--enable-${name}`);
const SMALL = ['-Oz', '--converge', '--strip-debug', '--strip-producers', '--strip-target-features', ...FEATURES];
// wasm-split needs them.
const RELOCATIONS = '-Clink-arg=--emit-relocs';
const TARGET = process.env.CARGO_TARGET_DIR ?? 'target';
const PARTS = join(TARGET, 'parts');
const BOUND = join(PARTS, 'bound');

const ask = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' });
const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

/** Writes the program's files with `named(name, bytes)`, which returns the name each gets; returns those of its script and its first part. */
export function program(named, { quick }) {
  sayToolchain();
  const profile = quick ? 'quick' : 'release';
  run('cargo', 'build', '--locked', '--target', 'wasm32-unknown-unknown', '--bin', 'tiendo', '--profile', profile, '--config', `target.wasm32-unknown-unknown.rustflags=${JSON.stringify(quick ? [RELOCATIONS] : [RELOCATIONS, ...nowhere()])}`);
  rmSync(PARTS, { recursive: true, force: true });
  mkdirSync(PARTS, { recursive: true });
  run('wasm-split-cli', join(TARGET, 'wasm32-unknown-unknown', profile, 'tiendo.wasm'), PARTS, '--target', 'web', '--out-name', 'tiendo');
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', BOUND, join(PARTS, 'tiendo.wasm'));

  const part = (name, file) => {
    if (!quick) run('wasm-opt', ...SMALL, file, '-o', file);
    return named(name, readFileSync(file));
  };
  const wasm = part('tiendo.wasm', join(BOUND, 'tiendo_bg.wasm'));
  // `split_<name>.wasm` is a part of later.rs, `chunk_<number>.wasm` what several of them share.
  const later = new Map(
    readdirSync(PARTS)
      .filter(name => /^(split|chunk)_\w+\.wasm$/.test(name))
      .map(name => [name, part(name.replace('split_', 'views-').replace('chunk_', 'shared-'), join(PARTS, name))]),
  );
  return { script: named('tiendo.js', script(later)), wasm };
}

/** The script that starts the program, and fetches its parts under the names they have got. */
function script(later) {
  const found = new Set();
  const loaders = readFileSync(join(PARTS, '__wasm_split.js'), 'utf8').replace(
    /const src = fetch\(new URL\("\.\/(\w+\.wasm)", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \w*\(WebAssembly\.instantiateStreaming\(src, imports\)\);/g,
    (_, name) => (found.add(name), `return part(${JSON.stringify(later.get(name))});`),
  );
  for (const name of later.keys()) if (!found.has(name)) throw new Error(`wasm-split's script does not fetch ${name} in the way that this one knows`);
  const ours = resolve('scripts/browser/part.js');
  writeFileSync(join(BOUND, '__wasm_split.js'), `import { part } from ${JSON.stringify(ours)};\n${loaders}`);
  return buildSync({ entryPoints: [join(BOUND, 'tiendo.js')], bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', write: false, logLevel: 'error' }).outputFiles[0].text;
}

/**
 * What a panic says of its place names files without the folders of this machine: the same bytes everywhere. Where the library's source is
 * installed the compiler would write its folder in place of the name that it has elsewhere.
 */
function nowhere() {
  const packages = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src');
  // Packages that are kept elsewhere have no such folder.
  const indexes = existsSync(packages) ? readdirSync(packages) : [];
  const [, commit] = /^commit-hash: (\w+)$/m.exec(ask('rustc', '-vV')) ?? [];
  const library = join(ask('rustc', '--print', 'sysroot').trim(), 'lib/rustlib/src/rust');
  return [...indexes.map(index => [join(packages, index), '']), [library, `/rustc/${commit}`]].map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

/** Another compiler makes another program; nobody shall have to find that out. */
function sayToolchain() {
  const pinned = /^RUST=(.*)$/m.exec(readFileSync('scripts/versions.sh', 'utf8'))[1];
  const [, found] = ask('rustc', '--version').split(' ');
  if (found !== pinned) console.log(`Built with Rust ${found}: the page is the same, but its files are not byte for byte those of Rust ${pinned}, which releases are made with.`);
}

// Builds the program: Rust → WebAssembly, cut into what every view needs and parts (src/page/shell/later.rs), fetched when a reader is about to need them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'].map(name => `--enable-${name}`);
export const SMALL = ['-Oz', '--converge', '--strip-debug', '--strip-producers', '--strip-target-features', ...FEATURES];
/** Bytes with names; of the dozens of smaller pieces that parts share, only those are taken off: wasm-opt's own start takes longer than its work. */
const WORTH = 6000;
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

  const small = file => {
    if (!quick && statSync(file).size > WORTH) run('wasm-opt', ...SMALL, file, '-o', file);
    return readFileSync(file);
  };
  const wasm = named('tiendo.wasm', small(join(BOUND, 'tiendo_bg.wasm')));
  return { script: named('tiendo.js', script(part => small(join(PARTS, `${part}.wasm`)), named)), wasm };
}

// As wasm-split writes them: what several parts share, and a part (`split_<name>` of later.rs) with all of the shared that it needs.
const LOADS = String.raw`makeLoad\(\(\) => \{\s*const src = fetch\(new URL\("\./(\w+)\.wasm", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \w*\(WebAssembly\.instantiateStreaming\(src, imports\)\);\s*\}\s*, \[([^\]]*)\]\)`;

/** The script that starts the program and fetches its parts. Each part is one file that bears what it shares with others: a link asks once. */
function script(small, named) {
  const shared = new Map();
  const loaders = readFileSync(join(PARTS, '__wasm_split.js'), 'utf8')
    .replace(new RegExp(`(?<=const \\w+ = )${LOADS}`, 'g'), (all, name, needs) => {
      if (!name.startsWith('chunk_')) return all;
      if (needs) throw new Error(`${name} needs others, which this script does not know of`);
      shared.set(name, bare(small(name)));
      return `makeLoad(() => inner(${JSON.stringify(name)}), [])`;
    })
    .replace(new RegExp(`(?<=wrapAsyncCb\\()${LOADS}`, 'g'), (_, name, needs) => {
      const within = needs.split(', ').filter(Boolean).map(need => need.replace(/^__/, ''));
      const bytes = Buffer.concat([small(name), ...within.map(need => section(need, shared.get(need)))]);
      const file = JSON.stringify(named(`${name.replace('split_', 'views-')}.wasm`, bytes));
      return `opening(${file}, makeLoad(() => part(${file}), [${needs}]))`;
    });
  if (/\bfetch\(/.test(loaders)) throw new Error('wasm-split\'s script fetches in a way that this one does not know');
  const ours = resolve('scripts/browser/part.js');
  writeFileSync(join(BOUND, '__wasm_split.js'), `import { inner, opening, part } from ${JSON.stringify(ours)};\n${loaders}`);
  return buildSync({ entryPoints: [join(BOUND, 'tiendo.js')], bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', write: false, logLevel: 'error' }).outputFiles[0].text;
}

/** A custom section of WebAssembly: a module within a module, which runs nothing by itself. */
function section(name, bytes) {
  const content = Buffer.concat([size(Buffer.byteLength(name)), Buffer.from(name), bytes]);
  return Buffer.concat([Buffer.of(0), size(content.length), content]);
}

/** A module without its custom sections: names of functions and who made it. */
function bare(module) {
  const kept = [module.subarray(0, 8)];
  for (let at = 8; at < module.length; ) {
    let [start, length, shift, byte] = [at + 1, 0, 0, 0];
    do {
      byte = module[start++];
      length |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    if (module[at] !== 0) kept.push(module.subarray(at, start + length));
    at = start + length;
  }
  return Buffer.concat(kept);
}

/** A number as WebAssembly writes lengths (LEB128). */
function size(number) {
  const bytes = [];
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
  return Buffer.of(...bytes, number);
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

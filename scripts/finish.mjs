// What Trunk leaves to do: cut the program into parts, join the style sheets, draw the first screen, minify scripts and styles, put content hashes where the page asks for them, tell the service worker its files.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { split } from './split.mjs';
import { still } from './still.mjs';

const dist = process.env.TRUNK_STAGING_DIR;
split(dist, process.env.TRUNK_PROFILE === 'release');
joinSheets(join(dist, 'index.html'));
const names = readdirSync(dist, { recursive: true }).filter(name => statSync(join(dist, name)).isFile()).sort();
const read = name => readFileSync(join(dist, name), 'utf8');
const write = (name, text) => writeFileSync(join(dist, name), text);
const hash = bytes => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const hashOf = name => hash(readFileSync(join(dist, name)));

// A service worker says `const FILES = [];` and `const VERSION = '';`. It gets every file's address as the page asks for it.
const fill = (text, line, value) => {
  if (!text.includes(line)) throw new Error(`sw.js has no line: ${line}`);
  return text.replace(line, () => line.replace(/\[\]|''/, JSON.stringify(value)));
};

for (const name of names) {
  const loader = name.match(/\.(js|css)$/)?.[1];
  if (loader && name !== 'sw.js') write(name, transformSync(read(name), { loader, minify: true, charset: 'utf8', target: 'es2022' }).code);
}

const hashed = new Map();
for (const name of names.filter(name => /^(index\.html|tiendo-\w+\.js)$/.test(name))) {
  const addressed = read(name).replace(/(?<=[" ])([^" ?]+)\?h=(?=[" ])/g, (_, file) => {
    hashed.set(file, `${file}?h=${hashOf(file)}`);
    return hashed.get(file);
  });
  if (/\?h=[" ]/.test(addressed)) throw new Error(`${name} asks for a file without its hash`);
  write(name, addressed);
}
await still(dist);

if (existsSync(join(dist, 'sw.js'))) {
  const files = names.filter(name => name !== 'sw.js').map(name => (name === 'index.html' ? './' : (hashed.get(name) ?? name)));
  const version = hash(names.filter(name => name !== 'sw.js').map(hashOf).join());
  write('sw.js', fill(fill(read('sw.js'), 'const FILES = [];', files), "const VERSION = '';", version));
}

/** One request for all style sheets of the page, in their order: nothing is drawn before the last of them. */
function joinSheets(page) {
  const html = readFileSync(page, 'utf8');
  const links = [...html.matchAll(/<link rel="stylesheet" href="\.\/([\w-]+\.css)"(?: media="(\w+)")?\/>\s*/g)];
  if (links.length === 0) throw new Error('index.html has no style sheets');
  const text = links.map(([, name, media]) => {
    const sheet = readFileSync(join(dist, name), 'utf8');
    rmSync(join(dist, name));
    return media ? `@media ${media} {${sheet}}` : sheet;
  });
  writeFileSync(join(dist, 'style.css'), text.join('\n'));
  const [first, ...others] = links.map(([link]) => link);
  writeFileSync(page, others.reduce((html, link) => html.replace(link, ''), html).replace(first, '<link rel="stylesheet" href="style.css?h=">\n'));
}

// `make dev`: builds the page fast and large into target/dev, serves it, and builds and reloads it whenever a file it is made of is saved.
// node scripts/dev.mjs [--port 8080]
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const SOURCES = ['src', 'style', 'public', 'scripts/browser', 'index.html', 'Cargo.toml'];
const SAVED = 100; // ms: an editor writes a file in several strokes

const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
const readers = new Set();
let [building, again] = [false, false];

/** Tells every open page. */
const tell = (event, data = '') => readers.forEach(reader => reader.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));

function build() {
  again = building;
  if (building) return;
  building = true;
  const begun = performance.now();
  let said = '';
  const running = spawn(process.execPath, ['scripts/build.mjs', '--dev'], { stdio: ['ignore', 'inherit', 'pipe'] });
  running.stderr.on('data', text => (process.stderr.write(text), (said += text)));
  running.on('close', code => {
    building = false;
    const took = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    console.log(code === 0 ? `Built in ${took}.` : `Not built (${took}): the page stays as it was.`);
    if (code === 0) started ??= begin();
    tell(code === 0 ? 'built' : 'broken', said);
    if (again) build();
  });
}

let started;
async function begin() {
  const { url } = await serve({ dir: 'target/dev', port: Number(values.port), compressed: false, answer: follow });
  console.log(url);
}

/** Answers the script that waits for the next build; says whether it did. */
function follow(request, response) {
  if (!request.url.endsWith('/changes')) return false;
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  readers.add(response);
  request.on('close', () => readers.delete(response));
  return true;
}

let saved;
for (const source of SOURCES.filter(existsSync)) {
  watch(source, { recursive: true }, () => {
    clearTimeout(saved);
    saved = setTimeout(build, SAVED);
  });
}
build();

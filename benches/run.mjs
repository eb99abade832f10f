// Measures, prints one table and writes it to benches/RESULTS.md. `node benches/run.mjs [pages lighthouse engines growth clicks hosting database]` measures only
// those parts again; the others stand as they were last measured on this machine, each with its day.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { clickTimes } from './clicks.mjs';
import { database } from './database.mjs';
import { engines, growth } from './engine/run.mjs';
import { drawn } from './growth/draw.mjs';
import { readings } from './lighthouse.mjs';
import { hosting } from './hosting.mjs';
import { pages } from './pages/weigh.mjs';
import { report } from './report.mjs';

const PARTS = { pages, lighthouse: readings, engines, growth, clicks: clickTimes, hosting, database };
const here = name => fileURLToPath(new URL(name, import.meta.url));
const KEPT = here('../target/bench');

const version = name => JSON.parse(readFileSync(here(`node_modules/${name}/package.json`), 'utf8')).version;
const machine = () => `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)} when it began`;

mkdirSync(KEPT, { recursive: true });
const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name))) {
  console.log(`Measuring ${name} …`);
  const by = { day: new Date().toISOString().slice(0, 10), machine: machine() };
  writeFileSync(`${KEPT}/${name}.json`, JSON.stringify({ ...by, ...(await measure()) }));
}
const found = Object.fromEntries(Object.keys(PARTS).filter(name => existsSync(`${KEPT}/${name}.json`)).map(name => [name, JSON.parse(readFileSync(`${KEPT}/${name}.json`, 'utf8'))]));
const { text, faults, late } = report(found, version);
writeFileSync(here('RESULTS.md'), text);
if (found.growth) writeFileSync(here('growth.svg'), drawn(found.growth.scales));
console.log(text);
const failing = process.env.STRICT === '1' ? [...faults, ...late] : faults;
for (const fault of late) console.error(`Over the time of a budget: ${fault}`);
for (const fault of faults) console.error(`Over budget or broken: ${fault}`);
process.exitCode = failing.length > 0 ? 1 : 0;

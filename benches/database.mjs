// Runs docs/duckdb.sql on the tables as they lie in public/data, in DuckDB for Node: what publishing.md promises of them.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const require = createRequire(import.meta.url);

export async function database() {
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const dist = here('node_modules/@duckdb/duckdb-wasm/dist');
  const db = await duckdb.createDuckDB({ mvp: { mainModule: `${dist}/duckdb-mvp.wasm`, mainWorker: '' }, eh: { mainModule: `${dist}/duckdb-eh.wasm`, mainWorker: '' } }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate();
  for (const name of readdirSync(here('../public/data')).filter(name => name.endsWith('.csv'))) db.registerFileBuffer(`public/data/${name}`, readFileSync(here(`../public/data/${name}`)));
  const connection = db.connect();
  const start = performance.now();
  connection.query(readFileSync(here('../docs/duckdb.sql'), 'utf8'));
  const time = performance.now() - start;
  const [{ values }] = connection.query('SELECT count(*)::INT AS values FROM observations').toArray();
  const rows = readFileSync(here('../public/data/observations.csv'), 'utf8').match(/^[^,\n]+,[^,\n]+,\d{4},/gm).length;
  if (values !== rows) throw new Error(`DuckDB reads ${values} values, the table has ${rows}`);
  return { values, time };
}

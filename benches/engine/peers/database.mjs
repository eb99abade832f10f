// One DuckDB in its worker, as its documentation sets it up (the "eh" bundle, which the selection by browser gives Chromium), with the values
// in one table of small whole numbers, put in as Arrow.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { tableFromArrays } from 'apache-arrow';

export async function database() {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker('database-worker.js'));
  await db.instantiate(new URL('duckdb-eh.wasm', location).href);
  return { db, connection: await db.connect() };
}

export const put = (connection, columns) => connection.insertArrowTable(tableFromArrays(columns), { name: 'facts' });

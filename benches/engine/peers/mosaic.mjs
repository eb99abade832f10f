// Mosaic over the same DuckDB: a coordinator, a crossfilter selection, a client a facet and one for the yearly sum. As its documentation
// recommends, a facet is activated before its choice changes (a pointer comes over it), which lets the coordinator build what it
// aggregates ahead; that is measured apart and not part of a step. Its cache of queries is off: a step asked again would cost nothing.
import { Coordinator, Selection, clauseInterval, clausePoints, makeClient, wasmConnector } from '@uwdata/mosaic-core';
import { Query, count, sum } from '@uwdata/mosaic-sql';
import { FACETS } from '../steps.mjs';
import { masks, nothing, ofMasks } from '../answer.mjs';
import { given } from './arquero.mjs';
import { database, put } from './database.mjs';

export { given };
export const name = 'Mosaic, aggregated ahead';
const OF = { r: 'resolutions', s: 'sector', i: 'indicator', l: 'place', rg: 'region', y: 'year', st: 'status' };

export async function open(data, columns) {
  const { db, connection } = await database();
  const coordinator = new Coordinator(wasmConnector({ duckdb: db, connection }), { cache: false });
  const filters = Selection.crossfilter();
  const clients = {};
  const results = {};
  let before = {};
  const clause = (facet, asked) => {
    const source = clients[facet];
    const of = { source, clients: new Set([source]) };
    if (facet === 'y') return clauseInterval('year', asked ?? null, { ...of, scale: { type: 'linear', domain: [data.first, data.first + data.years - 1], range: [0, data.years - 1] } });
    return clausePoints([OF[facet]], asked ? (facet === 'r' ? masks(asked) : asked).map(id => [id]) : null, of);
  };
  const changed = step => FACETS.filter(facet => `${step[facet]}` !== `${before[facet]}`);
  const client = (facet, query) => makeClient({ coordinator, selection: filters, query, queryResult: table => (results[facet] = table) });
  return {
    async load() {
      await put(connection, columns);
      for (const facet of FACETS) clients[facet] = client(facet, filter => Query.from('facts').select({ key: OF[facet], value: count() }).groupby('key').where(filter));
      clients.sums = client('sums', filter => Query.from('facts').select({ key: 'year', value: sum('value'), rows: count() }).groupby('key').where(filter));
      await Promise.all(Object.values(clients).map(client => client.pending));
    },
    /** A pointer comes over what will change. With several changes at once the last is the one that is aggregated for. */
    async hover(step) {
      const facet = changed(step).at(-1);
      if (!facet || !step[facet]) return;
      filters.activate(clause(facet, step[facet]));
      await Promise.all([...coordinator.preaggregator.entries.values()].map(info => info?.result));
    },
    async ask(step) {
      for (const facet of changed(step)) {
        filters.update(clause(facet, step[facet]));
        await filters.pending('value');
      }
      before = step;
      return { ...results };
    },
    read(tables) {
      const answer = nothing(data);
      for (const facet of FACETS) {
        for (const { key, value } of tables[facet]) {
          if (facet === 'r') ofMasks(answer.counts, Number(key), Number(value));
          else answer.counts[facet][Number(key) - (facet === 'y' ? data.first : 0)] = Number(value);
        }
      }
      for (const { key, value, rows } of tables.sums) {
        answer.sums[Number(key) - data.first] = value;
        answer.total += Number(rows);
      }
      return answer;
    },
    close: () => db.terminate(),
  };
}

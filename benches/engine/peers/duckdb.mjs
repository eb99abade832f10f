// DuckDB-WASM: a query a facet, filtered by the others, and one for the yearly sum. One query with GROUPING SETS and a FILTER a facet, the
// other way to ask, was tried and takes two to four times as long.
import { FACETS } from '../steps.mjs';
import { masks, nothing, ofMasks } from '../answer.mjs';
import { given } from './arquero.mjs';
import { database, put } from './database.mjs';

export { given };
export const name = 'DuckDB-WASM';
const OF = { r: 'resolutions', s: 'sector', i: 'indicator', l: 'place', rg: 'region', y: 'year', st: 'status' };

function where(step, spared) {
  const test = facet => {
    if (facet === 'y') return `year BETWEEN ${step.y[0]} AND ${step.y[1]}`;
    const ids = facet === 'r' ? masks(step.r) : step[facet];
    return ids.length === 1 ? `${OF[facet]} = ${ids[0]}` : `${OF[facet]} IN (${ids.join(', ')})`;
  };
  const tests = FACETS.filter(facet => step[facet] && facet !== spared).map(test);
  return tests.length > 0 ? ` WHERE ${tests.join(' AND ')}` : '';
}

export async function open(data, columns) {
  const { db, connection } = await database();
  const ask = async step => {
    const facets = [];
    for (const facet of FACETS) facets.push([facet, await connection.query(`SELECT ${OF[facet]} AS key, count(*)::INT AS value FROM facts${where(step, facet)} GROUP BY key`)]);
    return [facets, await connection.query(`SELECT year AS key, sum(value) AS value, count(*)::INT AS rows FROM facts${where(step)} GROUP BY key`)];
  };
  return {
    async load() {
      await put(connection, columns);
      await ask({});
    },
    ask,
    read([facets, summed]) {
      const answer = nothing(data);
      for (const [facet, table] of facets) {
        for (const { key, value } of table) {
          if (facet === 'r') ofMasks(answer.counts, key, value);
          else answer.counts[facet][facet === 'y' ? key - data.first : key] = value;
        }
      }
      for (const { key, value, rows } of summed) {
        answer.sums[key - data.first] = value;
        answer.total += rows;
      }
      return answer;
    },
    close: () => db.terminate(),
  };
}

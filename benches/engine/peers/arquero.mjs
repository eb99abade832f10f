// Arquero as its guide says: a table of columns (typed arrays as they are), compiled expressions for the filters, groupby and rollup
// for the counts, each facet from the table filtered by the others.
import { op, table } from 'arquero';
import { masks, nothing, ofMasks } from '../answer.mjs';

export const name = 'Arquero';
const OF = { r: 'resolutions', s: 'sector', i: 'indicator', l: 'place', rg: 'region', y: 'year', st: 'status' };

/** Columns as a data frame wants them: what follows from indicator and place stands in each row. */
export function given({ columns, indicatorSector, indicatorResolutions, placeRegion }) {
  const { indicator, place, year, value, status } = columns;
  const looked = (list, by) => Uint8Array.from(by, at => list[at]);
  return { indicator, place, year, value, status, sector: looked(indicatorSector, indicator), resolutions: looked(indicatorResolutions, indicator), region: looked(placeRegion, place) };
}

export function open(data, columns) {
  let values;
  // One expression for all that is asked but for one facet: Arquero compiles it.
  const filtered = (step, spared) => {
    const asked = Object.keys(OF).filter(facet => step[facet] && facet !== spared);
    if (asked.length === 0) return values;
    const test = facet => {
      if (facet === 'y') return `d.year >= ${step.y[0]} && d.year <= ${step.y[1]}`;
      const ids = facet === 'r' ? masks(step.r) : step[facet];
      return `(${ids.map(id => `d.${OF[facet]} === ${id}`).join(' || ')})`;
    };
    return values.filter(`d => ${asked.map(test).join(' && ')}`);
  };
  const counted = (step, facet) => filtered(step, facet).groupby(OF[facet]).rollup({ count: op.count() });
  const read = step => {
    const all = filtered(step);
    const facets = Object.keys(OF).map(facet => [facet, step[facet] ? counted(step, facet) : all.groupby(OF[facet]).rollup({ count: op.count() })]);
    return [all.numRows(), facets, all.groupby('year').rollup({ sum: op.sum('value') })];
  };
  return {
    load() {
      values = table(columns);
      read({});
    },
    ask: read,
    read([total, facets, summed]) {
      const answer = nothing(data);
      answer.total = total;
      for (const [facet, group] of facets) {
        for (const { [OF[facet]]: key, count } of group.objects({ limit: Infinity })) {
          if (facet === 'r') ofMasks(answer.counts, key, count);
          else answer.counts[facet][facet === 'y' ? key - data.first : key] = count;
        }
      }
      for (const { year, sum } of summed.objects()) answer.sums[year - data.first] = sum;
      return answer;
    },
  };
}

// crossfilter2 as its API reference says: records in an array, a dimension and a group a facet ("a group observes all filters but that of its
// own dimension"), kept up to date by changing the filters that change: filterExact for one choice, filterRange for years, filterFunction
// for several. The yearly sum observes every filter and so has a dimension of its own, which nothing filters.
import crossfilter from 'crossfilter2';
import { rows } from '../data.mjs';
import { nothing, ofMasks, passes } from '../answer.mjs';

export const name = 'crossfilter2';
export const given = data => rows(data);

const OF = { r: 'resolutions', s: 'sector', i: 'indicator', l: 'place', rg: 'region', y: 'year', st: 'status' };

export function open(data, records) {
  let dimensions, groups, all, sums;
  let before = {};
  const filter = (facet, asked) => {
    const dimension = dimensions[facet];
    if (!asked) dimension.filterAll();
    else if (facet === 'y') dimension.filterRange([asked[0], asked[1] + 1]);
    else if (asked.length === 1 && facet !== 'r') dimension.filterExact(asked[0]);
    else dimension.filterFunction(passes(facet, asked, data));
  };
  const read = () => [all.value(), Object.entries(groups).map(([facet, group]) => [facet, group.all()]), sums.all()];
  return {
    load() {
      const cross = crossfilter(records);
      dimensions = Object.fromEntries(Object.entries(OF).map(([facet, field]) => [facet, cross.dimension(record => record[field])]));
      groups = Object.fromEntries(Object.entries(dimensions).map(([facet, dimension]) => [facet, dimension.group()]));
      all = cross.groupAll();
      sums = cross.dimension(record => record.year).group().reduceSum(record => record.value);
      read();
    },
    ask(step) {
      for (const facet of Object.keys(OF)) if (`${step[facet]}` !== `${before[facet]}`) filter(facet, step[facet]);
      before = step;
      return read();
    },
    read([total, facets, summed]) {
      const answer = nothing(data);
      answer.total = total;
      for (const [facet, group] of facets) {
        for (const { key, value } of group) {
          if (facet === 'r') ofMasks(answer.counts, key, value);
          else answer.counts[facet][facet === 'y' ? key - data.first : key] = value;
        }
      }
      for (const { key, value } of summed) answer.sums[key - data.first] = value;
      return answer;
    },
  };
}

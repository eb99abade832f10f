// What every engine answers to a step, in one form.
import { FACETS } from './steps.mjs';

/** How many choices each facet has. */
export const sizes = data => ({ r: 2, s: data.sectors, i: data.indicators, l: data.places, rg: data.regions, y: data.years, st: 10 });

/** No results yet: `total`, counts by facet and choice (each facet without its own filter), and the sum of each year. */
export const nothing = data => ({ total: 0, counts: Object.fromEntries(FACETS.map(facet => [facet, new Uint32Array(sizes(data)[facet])])), sums: new Float64Array(data.years) });

/** Whether a choice of a facet is asked for; resolutions stand as a set of bits, of which one asked for is enough. */
export function passes(facet, asked, data) {
  if (!asked) return null;
  if (facet === 'y') return year => year >= asked[0] && year <= asked[1];
  const bits = asked.reduce((bits, at) => bits | (1 << at), 0);
  if (facet === 'r') return mask => (mask & bits) !== 0;
  const chosen = new Uint8Array(sizes(data)[facet]);
  asked.forEach(at => (chosen[at] = 1));
  return at => chosen[at] === 1;
}

/** The sets of resolutions that a step asks for: values carry one of 1, 2, 3. */
export const masks = asked => [1, 2, 3].filter(mask => asked.some(at => mask & (1 << at)));

/** Counts of sets of resolutions as counts of resolutions. */
export function ofMasks(counts, mask, count) {
  for (const at of [0, 1]) if (mask & (1 << at)) counts.r[at] += count;
}

/** Where two answers differ; nothing where they are the same. Sums are added up in different orders, and
 * crossfilter2 adds and takes away: they are the same when written with the digits that values have. */
export function difference(one, other) {
  if (one.total !== other.total) return `total ${one.total} and ${other.total}`;
  for (const facet of FACETS) {
    for (let at = 0; at < one.counts[facet].length; at += 1) {
      if (one.counts[facet][at] !== other.counts[facet][at]) return `${facet} ${at}: ${one.counts[facet][at]} and ${other.counts[facet][at]}`;
    }
  }
  for (let at = 0; at < one.sums.length; at += 1) {
    if (Math.abs(one.sums[at] - other.sums[at]) > 0.005) return `sum of year ${at}: ${one.sums[at]} and ${other.sums[at]}`;
  }
}

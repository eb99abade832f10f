// A pass over typed arrays, written by hand for this question: one look at each row, what follows from indicator and place looked up in
// small tables, all facets counted in the same pass (a row counts for every facet if nothing keeps it out, for one if that one alone does).
import { nothing, ofMasks, passes } from '../answer.mjs';

export const name = 'typed arrays, by hand';
export const given = data => data.columns;

const [R, S, I, L, RG, Y, ST] = [1, 2, 4, 8, 16, 32, 64];

export function open(data, columns) {
  const { indicator, place, year, status, value } = columns;
  const { indicators, places, years, first, length, indicatorSector, indicatorResolutions, placeRegion } = data;
  return {
    load() {},
    ask(step) {
      const [ofR, ofS, ofI, ofL, ofRg, ofY, ofSt] = ['r', 's', 'i', 'l', 'rg', 'y', 'st'].map(facet => passes(facet, step[facet], data));
      const bit = (test, what, fails) => (test && !test(what) ? fails : 0);
      const failsIndicator = Uint8Array.from({ length: indicators }, (_, at) => bit(ofR, indicatorResolutions[at], R) | bit(ofS, indicatorSector[at], S) | bit(ofI, at, I));
      const failsPlace = Uint8Array.from({ length: places }, (_, at) => bit(ofL, at, L) | bit(ofRg, placeRegion[at], RG));
      const failsYear = Uint8Array.from({ length: years }, (_, at) => bit(ofY, first + at, Y));
      const failsStatus = Uint8Array.from({ length: 10 }, (_, at) => bit(ofSt, at, ST));
      // By what keeps a row out alone: nothing, or one of the seven.
      const byIndicator = Array.from({ length: 4 }, () => new Uint32Array(indicators));
      const byPlace = Array.from({ length: 3 }, () => new Uint32Array(places));
      const byYear = [new Uint32Array(years), new Uint32Array(years)];
      const byStatus = [new Uint32Array(10), new Uint32Array(10)];
      const [all, onlyR, onlyS, onlyI] = byIndicator;
      const [allPlaces, onlyL, onlyRg] = byPlace;
      const [allYears, onlyY] = byYear;
      const [allStatuses, onlySt] = byStatus;
      const sums = new Float64Array(years);
      let total = 0;
      for (let row = 0; row < length; row += 1) {
        const of = indicator[row];
        const at = place[row];
        const when = year[row] - first;
        const how = status[row];
        const fails = failsIndicator[of] | failsPlace[at] | failsYear[when] | failsStatus[how];
        if (fails === 0) {
          total += 1;
          all[of] += 1;
          allPlaces[at] += 1;
          allYears[when] += 1;
          allStatuses[how] += 1;
          sums[when] += value[row];
        } else if ((fails & (fails - 1)) === 0) {
          if (fails === R) onlyR[of] += 1;
          else if (fails === S) onlyS[of] += 1;
          else if (fails === I) onlyI[of] += 1;
          else if (fails === L) onlyL[at] += 1;
          else if (fails === RG) onlyRg[at] += 1;
          else if (fails === Y) onlyY[when] += 1;
          else onlySt[how] += 1;
        }
      }
      const answer = nothing(data);
      Object.assign(answer, { total, sums });
      for (let at = 0; at < indicators; at += 1) {
        ofMasks(answer.counts, indicatorResolutions[at], all[at] + onlyR[at]);
        answer.counts.s[indicatorSector[at]] += all[at] + onlyS[at];
        answer.counts.i[at] = all[at] + onlyI[at];
      }
      for (let at = 0; at < places; at += 1) {
        answer.counts.l[at] = allPlaces[at] + onlyL[at];
        answer.counts.rg[placeRegion[at]] += allPlaces[at] + onlyRg[at];
      }
      for (let at = 0; at < years; at += 1) answer.counts.y[at] = allYears[at] + onlyY[at];
      for (let at = 0; at < 10; at += 1) answer.counts.st[at] = allStatuses[at] + onlySt[at];
      return answer;
    },
    read: answer => answer,
  };
}

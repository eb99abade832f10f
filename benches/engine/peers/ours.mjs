// This page's engine: its library built for WebAssembly by the page's own profile (benches/engine/entry.rs). It reads the file that the page
// reads, parses, checks and judges it; a step is a view of the page, counted and summed by the page's own questions.
import { FACETS, link } from '../steps.mjs';
import { STATUSES, file } from '../data.mjs';
import { nothing, sizes } from '../answer.mjs';

export const name = 'this engine';

/** What it starts from: bytes of a file. */
export const given = data => file(data);

const FIRST_OF_PAGE = 1900;
const YEARS_OF_PAGE = 201;

export async function open(data, bytes, walk) {
  const engine = await import(new URL('entry.js', location).href);
  await engine.default();
  return {
    load() {
      engine.load(bytes);
      engine.prepare(walk.map(step => link(step, STATUSES)));
    },
    ask(_, at) {
      return [engine.count(at), engine.sum(at)];
    },
    read([counted, summed]) {
      const answer = nothing(data);
      const of = sizes(data);
      let start = 1;
      answer.total = counted[0];
      for (const facet of FACETS) {
        const from = facet === 'y' ? start + data.first - FIRST_OF_PAGE : start;
        answer.counts[facet] = counted.subarray(from, from + of[facet]);
        start += facet === 'y' ? YEARS_OF_PAGE : of[facet];
      }
      for (let at = 0; at < summed.length; at += 2) answer.sums[summed[at] - data.first] = summed[at + 1];
      return answer;
    },
    memory: () => engine.held(),
  };
}

// The filters that are set one after the other, as a reader narrows and widens; then some at random.
export const FACETS = ['r', 's', 'i', 'l', 'rg', 'y', 'st'];

/** What each step asks for: positions of choices by facet, `y` as the first and last year. A step of `{}` asks for nothing. */
export function steps(data, { seed = 7, more = 15 } = {}) {
  const last = data.first + data.years - 1;
  const [met, missed, none] = [0, 5, 9];
  const walk = [
    {}, { r: [1] }, { r: [1], s: [1] }, { r: [1], s: [1, 4] }, { s: [1, 4] }, { s: [1, 4], rg: [2] }, { rg: [2] }, { rg: [2, 3] }, { rg: [2, 3], y: [last - 3, last] }, { y: [last - 3, last] },
    { y: [last - 3, last], st: [met] }, { st: [met, missed] }, { st: [met, missed], s: [3] }, { s: [3] }, { s: [3], l: [17] }, { l: [17] }, { l: [17, 40, 90] }, { l: [17, 40, 90], y: [last, last] }, { y: [last, last] },
    { y: [last, last], i: [5] }, { i: [5] }, { i: [5], rg: [1] }, { i: [5], st: [none] }, { st: [none] }, {},
  ];
  let state = seed;
  const pick = count => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % count;
  const sizes = { r: 2, s: data.sectors, i: data.indicators, l: data.places, rg: data.regions, st: 10 };
  for (let at = 0; at < more; at += 1) {
    const step = {};
    for (let facets = 1 + pick(3); facets > 0; facets -= 1) {
      const facet = FACETS[(pick(700) / 100) | 0];
      if (facet === 'y') step.y = [data.first + (pick(100) % 4), last - (pick(100) % 3)].sort((one, other) => one - other);
      else step[facet] = [...new Set(Array.from({ length: facet === 'i' ? 1 : 1 + (pick(300) / 100 | 0) }, () => (pick(1 << 20) >> 3) % sizes[facet]))].sort((one, other) => one - other);
    }
    walk.push(step);
  }
  return walk;
}

/** A step as a link of the page. */
export function link(step, statuses) {
  const ids = { r: at => ['23', '52'][at], s: at => `s${at}`, i: at => `i${at}`, l: at => `p${at}`, rg: at => `g${at}`, st: at => statuses[at] };
  const parts = FACETS.filter(facet => step[facet]).map(facet => (facet === 'y' ? `y=${step.y[0]}..${step.y[1]}` : `${facet}=${step[facet].map(ids[facet]).join('~')}`));
  return ['v=table', ...parts].join('&');
}

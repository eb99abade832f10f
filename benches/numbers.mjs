// Many measurements as few numbers.
const sorted = list => [...list].sort((one, other) => one - other);
const at = (list, share) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * share))];

export const median = list => at(list, 0.5);
/** The middle, the quarters around it, and the most. */
export const spread = list => ({ median: median(list), low: at(list, 0.25), high: at(list, 0.75), most: at(list, 1) });

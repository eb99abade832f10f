// The data that every engine gets, fixed by a seed: every commune, 40 indicators, 8 years. Columns for those that take columns, rows for
// those that take rows, and the same as a dataset file of the page. What is worked out here (sector, region, status) is worked out without
// the page's code, so that the answers can be held against each other.
export const PLACES = 3321;
export const INDICATORS = 40;
export const FIRST_YEAR = 2018;
export const LAST_YEAR = 2025;
const SECTORS = 12;
const REGIONS = 6;
const EDITION = '2026-11-27';
/** As the page numbers them (src/status/verdict.rs); a value of a series has the status of the target for its indicator in its place. */
export const STATUSES = ['met', 'on-track', 'needs-acceleration', 'off-track', 'moving-away', 'missed', 'too-little-data', 'not-measured', 'no-longer', 'no-target'];
const TARGETS = 1200;

/** Mulberry32: a small generator of numbers from 0 to 1, the same everywhere. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `places` × `indicators` × years; with `gaps`, one year in eight is missing here and there, so that series do not share their years.
 * Values are counted in hundredths, as tables write them.
 */
export function generate({ seed = 1, places = PLACES, indicators = INDICATORS, years = LAST_YEAR - FIRST_YEAR + 1, gaps = false } = {}) {
  const random = chance(seed);
  const pick = count => Math.floor(random() * count);
  const first = LAST_YEAR - years + 1;
  const most = places * indicators * years;
  // A sector carries out one resolution or both; an indicator has those of its sector.
  const sectorResolutions = Array.from({ length: SECTORS }, (_, at) => [1, 2, 3][at % 3]);
  const indicatorSector = Uint8Array.from({ length: indicators }, () => pick(SECTORS));
  const placeRegion = Uint8Array.from({ length: places }, () => pick(REGIONS));
  let columns = { indicator: new Uint16Array(most), place: new Uint16Array(most), year: new Int16Array(most), hundredths: new Int32Array(most) };
  let length = 0;
  const latest = new Map();
  const targeted = new Set(Array.from({ length: Math.min(TARGETS, (places * indicators) >> 2) }, () => pick(indicators) * places + pick(places)));
  for (let indicator = 0; indicator < indicators; indicator += 1) {
    for (let place = 0; place < places; place += 1) {
      const [base, rise] = [1000 + pick(8000), pick(600) - 200];
      const start = length;
      for (let year = first; year <= LAST_YEAR; year += 1) {
        const value = base + rise * (year - first) + pick(100);
        // The ends always stand: they are what targets are judged by.
        if (gaps && year > first && year < LAST_YEAR && pick(8) === 0) continue;
        columns.indicator[length] = indicator;
        columns.place[length] = place;
        columns.year[length] = year;
        columns.hundredths[length] = value;
        length += 1;
      }
      const key = indicator * places + place;
      if (targeted.has(key)) latest.set(key, [columns.hundredths[start], columns.hundredths[length - 1]]);
    }
  }
  columns = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.subarray(0, length)]));
  const targets = [...latest].sort(([one], [other]) => one - other).map(([key, ends]) => target(key, ends, places, first, pick(8)));
  const statusOf = new Map(targets.map(({ key, status }) => [key, STATUSES.indexOf(status)]));
  const status = new Uint8Array(length).fill(STATUSES.indexOf('no-target'));
  if (statusOf.size > 0) for (let row = 0; row < length; row += 1) status[row] = statusOf.get(columns.indicator[row] * places + columns.place[row]) ?? status[row];
  const of = (list, by) => Uint8Array.from(by, at => list[at]);
  return {
    length, places, indicators, sectors: SECTORS, regions: REGIONS, first, years, sectorResolutions, indicatorSector, placeRegion, targets,
    indicatorResolutions: of(sectorResolutions, indicatorSector),
    columns: { ...columns, value: Float64Array.from(columns.hundredths, value => value / 100), status },
  };
}

/** A target whose status follows from the two ends of its series, by the line rule: well within its class. */
function target(key, [start, end], places, first, kind) {
  const [indicator, place] = [Math.floor(key / places), key % places];
  const made = (status, value, byYear) => ({ key, indicator, place, status, value: value / 100, byYear, fromYear: first });
  if (kind < 2) return made('met', end - 50, kind === 0 ? 2025 : 2030);
  if (kind < 4) return made('missed', end + 50, 2025);
  if (end < start - 100) return made('moving-away', start + 1000, 2030);
  if (end < start + 100) return made('met', end, 2030);
  const [status, ratio] = [['on-track', 1.2], ['needs-acceleration', 0.8], ['off-track', 0.3], ['on-track', 1.05]][kind - 4];
  return made(status, start + Math.round(((end - start) * (2030 - first)) / (LAST_YEAR - first) / ratio), 2030);
}

/** The same as the file that the page reads, as bytes. */
export function file(data) {
  const { indicators, places, columns, length } = data;
  const both = text => ({ vi: text, en: text });
  const list = (count, row) => Array.from({ length: count }, (_, at) => row(at));
  const resolutions = mask => ['23', '52'].filter((_, at) => mask & (1 << at));
  const head = {
    format: 'tiendo/1', edition: EDITION, title: both('Every commune'), licence: 'CC0',
    resolutions: [['23', '2018-03-22'], ['52', '2019-09-27']].map(([id, issued]) => ({ id, number: `${id}-NQ/TW`, issued, title: both(id) })),
    documents: [],
    sectors: list(data.sectors, at => ({ id: `s${at}`, resolutions: resolutions(data.sectorResolutions[at]), order: at, name: both(`Sector ${at}`) })),
    regions: list(data.regions, at => ({ id: `g${at}`, order: at, name: both(`Region ${at}`) })),
    localities: list(places, at => ({ id: `p${at}`, level: 'commune', name: both(`Xã ${at}`), region: `g${data.placeRegion[at]}` })),
    indicators: list(indicators, at => ({
      id: `i${at}`, sector: `s${data.indicatorSector[at]}`, resolutions: resolutions(data.indicatorResolutions[at]), name: both(`Chỉ tiêu ${at}`), unit: both('%'), direction: 'higher',
    })),
    breaks: [],
    targets: data.targets.map(({ indicator, place, value, byYear, fromYear }, at) => ({
      id: `t${at}`, indicator: `i${indicator}`, locality: `p${place}`, sector: `s${data.indicatorSector[indicator]}`, resolution: resolutions(data.indicatorResolutions[indicator])[0],
      shape: 'level', comparator: 'at-least', value, from_year: fromYear, by_year: byYear, text: both('Reach it'),
    })),
    statements: [], claims: [], sources: [{ id: 'made', title: 'Made by a seed' }],
  };
  const text = JSON.stringify(head);
  const out = new Bytes(text.length * 2 + length * 32);
  out.text(text.slice(0, -1));
  const column = (name, one) => {
    out.text(`,"${name}":[`);
    for (let row = 0; row < length; row += 1) {
      if (row > 0) out.byte(44);
      one(row);
    }
    out.text(']');
  };
  out.text(',"observations":{"made":0');
  column('indicator', row => out.whole(columns.indicator[row]));
  column('locality', row => out.whole(columns.place[row]));
  column('year', row => out.whole(columns.year[row]));
  column('value', row => out.hundredths(columns.hundredths[row]));
  column('status', () => out.byte(48));
  column('source', () => out.byte(48));
  out.text('}}');
  return out.bytes.subarray(0, out.length);
}

/** Bytes of a text that is longer than a string may be. */
class Bytes {
  constructor(room) {
    this.bytes = new Uint8Array(room);
    this.length = 0;
  }
  byte(byte) {
    this.bytes[this.length++] = byte;
  }
  text(text) {
    this.length += new TextEncoder().encodeInto(text, this.bytes.subarray(this.length)).written;
  }
  whole(number) {
    if (number < 0) {
      this.byte(45);
      number = -number;
    }
    let unit = 1;
    while (unit * 10 <= number) unit *= 10;
    for (; unit >= 1; unit = Math.floor(unit / 10)) this.byte(48 + (Math.floor(number / unit) % 10));
  }
  /** `34.27`, `34.2`, `34`: as the shortest text of the same number. */
  hundredths(number) {
    if (number < 0) this.byte(45);
    const size = Math.abs(number);
    this.whole(Math.floor(size / 100));
    if (size % 100 === 0) return;
    this.byte(46);
    this.byte(48 + Math.floor((size % 100) / 10));
    if (size % 10 !== 0) this.byte(48 + (size % 10));
  }
}

/** The same as objects, a value each, as those take them that read rows. */
export function rows({ columns, length, indicatorSector, indicatorResolutions, placeRegion }) {
  return Array.from({ length }, (_, row) => {
    const [indicator, place] = [columns.indicator[row], columns.place[row]];
    return {
      indicator, place, year: columns.year[row], value: columns.value[row], status: columns.status[row],
      sector: indicatorSector[indicator], resolutions: indicatorResolutions[indicator], region: placeRegion[place],
    };
  });
}

// In the browser: opens engines on the same data, asks them the same, and takes the time.
import { generate } from './data.mjs';
import { difference } from './answer.mjs';
import { steps } from './steps.mjs';
import * as ours from './peers/ours.mjs';
import * as typed from './peers/typed.mjs';
import * as crossfilter from './peers/crossfilter.mjs';
import * as arquero from './peers/arquero.mjs';
import * as duckdb from './peers/duckdb.mjs';
import * as mosaic from './peers/mosaic.mjs';

const ENGINES = { ours, typed, crossfilter, arquero, duckdb, mosaic };
const open = {};
let data, walk;

async function timed(act) {
  const start = performance.now();
  const result = await act();
  return [performance.now() - start, result];
}

// For a step that answers at once no time is lost in waiting for promises.
function timedNow(act) {
  const start = performance.now();
  const result = act();
  return result instanceof Promise ? result.then(found => [performance.now() - start, found]) : [performance.now() - start, result];
}

globalThis.bench = {
  make(options) {
    data = generate(options);
    walk = steps(data);
    return { length: data.length, steps: walk.length };
  },
  names: () => Object.fromEntries(Object.entries(ENGINES).map(([key, { name }]) => [key, name])),
  /** Milliseconds from what an engine is given to its first result. */
  async load(key) {
    const given = ENGINES[key].given(data);
    const engine = await ENGINES[key].open(data, given, walk);
    const [loading] = await timed(() => engine.load());
    const [first] = key === 'ours' || key === 'typed' ? await timed(() => engine.ask({}, 0)) : [0];
    open[key] = engine;
    return { time: loading + first, memory: engine.memory?.() };
  },
  /** Asks every engine that is open every step, and says where answers differ. */
  async agree() {
    const faults = [];
    for (const [at, step] of walk.entries()) {
      const answers = {};
      for (const [key, engine] of Object.entries(open)) {
        await engine.hover?.(step);
        answers[key] = engine.read(await engine.ask(step, at));
      }
      for (const key of Object.keys(open)) {
        const fault = difference(answers.typed, answers[key]);
        if (fault) faults.push(`step ${at} ${JSON.stringify(step)}: ${ENGINES.typed.name} and ${ENGINES[key].name} differ: ${fault}`);
      }
    }
    return faults;
  },
  /** Milliseconds of each step, and of what an engine does before it. */
  async walk(key) {
    const engine = open[key];
    const [times, ahead] = [[], []];
    for (const [at, step] of walk.entries()) {
      if (engine.hover) ahead.push((await timed(() => engine.hover(step)))[0]);
      times.push((await timedNow(() => engine.ask(step, at)))[0]);
    }
    return { times, ahead };
  },
  async close(key) {
    await open[key]?.close?.();
    delete open[key];
  },
};

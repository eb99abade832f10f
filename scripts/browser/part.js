// Fetches a part of the program (src/page/shell/later.rs), whatever type the host gives it. scripts/program.mjs puts this in the place of
// wasm-split's own loader, which needs `application/wasm`, asks for each thing that parts share by itself, and keeps the cause to itself.
import { compiled as compile } from './compiled.js';
import { fetched } from './fetched.js';

/** The file that is being opened: what it shares with others is taken from it. */
let opened;
const modules = new Map();

/** Loads what a file bears and has not been taken from another one. */
export const opening = (name, load) => () => {
  opened = compiled(name);
  return load();
};

/** The part that gives a file its name; what it returns makes the part run. */
export const part = name => running(compiled(name));

/** A module within the file that is being opened. */
export const inner = name => running(opened.then(holder => WebAssembly.compile(WebAssembly.Module.customSections(holder, name)[0])));

function running(module) {
  module.catch(() => {});
  return async imports => {
    try {
      return await WebAssembly.instantiate(await module, imports);
    } catch (error) {
      // A body that breaks off is a TypeError; what does not compile or link is the program's own fault.
      document.documentElement.dataset.fault = error.why ?? (error instanceof TypeError ? 'network' : 'broken');
      throw error;
    }
  };
}

/** A file's module, fetched once; again only where it failed. */
function compiled(name) {
  if (!modules.has(name)) {
    const coming = fetched(new URL(name, import.meta.url)).then(compile);
    coming.catch(() => modules.delete(name));
    modules.set(name, coming);
  }
  return modules.get(name);
}

// Fetches a part of the program (src/page/shell/later.rs), whatever type the host gives it. scripts/program.mjs puts this in the place of
// wasm-split's own loader, which needs `application/wasm` and keeps the cause to itself.
import { Missing, fetched } from './fetched.js';

/** Begins to fetch; what it returns makes the part run. Where that fails, `data-fault` on the root says why. */
export function part(name) {
  const address = new URL(name, import.meta.url);
  const coming = fetched(address);
  coming.catch(() => {});
  return async imports => {
    try {
      return await instance(await coming, imports);
    } catch (error) {
      // A body that breaks off is a TypeError; what does not compile or link is the program's own fault.
      document.documentElement.dataset.fault = error.why ?? (error instanceof TypeError ? 'network' : 'broken');
      throw error;
    }
  };
}

async function instance(response, imports) {
  if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.instantiateStreaming(response, imports);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] === '<'.charCodeAt()) throw new Missing('gone', response.url);
  return WebAssembly.instantiate(bytes, imports);
}

// Makes a program of a file, whatever type the host gives it.
import { Missing } from './fetched.js';

/** Rejects with `Missing` where a page stands in the file's place. */
export async function compiled(response) {
  if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] === '<'.charCodeAt()) throw new Missing('gone', response.url);
  return WebAssembly.compile(bytes);
}

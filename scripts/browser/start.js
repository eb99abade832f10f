// Starts the program: the two files that the page's head names.
import { compiled } from './compiled.js';
import { failed } from './failed.js';
import { fetched } from './fetched.js';

export async function start() {
  const [script, wasm] = document.querySelector('meta[name=program]').content.split(' ').map(name => new URL(name, document.baseURI));
  try {
    const { default: start } = await imported(script);
    const program = await compiled(await fetched(wasm));
    // Compiling and starting are a long while each: what the reader does comes in between.
    await new Promise(done => setTimeout(done));
    await start({ module_or_path: program });
  } catch (error) {
    failed(error.why ?? 'stopped');
    throw error;
  }
}

/** A script that does not come gives no cause: it is asked for once more, for the cause alone. */
async function imported(script) {
  try {
    return await import(script);
  } catch (error) {
    if (location.protocol === 'file:') error.why = 'file';
    else if (self.origin === 'null') error.why = 'frame';
    else await fetched(script);
    throw error;
  }
}

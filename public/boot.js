// Starts the program. The names of its files carry their hashes and stand on this script's tag. Whatever stops the program, before or after
// it has begun, shows the failure that waits in the page's markup.
const failed = () => (document.documentElement.dataset.failed = '');
addEventListener('error', ({ error }) => error instanceof WebAssembly.RuntimeError && failed());
addEventListener('unhandledrejection', ({ reason }) => reason instanceof WebAssembly.RuntimeError && failed());
try {
  const { js, wasm } = document.querySelector('script[data-wasm]').dataset;
  const { default: start } = await import(new URL(js, document.baseURI));
  await start({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  failed();
  throw error;
}

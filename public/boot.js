// Starts the program. The names of its files carry their hashes and stand on this script's tag.
try {
  const { js, wasm } = document.querySelector('script[data-wasm]').dataset;
  const { default: start } = await import(new URL(js, document.baseURI));
  await start({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  document.documentElement.dataset.failed = '';
  throw error;
}

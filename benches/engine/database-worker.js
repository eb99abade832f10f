// DuckDB's own worker; beside it the size of its memory, which it does not tell.
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (source, imports) => {
  const made = await instantiateStreaming.call(WebAssembly, source, imports);
  const given = Object.values(imports).flatMap(module => Object.values(module));
  const memory = [...Object.values(made.instance.exports), ...given].find(one => one instanceof WebAssembly.Memory);
  self.memoryOfDuckDB = () => memory?.buffer.byteLength ?? 0;
  return made;
};
importScripts('duckdb-browser-eh.worker.js');

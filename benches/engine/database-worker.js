// DuckDB's own worker; beside it the size of its memory, which it does not tell.
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (source, imports) => {
  const made = await instantiateStreaming.call(WebAssembly, source, imports);
  const { memory = made.instance.exports.memory } = 'memory' in imports.env ? imports.env : {};
  self.memoryOfDuckDB = () => memory.buffer.byteLength;
  return made;
};
importScripts('duckdb-browser-eh.worker.js');

// Writes name.br and name.gz beside every text and program, for hosts that send such files as they lie there. The same bytes on every machine.
import { existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXTS = /\.(html|js|mjs|css|json|csv|svg|wasm|webmanifest|txt|xml)$/;
const UNKNOWN_SYSTEM = 255;

const brotli = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** Its head names the operating system, which would make other bytes elsewhere. */
function gzip(bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = UNKNOWN_SYSTEM;
  return packed;
}

/** Once a file: what is newer than the file stays. `forms`: which of the two are written. */
export function compress(dir, forms = ['br', 'gz']) {
  for (const entry of readdirSync(dir, { recursive: true })) {
    const file = `${dir}/${entry}`;
    if (!TEXTS.test(file) || !statSync(file).isFile()) continue;
    for (const form of forms) {
      const out = `${file}.${form}`;
      if (existsSync(out) && statSync(out).mtimeMs >= statSync(file).mtimeMs) continue;
      writeFileSync(`${out}.${process.pid}`, { br: brotli, gz: gzip }[form](readFileSync(file)));
      renameSync(`${out}.${process.pid}`, out);
    }
  }
}

// Writes name.br and name.gz beside every text and program, for hosts that send such files as they lie there. The same bytes on every machine.
import { existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = /\.(html|js|mjs|css|json|csv|svg|wasm|webmanifest|txt|xml)$/;
const UNKNOWN_SYSTEM = 255;

const brotli = bytes => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** Its head names the operating system, which would make other bytes elsewhere. */
async function gzipped(bytes) {
  const packed = await promisify(gzip)(bytes, { level: 9 });
  packed[9] = UNKNOWN_SYSTEM;
  return packed;
}

/** Once a file: what is newer than the file stays. `forms`: which of the two are written. As many at once as there are processors. */
export async function compress(dir, forms = ['br', 'gz']) {
  const files = readdirSync(dir, { recursive: true }).map(entry => `${dir}/${entry}`);
  const asked = files.filter(file => TEXTS.test(file) && statSync(file).isFile()).flatMap(file => forms.map(form => ({ file, form, out: `${file}.${form}` })));
  const left = asked.filter(({ file, out }) => !existsSync(out) || statSync(out).mtimeMs < statSync(file).mtimeMs);
  const one = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { file, form, out } = next;
      writeFileSync(`${out}.${process.pid}`, await { br: brotli, gz: gzipped }[form](readFileSync(file)));
      renameSync(`${out}.${process.pid}`, out);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, one));
}

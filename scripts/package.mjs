// Packs the open data into one ZIP file: the package's description, its tables, and the whole bundle. The same tables give the same bytes.
import { readFileSync, readdirSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

const FOLDER = 'public/data';
// 1 January 1980, the first day that the format knows: the file says nothing of when it was packed.
const [TIME, DATE] = [0, (1 << 5) | 1];

/** The name and the bytes of the file, by the edition that the data say of themselves. */
export function packed() {
  const names = readdirSync(FOLDER).filter(name => /\.(csv|json)$/.test(name)).sort();
  const { edition } = JSON.parse(readFileSync(`${FOLDER}/dataset.json`, 'utf8'));
  return { name: `tiendo-${edition}.zip`, bytes: zip(names.map(name => [`tiendo-${edition}/${name}`, readFileSync(`${FOLDER}/${name}`)])) };
}

function zip(files) {
  const [bodies, directory] = [[], []];
  let at = 0;
  for (const [name, bytes] of files) {
    const [named, deflated] = [Buffer.from(name, 'utf8'), deflateRawSync(bytes, { level: 9 })];
    const about = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, deflate.
    [20, 1 << 11, 8, TIME, DATE].forEach((value, place) => about.writeUInt16LE(value, 2 * place));
    [crc32(bytes), deflated.length, bytes.length].forEach((value, place) => about.writeUInt32LE(value, 10 + 4 * place));
    about.writeUInt16LE(named.length, 22);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), about, named, deflated);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, where, named);
    at += 30 + named.length + deflated.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

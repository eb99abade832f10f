// Trunk hashes the names of what it builds, not of what it copies. Wherever the built index.html says `name?h=`, this writes the hash of that file's content.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = process.env.TRUNK_STAGING_DIR;
const page = join(dist, 'index.html');
const hash = name => createHash('sha256').update(readFileSync(join(dist, name))).digest('hex').slice(0, 16);

const html = readFileSync(page, 'utf8');
writeFileSync(page, html.replace(/"([^"?]+)\?h="/g, (_, name) => `"${name}?h=${hash(name)}"`));

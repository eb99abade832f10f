// Serves dist/ as a good static host would: Brotli 11, right types, hashed names cached for ever, everything else revalidated.
// node scripts/serve.mjs [--port 8080] [--base /some/path/]
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { compress } from './compress.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const HASHED = /-[0-9a-f]{16}\.\w+$/;

/**
 * Resolves to { url, server, close }. Without a port, any free one; with one, the next free one. `compressed: false` leaves the folder as it is.
 * `answer(request, response)` comes first, and says whether it has answered.
 */
export async function serve({ dir = DIST, port = 0, base = '/', compressed = true, answer } = {}) {
  if (!existsSync(`${dir}/index.html`)) throw new Error(`There is no page in ${dir}: run make build`);
  if (compressed) await compress(dir, ['br']);
  const files = sirv(dir, {
    brotli: compressed,
    etag: true,
    dev: true,
    setHeaders: (response, path) => HASHED.test(path) && response.setHeader('Cache-Control', 'public,max-age=31536000,immutable'),
  });
  const server = createServer((request, response) => {
    if (answer?.(request, response)) return;
    if (!request.url.startsWith(base)) return response.writeHead(404).end();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response);
  });
  await listen(server, port);
  const url = `http://127.0.0.1:${server.address().port}${base}`;
  const close = () => new Promise(done => (server.close(done), server.closeAllConnections()));
  return { url, server, close };
}

async function listen(server, port) {
  for (;;) {
    try {
      return await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0) throw error;
      port += 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' }, base: { type: 'string', default: '/' } } });
  const { url } = await serve({ port: Number(values.port), base: values.base });
  console.log(url);
}

// Servers that are installed here, set up by the files of docs/.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const docs = name => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export const freePort = () => new Promise(done => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** The file of docs/ with a folder and a port in the place of what is "yours"; what a whole server needs around it. */
export const SERVERS = {
  nginx(root, port, home) {
    const site = docs('nginx.conf').replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/tien-do;', `root ${root};`);
    const brotli = existsSync(BROTLI);
    writeFileSync(join(home, 'site.conf'), brotli ? site : site.replace('brotli_static on;', ''));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${home}/${name};`).join(' ');
    const main = `${brotli ? `load_module ${BROTLI};` : ''} daemon off; pid ${home}/pid; error_log stderr warn; events {} http { access_log off; ${temporary} include ${home}/site.conf; }`;
    writeFileSync(join(home, 'nginx.conf'), main);
    return { run: ['-c', join(home, 'nginx.conf')], brotli };
  },
  caddy(root, port, home) {
    const site = docs('Caddyfile').replace('example.org {', `http://127.0.0.1:${port} {`).replace('root * /srv/tien-do', `root * ${root}`);
    writeFileSync(join(home, 'Caddyfile'), `{\n admin off\n}\n${site}`);
    return { run: ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'], brotli: true };
  },
};
export const VERSION = { nginx: '-v', caddy: 'version' };

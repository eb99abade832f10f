// Makes index.html of its source: the styles joined, the head's script inside it, the files named, and the Content-Security-Policy that allows just that.
import { createHash } from 'node:crypto';
import { buildSync } from 'esbuild';

/** As a policy names a script or a style that stands inside the page. */
export const digest = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Replaces what must be there, once. */
export function replaced(html, part, by) {
  if (!html.includes(part)) throw new Error(`index.html has no ${part}`);
  return html.replace(part, () => by);
}

/** Allows one more `'sha256-…'` for `what`: 'script-src' or 'style-src'. */
export const allowed = (html, what, hash) => replaced(html, `${what} 'self'`, `${what} 'self' ${hash}`);

/** `files`: of the program; `data`: name of each part of the data → its file; `pack`: the file of the whole data; `editions`: the dates of those kept in short; `site`: the page's address, where it is known; `styles`: joins the sheets and names the file; `offline`: the script that asks for the worker. */
export function page(source, { files, data, styles, pack, editions, site, offline, dev }) {
  const sheets = [...source.matchAll(/ *<link rel="stylesheet" href="([^"]+)"(?: media="(\w+)")?>\n/g)];
  const [, head] = /<script src="([^"]+)"><\/script>/.exec(source);
  const script = buildSync({ entryPoints: [head], bundle: true, minify: true, format: 'iife', target: 'es2022', charset: 'utf8', write: false, logLevel: 'error' }).outputFiles[0].text.trim();

  let html = sheets.slice(1).reduce((html, [link]) => replaced(html, link, ''), source);
  html = replaced(html, sheets[0][0], `    <link rel="stylesheet" href="${styles(sheets.map(([, address, media]) => [address, media]))}">\n`);
  html = replaced(html, 'content="social.png"', `content="${new URL('social.png', site || 'file:///').href.replace(/^file:\/\/\//, '')}"`);
  const named = [
    `<meta name="package" content="${pack}">`,
    `<meta name="editions" content="${editions.join(' ')}">`,
    `<meta name="program" content="${files.script} ${files.wasm}">`,
    ...Object.entries(data).map(([part, file]) => `<meta name="data" data-part="${part}" content="${file}">`),
    ...(offline ? [`<meta name="offline" content="${offline}">`, '<meta name="release" content="">'] : []),
  ];
  // The reload script is the only one of `make dev`.
  html = replaced(html, `<script src="${head}"></script>`, [...named, `<script>${script}</script>`, ...(dev ? ['<script src="reload.js" defer></script>'] : [])].join('\n    '));
  return allowed(html, 'script-src', digest(script));
}

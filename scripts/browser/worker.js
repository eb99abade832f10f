// The service worker: keeps one whole release on the device, so that the page works without a network. scripts/offline.mjs puts RELEASE in:
// the release's id, its edition, and every file of it with its hash. A release is taken in only when every one of its files is there, and is
// what it should be; the one before it goes on until the reader takes the newer, and its files stay until no page of it is open.

const { id, edition, files } = RELEASE;
const { scope } = registration;
const CACHES = `tien-do ${scope} `;
const OWN = CACHES + id;
const HASHED = /-[0-9a-f]{16}\.\w+$/;
const PATIENCE = 3000; // ms for a page to say of which release it is

const address = path => new URL(path, scope).href;

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(clients.claim().then(tidy)));

addEventListener('message', event => {
  if (event.data === 'take') skipWaiting();
  if (event.data !== 'release') return;
  event.ports[0].postMessage({ id, edition });
  event.waitUntil(tidy());
});

addEventListener('fetch', event => {
  const { method, url, mode } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const path = url.slice(scope.length).replace(/[?#].*/, '').replace(/^(index\.html)?$/, './');
  // The query says the view, and every view is the same page.
  if (path === './' ? mode === 'navigate' : Object.hasOwn(files, path) || HASHED.test(path)) event.respondWith(answer(event.request, path));
});

/** From this release, or from another where the name says which bytes are meant; else from the network. */
async function answer(request, path) {
  const kept = (await found(address(path), OWN)) ?? (HASHED.test(path) ? await found(address(path)) : undefined);
  return kept ?? fetch(request);
}

const found = (url, cacheName) => caches.match(url, { cacheName, ignoreVary: true }).catch(() => undefined);

async function install() {
  try {
    await keep(await caches.open(OWN));
  } catch (error) {
    const full = error.name === 'QuotaExceededError';
    // What has come through a poor network is not asked for again; what does not fit gives its room back.
    if (full) await caches.delete(OWN);
    for (const page of await pages()) page.postMessage(full ? 'full' : 'broken-off');
    throw error;
  }
}

/** One file after the other: the page itself may need the network. */
async function keep(cache) {
  for (const [path, hash] of Object.entries(files)) {
    const url = address(path);
    if (await cache.match(url)) continue;
    const twin = Object.keys(files).find(other => other !== path && files[other] === hash);
    const there = (twin && (await cache.match(address(twin)))) ?? (HASHED.test(path) ? await found(url) : undefined);
    await cache.put(url, there ?? (await fetched(url, hash, HASHED.test(path) ? 'default' : 'no-cache')));
  }
}

/** The file with just this content, whatever the host or a sign-in page on the way answers. */
async function fetched(url, hash, cache) {
  const ask = how => fetch(url, { integrity: `sha256-${hash}`, priority: 'low', cache: how });
  const response = await ask(cache).catch(() => ask('reload'));
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  // The browser refuses a redirected answer for a page that it opens.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

/** Open pages of this site, also those that came from the network. */
const pages = async () => (await clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) => url.startsWith(scope));

/** Lets go of releases that no open page is of; of none while a page does not say, or another release is coming in. */
async function tidy() {
  const busy = () => registration.installing || registration.waiting;
  const others = (await caches.keys()).filter(name => name.startsWith(CACHES) && name !== OWN);
  if (!others.length || busy()) return;
  const open = await Promise.all((await pages()).map(releaseOf));
  if (open.includes(undefined) || busy()) return;
  await Promise.all(others.filter(name => !open.includes(name.slice(CACHES.length))).map(name => caches.delete(name)));
}

const releaseOf = page =>
  new Promise(say => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => say(data);
    setTimeout(say, PATIENCE);
    page.postMessage('release', [port2]);
  });

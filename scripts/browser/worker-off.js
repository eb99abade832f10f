// In the place of the service worker where there shall be none (`make dev`): takes away the one that an earlier page of this address left, with all it kept.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(leave()));

async function leave() {
  const own = `tien-do ${registration.scope} `;
  await Promise.all((await caches.keys()).filter(name => name.startsWith(own)).map(name => caches.delete(name)));
  await registration.unregister();
  for (const page of await clients.matchAll({ type: 'window' })) page.navigate(page.url);
}

// Loads the page again with the same link. Where a newer release waits it is taken: the reader has asked for it.

const PATIENCE = 3000; // ms

export async function again() {
  const workers = navigator.serviceWorker;
  const waiting = await workers?.getRegistration().then(found => found?.waiting, () => null);
  if (!waiting) return location.reload();
  workers.addEventListener('controllerchange', () => location.reload());
  setTimeout(() => location.reload(), PATIENCE);
  waiting.postMessage('take');
}

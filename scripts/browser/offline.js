// Asks for the service worker once the page stands, and tells the page how that goes: `data-offline` on the root (`ready`, `unable`, `full`,
// `broken-off`), and `data-newer`, the edition of a release that is there and not this page's. src/page/shell/offline.rs says it in words.
const root = document.documentElement;
const { content: release } = document.querySelector('meta[name=release]');
const workers = navigator.serviceWorker;
const HOUR = 3_600_000;

let why = 'broken-off';
let registration;

function tell(name, value) {
  root.dataset[name] = value;
  for (const place of document.querySelectorAll('[data-told]')) place.dispatchEvent(new Event('told'));
}

/** Of which release a worker is. */
const releaseOf = worker =>
  new Promise(say => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => say(data);
    worker.postMessage('release', [port2]);
  });

/** A worker that has its whole release: this one can do without a network, another one is offered. */
async function offer(worker) {
  const { id, edition } = await releaseOf(worker);
  if (id === release) tell('offline', 'ready');
  else tell('newer', edition);
}

function follow(worker) {
  if (!worker) return;
  const look = () => {
    if (['installed', 'activated'].includes(worker.state)) offer(worker);
    if (worker.state === 'redundant' && !registration.active) tell('offline', why);
  };
  worker.addEventListener('statechange', look);
  look();
}

/** A page that is left open for days asks as well. */
function askAgain() {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

async function begin() {
  workers.addEventListener('message', ({ data, ports }) => {
    if (data === 'release') ports[0].postMessage(release);
    else {
      why = data;
      // The worker may have been given up before its reason came.
      if (root.dataset.offline === 'broken-off') tell('offline', why);
    }
  });
  workers.startMessages();
  // Another page of this browser has taken the newer release: this one goes on with its own until its reader agrees.
  workers.addEventListener('controllerchange', () => offer(workers.controller));
  registration = await workers.register('sw.js', { updateViaCache: 'none' });
  for (const worker of [registration.active, registration.waiting, registration.installing]) follow(worker);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  askAgain();
}

if (workers) begin().catch(() => tell('offline', 'unable'));
else tell('offline', 'unable');

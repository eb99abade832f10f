// Stands inside index.html, so that it cannot be missing: theme and language before anything is drawn, what to fetch ahead, the start of the
// program, and the word for what goes wrong. What it reads of a link is a guess of what to show and fetch first; the program reads the link itself.
import { afterFirstScreen, ahead } from './ahead.js';
import { failed, trapped } from './failed.js';
import { onceIdle } from './idle.js';
import { patience } from './patience.js';
import { start } from './start.js';
import { asked, stillOf } from './still.js';

const root = document.documentElement;
const able = typeof WebAssembly === 'object';
try {
  const theme = localStorage.getItem('theme');
  if (theme) root.dataset.theme = theme;
} catch {
  // Without storage the browser's theme holds.
}
const link = new URLSearchParams(location.search);
if (link.get('lang') === 'en') root.lang = 'en';
// The front page's first screen stands in the page; those of other links are on their way.
const front = /^\??$/.test(location.search);
if (front) root.dataset.firstScreen = '';
const still = able && !front && stillOf(link);
const coming = still && asked(still);

trapped();
const view = link.get('v') ?? 'overview';
if (able && !front && !still) ahead(view);
addEventListener('DOMContentLoaded', async () => {
  const named = document.querySelector(`meta[name=view][data-view="${CSS.escape(view)}"]`)?.dataset;
  if (named && view !== 'overview') entitle(named);
  if (!able) return failed('unable');
  patience();
  // Not within another site's frame, nor in `make dev`.
  const offline = document.querySelector('meta[name=offline]');
  if (offline && self === top) onceIdle(() => import(new URL(offline.content, document.baseURI)).catch(withoutWorker));
  const shown = coming && coming.then(show => show?.());
  // Of a release that is on the device, the program need not wait for the network.
  if (!kept()) await shown;
  if (!front && !still) return start();
  afterFirstScreen(() => {
    ahead(view);
    start();
  });
});

/** Whether a service worker answers for this page; a frame without an origin may not ask. */
function kept() {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false;
  }
}

/** Its script may be gone with its release, or the network: the page goes on, and its foot says nothing of working without one. */
function withoutWorker(cause) {
  console.warn(cause);
}

/** The view's own title until the program writes it; a view that is unknown here keeps the page's. */
function entitle(view) {
  for (const lang of ['vi', 'en']) document.querySelector(`.plain h1[data-${lang}]`).textContent = view[lang];
  for (const lead of document.querySelectorAll('.plain .lead')) lead.remove();
  document.title = `${view[root.lang]} – Tiến Độ`;
}

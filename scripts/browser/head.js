// Stands inside index.html, so that it cannot be missing: theme and language before anything is drawn, what to fetch ahead, the start of the
// program, and the word for what goes wrong. What it reads of a link is a guess of what to show and fetch first; the program reads the link itself.
import { afterFirstScreen, ahead } from './ahead.js';
import { failed, trapped } from './failed.js';
import { onceIdle } from './idle.js';
import { patience } from './patience.js';
import { start } from './start.js';

const root = document.documentElement;
try {
  const theme = localStorage.getItem('theme');
  if (theme) root.dataset.theme = theme;
} catch {
  // Without storage the browser's theme holds.
}
const link = new URLSearchParams(location.search);
if (link.get('lang') === 'en') root.lang = 'en';
const front = /^(\?(lang=en)?)?$/.test(location.search);
if (front) root.dataset.front = '';

trapped();
const able = typeof WebAssembly === 'object';
if (able && !front) ahead(link.get('v') ?? 'overview');
addEventListener('DOMContentLoaded', () => {
  const view = document.querySelector(`meta[name=view][data-view="${CSS.escape(link.get('v') ?? '')}"]`)?.dataset;
  if (view && view.view !== 'overview') entitle(view);
  if (!able) return failed('unable');
  patience();
  // Not within another site's frame, nor in `make dev`.
  const offline = document.querySelector('meta[name=offline]');
  if (offline && self === top) onceIdle(() => import(new URL(offline.content, document.baseURI)).catch(withoutWorker));
  if (!front) return start();
  afterFirstScreen(() => {
    ahead('overview');
    start();
  });
});

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

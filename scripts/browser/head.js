// Stands inside index.html, so that it cannot be missing: theme and language before anything is drawn, what to fetch ahead, the start of the
// program, and the word for what goes wrong. What it reads of a link is a guess of what to show and fetch first; the program reads the link itself.
import { ahead } from './ahead.js';
import { failed, trapped } from './failed.js';
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
if (/^(\?(lang=en)?)?$/.test(location.search)) root.dataset.front = '';

trapped();
if (typeof WebAssembly === 'object') ahead(link.get('v') ?? 'overview');
addEventListener('DOMContentLoaded', () => {
  const view = document.querySelector(`meta[name=view][data-view="${CSS.escape(link.get('v') ?? '')}"]`)?.dataset;
  if (view) entitle(view);
  if (typeof WebAssembly !== 'object') return failed('unable');
  patience();
  start();
});

/** The view's own title until the program writes it; a view that is unknown here keeps the page's. */
function entitle(view) {
  for (const lang of ['vi', 'en']) document.querySelector(`.plain h1[data-${lang}]`).textContent = view[lang];
  for (const lead of document.querySelectorAll('.plain .lead')) lead.remove();
  document.title = `${view[root.lang]} – Tiến Độ`;
}

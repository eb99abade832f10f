// Shows what has gone wrong, in both languages: the sentences wait in the page's markup. No style sheet is needed for it.
import { again } from './again.js';

/** A trap stops the program for good: nothing of it answers any more. */
export function trapped() {
  const trap = error => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError && failed('stopped');
  addEventListener('error', ({ error }) => trap(error));
  addEventListener('unhandledrejection', ({ reason }) => trap(reason));
  // Reloading asks the host whether the page is still the same; following a link to it may not.
  addEventListener('click', event => {
    if (!event.target.closest?.('[data-reload]')) return;
    event.preventDefault();
    again();
  });
}

/** `why`: one of the causes in index.html, or `status 500` and the like. */
export function failed(why) {
  const [cause, code] = why.split(' ');
  const box = document.querySelector('#failed');
  const folder = cause === 'gone' && /\/[^/.]+$/.test(location.pathname);
  for (const sentence of box.querySelectorAll('[data-why]')) sentence.hidden = !sentence.dataset.why.split(' ').includes(folder ? 'folder' : cause);
  for (const place of box.querySelectorAll('.code')) place.textContent = code;
  for (const link of box.querySelectorAll('.slash')) link.href = `${location.pathname}/${location.search}`;
  box.hidden = false;
  document.documentElement.dataset.failed = cause;
  document.querySelector('#slow').hidden = true;
  if (document.readyState === 'complete') hideBare();
  else addEventListener('load', hideBare);
}

/** Without its styles the first screen is a heap of both languages: nothing shall look alive and be dead. */
function hideBare() {
  const styled = getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '';
  if (!styled) document.querySelector('#page')?.setAttribute('hidden', '');
}

// Shows the first screen of a link as it was when the page was built, until the program draws it: scripts/stills.mjs makes them.

const WAIT = 1000; // ms: what takes longer shall not keep the program waiting
const named = () => document.querySelector('meta[name=stills]');

/** The file of a link's first screen, if one was made of just what the link says. */
export function stillOf(link) {
  const meta = named();
  const { v: view = 'overview', lang = 'vi', ...rest } = Object.fromEntries(link);
  const [[key, value] = ['', ''], ...more] = Object.entries(rest);
  if (!meta || more.length || [...link].length !== new Set(link.keys()).size || !['vi', 'en'].includes(lang)) return;
  const groups = meta.dataset.known.split('|').map(group => group.split(';'));
  const made = groups.some(([views, of, values]) => of === key && views.split(' ').includes(view) && values.split(' ').includes(value));
  const screen = matchMedia('(min-width: 40rem)').matches ? 'wide' : 'narrow';
  return made ? `stills/${[view, value, lang, screen].filter(Boolean).join('-')}-${meta.content}.txt` : undefined;
}

/** Asks for it at once; resolves to what puts it into the page, or to nothing where it does not come, or not soon. */
export async function asked(file) {
  const late = new Promise(done => setTimeout(done, WAIT));
  const text = fetch(new URL(file, document.baseURI), { priority: 'high' }).then(response => (response.ok ? response.text() : ''), () => '');
  const markup = await Promise.race([text, late]);
  // A host may send its own page in the place of a file.
  return markup?.startsWith('<div class="page') ? () => show(markup) : undefined;
}

function show(markup) {
  const place = document.querySelector('#still');
  if (!place) return;
  const root = document.documentElement;
  const screen = Object.assign(document.createElement('div'), { className: 'first-screen', lang: root.lang, innerHTML: markup });
  for (const part of screen.querySelectorAll('[data-style]')) part.style.cssText = part.dataset.style;
  place.querySelector('.first-screen')?.remove();
  place.prepend(screen);
  root.dataset.firstScreen = '';
}

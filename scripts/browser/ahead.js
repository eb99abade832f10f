// Asks ahead for what the program will ask for, and the program itself. Where a first screen comes with the page or is on its way, everything else
// waits until it is drawn, so that nothing shares the network with it (211 KB were asked for before the front page's first chart stood).

/** `view`: the link's, as it stands there; one that is unknown costs nothing. */
export function ahead(view) {
  for (const file of listed('meta[name=program]')) preload(file);
  for (const selector of [`meta[name=view][data-view="${CSS.escape(view)}"]`, 'meta[name=data]:not([data-asked])']) listed(selector).forEach(preload);
}

/** The files that the elements of the page's head list. */
const listed = selector => [...document.querySelectorAll(selector)].flatMap(({ content }) => content.split(' ').filter(Boolean));

function preload(href) {
  const how = href.endsWith('.js') ? { rel: 'modulepreload' } : { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' };
  document.head.append(Object.assign(document.createElement('link'), { ...how, href }));
}

/** Calls back two frames after a first screen has come to stand in the document; at once where the page came without one, or in a tab behind others, which draws no frames. */
export function afterFirstScreen(act) {
  if (document.hidden || !document.querySelector('.first-screen')) return act();
  requestAnimationFrame(() => requestAnimationFrame(act));
}

// Asks ahead for what the program will ask for: the data, and the parts of the program that the link's view needs. The front page's first screen
// comes with the page, so there the data wait until it is drawn.

/** `view`: the link's, as it stands there; one that is unknown costs nothing. */
export function ahead(view) {
  preload(`meta[name=view][data-view="${CSS.escape(view)}"]`);
  const data = () => preload('meta[name=data]:not([data-asked])');
  if ('front' in document.documentElement.dataset) afterFirstScreen(data);
  else data();
}

/** Of each name in the page's head that `selector` finds: the files that it lists. */
function preload(selector) {
  for (const { content } of document.querySelectorAll(selector)) {
    for (const href of content.split(' ').filter(Boolean)) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
    }
  }
}

/** Calls back two frames after the first screen's charts have come to stand in the document. */
function afterFirstScreen(act, frames = 3) {
  if (frames === 0) return act();
  requestAnimationFrame(() => afterFirstScreen(act, frames - (document.querySelector('.front svg') ? 1 : 0)));
}

// Waits until nobody waits for the page any more.

const root = document.documentElement;

/** Calls back once, when the first view stands and the browser has nothing else to do. */
export function onceIdle(act) {
  const look = () => {
    if (!root.dataset.ready) return;
    watch.disconnect();
    (self.requestIdleCallback ?? setTimeout)(() => act());
  };
  const watch = new MutationObserver(look);
  watch.observe(root, { attributeFilter: ['data-ready'] });
  look();
}

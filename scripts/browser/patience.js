// Where nothing has come for ten seconds, says that the page is still loading and offers to try again.

const SECONDS = 10;

/** Watches `data-ready`, which the program takes away while a view is on its way. A failure that is shown is an answer, too. */
export function patience() {
  const root = document.documentElement;
  const slow = document.querySelector('#slow');
  let timer;
  const look = () => {
    clearInterval(timer);
    slow.hidden = true;
    if (root.dataset.ready || root.dataset.failed) return;
    let waited = 0;
    timer = setInterval(() => {
      waited = document.querySelector('#page [role=alert]') ? 0 : waited + 1;
      slow.hidden = waited < SECONDS;
    }, 1000);
  };
  new MutationObserver(look).observe(root, { attributeFilter: ['data-ready', 'data-failed'] });
  look();
}

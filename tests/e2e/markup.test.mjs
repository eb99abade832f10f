// What follows no signal is read by the browser as markup, and becomes what comes after it by edits: it has to be what was written, and where a reader
// arrived by filters the same as where they come by the link.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './support.mjs';

const VIEWS = ['', 'trend', 'compare', 'map', 'table', 'evidence', 'place', 'documents', 'method'];
const drawn = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

/** Remembers every markup that is read otherwise than it was written: a parser moves what stands where it may not. */
const watchMarkup = () => {
  const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  // One way to write what may be written in several.
  const plain = markup => markup.replace(/<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*\/>/g, '<$1$2></$1>').replaceAll('&nbsp;', '\u00a0').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'");
  window.read = { count: 0, otherwise: [] };
  Object.defineProperty(Element.prototype, 'innerHTML', {
    get,
    set(markup) {
      set.call(this, markup);
      window.read.count += 1;
      if (plain(get.call(this)) !== plain(markup)) window.read.otherwise.push(markup.slice(0, 300));
    },
  });
};

/** The view as a tree, without what a reader has opened or walked to, and without heights that the table has measured of rows it has shown. */
const tree = page =>
  page.evaluate(() => {
    const told = node => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      const attributes = [...node.attributes].filter(({ name }) => !['tabindex', 'open'].includes(name) && !(name === 'style' && node.localName === 'tbody')).map(({ name, value }) => `${name}=${value}`);
      const children = [...node.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE).map(told);
      return [`${node.localName} ${attributes.sort().join(' ')}`, ...children];
    };
    return told(document.querySelector('#main'));
  });

/** The first places where two trees differ. */
function apart(one, other, way = '') {
  if (typeof one === 'string' || typeof other === 'string') return one === other ? [] : [`${way}: ${JSON.stringify(one)?.slice(0, 200)} ≠ ${JSON.stringify(other)?.slice(0, 200)}`];
  if (!one || !other) return [`${way}: ${JSON.stringify(one ?? other).slice(0, 200)} on one side only`];
  const here = `${way} > ${one[0].split(' ')[0]}`;
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => at).flatMap(at => apart(one[at], other[at], here)).slice(0, 5);
}

for (const view of VIEWS) {
  test(`markup is read as it was written, and filters lead to what their link shows: ${view || 'overview'}`, async () => {
    const page = await open('', { ready: false });
    await page.addInitScript(watchMarkup);
    await page.goto(new URL(view ? `?v=${view}&lang=en` : '?lang=en', page.url()).href);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    for (const [name, nth] of [['r', 1], ['s', 2], ['r', 1], ['st', 0], ['s', 2], ['s', 0], ['st', 0], ['l', 3], ['s', 0]]) {
      const before = page.url();
      await page.locator(`input[type=checkbox][name=${name}]`).nth(nth).dispatchEvent('click');
      await page.waitForFunction(before => location.href !== before, before);
      await drawn(page);
      const again = await open(new URL(page.url()).search);
      await drawn(again);
      assert.deepEqual(apart(await tree(page), await tree(again)), [], new URL(page.url()).search);
      await again.close();
    }
    const read = await page.evaluate(() => window.read);
    assert.ok(read.count > 10, `${read.count} were read`);
    assert.deepEqual(read.otherwise, []);
  });
}

// Browsers' translators put elements of their own in the place of texts: what a choice changes follows all the same, in every view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lead, open } from './support.mjs';

/** From one view to another under a filter that changes its numbers, its sentences and its captions; and back again. */
const CHOICES = [
  ['overview', '?lang=en', '?r=52&lang=en'],
  ['overview', '?s=digital-economy', '?s=digital-economy~digital-government&st=met'],
  ['place', '?v=place&l=da-nang-2025', '?v=place&l=quang-tri-2025'],
  ['place', '?v=place&l=da-nang-2025', '?v=place&l=da-nang-2025&s=digital-economy'],
  ['trend', '?v=trend&i=dti-score', '?v=trend&i=papi-services&l=ha-noi~da-nang'],
  ['trend', '?v=trend&i=digital-economy-gdp', '?v=trend&i=digital-economy-gdp&m=compound'],
  ['compare', '?v=compare&i=papi-services&y=2020', '?v=compare&i=papi-services&y=2023'],
  ['map', '?v=map&i=papi-services&y=2020', '?v=map&i=papi-services&y=2023'],
  ['table', '?v=table&i=papi-services', '?v=table&i=papi-services&l=ha-noi&y=2018..2020'],
  ['evidence', '?v=evidence&lang=en', '?v=evidence&k=difficulty&lang=en'],
  ['documents', '?v=documents', '?v=documents&r=23'],
  ['method', '?v=method', '?v=method&m=remaining'],
  ['method', '?v=method', '?v=method&lang=en'],
];

/** As a translator does it: each text gives way to an element with what it says, and so does each that comes later. */
const translate = page =>
  page.evaluate(() => {
    const work = node => {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (!node.matches('font, script, style, svg, textarea')) [...node.childNodes].forEach(work);
      } else if (node.nodeType === Node.TEXT_NODE && node.data.trim() && node.parentElement && !node.parentElement.closest('font, script, style, svg, textarea')) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = node.data;
        outer.append(inner);
        node.replaceWith(outer);
      }
    };
    work(document.body);
    new MutationObserver(changes => changes.forEach(({ target, addedNodes }) => [target, ...addedNodes].forEach(work))).observe(document.body, { childList: true, characterData: true, subtree: true });
  });

/** Every text of the page, in its order, pieces of one line together. */
const texts = page =>
  page.evaluate(() => {
    const said = [];
    const walk = document.createTreeWalker(document.querySelector('#page'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode.data.replace(/\s+/g, ' ').trim();
      if (text) said.push(text);
    }
    return said;
  });

/** The first few places where two pages say something else. */
function differ(now, then) {
  const at = now.findIndex((text, nth) => text !== then[nth]);
  return now.length === then.length && at < 0 ? '' : `${now.length} and ${then.length} texts; “${now.slice(at, at + 6).join(' | ')}” in place of “${then.slice(at, at + 6).join(' | ')}”`;
}

const settled = async (page, view) => {
  await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
  await page.waitForTimeout(300);
};

/** What a page says at first, after the choice and after Back. */
async function walked(view, from, to, change) {
  const page = await open(from);
  await settled(page, view);
  await change?.(page);
  const said = [await texts(page)];
  await lead(page, to);
  await settled(page, view);
  said.push(await texts(page));
  if (change) assert.ok((await page.locator('#page font').count()) > 20);
  await page.goBack();
  await settled(page, view);
  said.push(await texts(page));
  await page.context().close();
  return said;
}

for (const [view, from, to] of CHOICES) {
  test(`a translated page follows from ${from} to ${to} and back`, async () => {
    const plain = await walked(view, from, to);
    const translated = await walked(view, from, to, translate);
    assert.notEqual(differ(plain[0], plain[1]), '', 'the choice changes something');
    for (const [nth, moment] of ['before', 'after the choice', 'after Back'].entries()) assert.equal(differ(translated[nth], plain[nth]), '', moment);
  });
}

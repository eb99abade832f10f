// The page starts, wherever it is put, and asks for each of its files once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { open } from './support.mjs';

const deep = await serve({ base: '/some/folder/' });
after(() => deep.close());

async function starts(page) {
  assert.equal(await page.getAttribute('html', 'data-ready'), 'overview');
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(document.baseURI, '')));
  for (const file of [/^tiendo-[0-9a-f]{16}\.wasm$/, /^tiendo-[0-9a-f]{16}\.js$/, /^data\/dataset-[0-9a-f]{16}\.json$/]) {
    assert.equal(asked.filter(name => file.test(name)).length, 1, `${file} once among ${asked.join(', ')}`);
  }
}

test('the page starts', async () => starts(await open()));
test('the page starts under a sub-path', async () => starts(await open('', { at: deep.url })));

test('dark is the same dark, whether the reader chose it or the system asks for it', async () => {
  const colours = page =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--paper', '--ink', '--missed', '--chart-paper', '--chart-level-5', 'color-scheme'].map(name => style.getPropertyValue(name).trim());
    });
  const [asked, chosen] = [await open('', { theme: 'dark' }), await open('', { theme: 'light' })];
  const light = await colours(chosen);
  await chosen.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  assert.deepEqual(await colours(chosen), await colours(asked));
  assert.notDeepEqual(light, await colours(asked));
  await asked.evaluate(() => (document.documentElement.dataset.theme = 'light'));
  assert.deepEqual(await colours(asked), light);
});

// The page starts, wherever it is put.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { open } from './support.mjs';

const deep = await serve({ base: '/some/folder/' });
after(() => deep.close());

async function starts(page) {
  await page.waitForSelector('body :text("Tiến Độ")');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => entry.name));
  for (const ending of ['.wasm', '.js']) assert.equal(loaded.filter(name => name.endsWith(ending)).length, 1, `${ending} is fetched once: ${loaded}`);
}

test('the page starts', async () => starts(await open('', { ready: false })));
test('the page starts under a sub-path', async () => starts(await open('', { ready: false, at: deep.url })));

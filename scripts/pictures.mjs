// Takes the pictures of the README from the built page: the front page, a trend, the map. `make pictures`.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { serve } from './serve.mjs';

const PICTURES = {
  'front-page': { query: '', width: 1280, height: 900 },
  trend: { query: '?v=trend&i=digital-economy-share-gso', width: 1280, height: 900 },
  map: { query: '?v=map&i=fdi-stock-projects&l=quang-nam', width: 1280, height: 1480 },
};

const folder = fileURLToPath(new URL('../docs', import.meta.url));
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await launch();
for (const [name, { query, width, height }] of Object.entries(PICTURES)) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', reducedMotion: 'reduce', locale: 'vi-VN' });
  await page.goto(site.url + query);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.waitForFunction(() => document.querySelector('main figure[data-chart] svg'));
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
await browser.close();
await site.close();

// Draws the icons of the installed page from public/icon.svg, into public/icons/: node scripts/icons.mjs, after the drawing has changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from './chromium.mjs';

/** `full`: the ground reaches the edges, since the system cuts its own shape; the sign keeps within the circle that is always seen. */
const ICONS = [
  { name: '192', size: 192 },
  { name: '512', size: 512 },
  { name: 'maskable-512', size: 512, full: true },
  { name: 'apple-180', size: 180, full: true },
];
const SAFE = 'translate(3.2 3.2) scale(.8)';

const drawing = readFileSync('public/icon.svg', 'utf8');
const [ground] = /<rect[^>]*>/.exec(drawing);
const full = drawing.replace(ground, `${ground.replace(/ rx="[^"]*"/, '')}<g transform="${SAFE}">`).replace('</svg>', '</g></svg>');

const browser = await launch();
mkdirSync('public/icons', { recursive: true });
for (const icon of ICONS) {
  const page = await browser.newPage({ viewport: { width: icon.size, height: icon.size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${icon.full ? full : drawing}`);
  writeFileSync(`public/icons/${icon.name}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

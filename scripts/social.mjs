// Draws public/social.png, which messengers show beside a link of the page: its name, what it is about, the shapes of the statuses.
// node scripts/social.mjs
import { readFileSync } from 'node:fs';
import { launch } from './chromium.mjs';

const marks = [...readFileSync('index.html', 'utf8').matchAll(/<symbol id="mark-(met|on-track|needs-acceleration|off-track|moving-away|missed)" viewBox="0 0 16 16">(.*?)<\/symbol>/g)];
const colours = Object.fromEntries([...readFileSync('style/tokens.css', 'utf8').split('@media')[0].matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, colour]) => [name, colour]));
const shapes = marks.map(([, name, shape]) => `<svg viewBox="0 0 16 16" fill="${colours[name]}">${shape}</svg>`).join('');

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(`<!doctype html><html lang="vi"><style>
  body { margin: 0; height: 630px; box-sizing: border-box; padding: 84px 92px; background: ${colours.paper}; color: ${colours.ink}; font: 40px/1.3 "Noto Sans", sans-serif; display: flex; flex-direction: column; border-bottom: 18px solid ${colours.accent}; }
  h1 { margin: 0 0 28px; font: 700 132px/1 "Noto Serif", serif; }
  p { margin: 0; max-width: 920px; white-space: pre-line; }
  div { margin-top: auto; display: flex; gap: 34px; }
  svg { width: 76px; height: 76px; }
  .knock { fill: none; stroke: ${colours.paper}; stroke-width: 2; }
</style><h1>Tiến Độ</h1><p>Tình hình thực hiện Nghị quyết số 23‑NQ/TW
và Nghị quyết số 52‑NQ/TW của cả nước và từng địa phương</p><div>${shapes}</div>`);
await page.screenshot({ path: 'public/social.png' });
await browser.close();

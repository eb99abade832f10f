// Bare pages that draw one line each: with ECharts, Observable Plot and Vega-Lite, bundled and shaken by esbuild.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serve } from '../../scripts/serve.mjs';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const version = name => JSON.parse(readFileSync(here(`../node_modules/${name}/package.json`), 'utf8')).version;

/** By name, `{ title, url, close }`. */
export async function lines() {
  const pages = {};
  for (const [name, title, library] of [['echarts', 'ECharts', 'echarts'], ['plot', 'Observable Plot', '@observablehq/plot'], ['vega-lite', 'Vega-Lite', 'vega-lite']]) {
    const dir = here(`../../target/bench/lines/${name}`);
    mkdirSync(dir, { recursive: true });
    copyFileSync(here('../lines/index.html'), `${dir}/index.html`);
    await build({ entryPoints: [here(`../lines/${name}.js`)], outfile: `${dir}/page.js`, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'error' });
    pages[name] = { title: `${title} ${version(library)}`, ...(await serve({ dir })) };
  }
  return pages;
}

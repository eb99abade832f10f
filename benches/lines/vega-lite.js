// The same with Vega-Lite: compiled and run by Vega in the page, as its documentation embeds it, without the menu of vega-embed.
import { View, parse } from 'vega';
import { compile } from 'vega-lite';
import { FIGURES } from './figures.js';

const { spec } = compile({
  width: 580,
  height: 300,
  data: { values: FIGURES },
  mark: 'line',
  encoding: { x: { field: 'year', type: 'ordinal' }, y: { field: 'value', type: 'quantitative' } },
});
new View(parse(spec), { renderer: 'svg', container: '#chart' }).runAsync();

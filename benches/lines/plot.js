// The same with Observable Plot: named imports, so that the bundler can leave out the rest.
import { lineY, plot } from '@observablehq/plot';
import { FIGURES } from './figures.js';

document.getElementById('chart').append(plot({ width: 640, height: 360, x: { tickFormat: 'd' }, marks: [lineY(FIGURES, { x: 'year', y: 'value' })] }));

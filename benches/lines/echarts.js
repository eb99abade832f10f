// Nothing but one line, with no more of ECharts than that takes: its handbook's way of importing parts.
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { FIGURES } from './figures.js';

use([LineChart, GridComponent, SVGRenderer]);
init(document.getElementById('chart')).setOption({
  animation: false,
  xAxis: { type: 'category', data: FIGURES.map(({ year }) => `${year}`) },
  yAxis: { type: 'value' },
  series: [{ type: 'line', data: FIGURES.map(({ value }) => value) }],
});

// The peer: nothing but one line, with no more of ECharts than that takes.
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, SVGRenderer]);
init(document.getElementById('chart')).setOption({
  animation: false,
  xAxis: { type: 'category', data: ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'] },
  yAxis: { type: 'value' },
  series: [{ type: 'line', data: [34.3, 36.1, 38.9, 41.5, 44.0, 47.2, 49.8, 52.4] }],
});

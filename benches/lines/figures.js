// The one line that each bare page draws.
export const FIGURES = [[2018, 34.3], [2019, 36.1], [2020, 38.9], [2021, 41.5], [2022, 44.0], [2023, 47.2], [2024, 49.8], [2025, 52.4]].map(([year, value]) => ({ year, value }));

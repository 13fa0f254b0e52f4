export { BurnUpChart, type BurnUpChartProps } from './burn-up-chart.tsx'
export { PhasesChart, type PhasesChartProps } from './phases-chart.tsx'
export { WeeksChart, type WeeksChartProps } from './weeks-chart.tsx'

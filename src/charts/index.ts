export {
  type ChartMark,
  COST_CHART_HEIGHT,
  COST_CHART_WIDTH,
  type CostChart,
  type CostChartLabels,
  type CostPoint,
  drawCostOverGroups,
  formatShare,
} from './cost-over-groups.ts';

export {
  type ChartMark,
  COST_CHART_HEIGHT,
  COST_CHART_WIDTH,
  type CostChart,
  type CostChartLabels,
  type CostPoint,
  drawCostOverGroups,
  formatShare,
  heightOfShare,
} from './cost-over-groups.ts';

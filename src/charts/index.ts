export {
  type ChartMark,
  COST_CHART_HEIGHT,
  COST_CHART_WIDTH,
  type CostChart,
  type CostChartLabels,
  type CostPoint,
  costOverGroups,
  drawCostOverGroups,
  formatShare,
  heightOfShare,
} from './cost-over-groups.ts';
export { drawFigure, type Figure } from './figure.ts';
export { type GalleryEntry, listGallery } from './gallery.ts';

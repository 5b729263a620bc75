import * as Plot from '@observablehq/plot';
import { type CostChart, type CostChartLabels, type CostPoint, drawCostOverGroups } from '#src/charts';

/** Loaded only when a curve changes: Plot weighs more than the rest of the page. */
export function drawCostChart(points: readonly CostPoint[], labels: CostChartLabels): CostChart {
  return drawCostOverGroups(Plot, document, points, labels);
}

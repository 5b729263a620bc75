import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type CostChart, type CostChartLabels, type CostPoint, drawCostOverGroups } from '#src/charts';

/** The chart as the page is built with it, without a browser. Never imported by what reaches one. */
export function drawFirstCostChart(
  points: readonly CostPoint[],
  labels: CostChartLabels,
): { readonly html: string; readonly chart: Omit<CostChart, 'svg'> } {
  const { document } = parseHTML('<html></html>');
  const { svg, ...chart } = drawCostOverGroups(Plot, document, points, labels);
  return { html: svg.outerHTML, chart };
}

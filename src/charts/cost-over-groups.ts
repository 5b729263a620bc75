import type * as PlotModule from '@observablehq/plot';
import { drawFigure, type Figure } from './figure.ts';

export interface CostPoint {
  readonly groups: number;
  readonly params: number;
  readonly bytes: number;
}

/** A place in the chart's own pixels. */
export interface ChartMark {
  readonly groups: number;
  readonly x: number;
  readonly params: number;
  readonly bytes: number;
}

/** A drawn chart, and where its group counts stand, so that a page can move a mark without drawing again. */
export interface CostChart {
  readonly svg: SVGSVGElement;
  readonly marks: readonly ChartMark[];
  /** The baseline and the top of the plot, for a rule through a mark. */
  readonly bottom: number;
  readonly top: number;
}

export interface CostChartLabels {
  readonly groups: string;
  readonly share: string;
  readonly arithmetic: string;
  readonly bytes: string;
}

export const COST_CHART_WIDTH = 460;
export const COST_CHART_HEIGHT = 260;
const MARGIN = { top: 28, right: 16, bottom: 40, left: 52 };

/**
 * What each group count costs as a share of the standard convolution, on a logarithmic axis. Params, MACs and
 * FLOPs fall together as 1 / groups: one line. Bytes (float32, each tensor touched once) keep input and output.
 * @param points ascending group counts, the first is 1
 */
export function costOverGroups(points: readonly CostPoint[], labels: CostChartLabels): Figure {
  const { arithmetic, bytes, lowest, floor } = sharesOf(points);
  return {
    width: COST_CHART_WIDTH,
    height: COST_CHART_HEIGHT,
    options: (Plot) => ({
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { type: 'point', domain: points.map(({ groups }) => groups), label: labels.groups, padding: 0.4 },
      y: { type: 'log', base: 2, domain: [floor, 1.25], label: labels.share, ticks: [], labelArrow: 'none' },
      marks: [
        Plot.gridY(sharesFrom(lowest), { strokeOpacity: 0.12 }),
        Plot.axisY(sharesFrom(lowest), { tickFormat: formatShare, tickSize: 0, label: labels.share }),
        Plot.line(bytes, {
          x: 'groups',
          y: 'share',
          stroke: 'currentColor',
          strokeOpacity: 0.45,
          strokeDasharray: '5 4',
        }),
        Plot.line(arithmetic, { x: 'groups', y: 'share', stroke: 'currentColor', strokeWidth: 2 }),
        Plot.dot(bytes, { x: 'groups', y: 'share', r: 2.5, fill: 'currentColor', fillOpacity: 0.45 }),
        Plot.dot(arithmetic, { x: 'groups', y: 'share', r: 3.5, fill: 'currentColor' }),
        Plot.text([bytes.at(-1)!], { ...END_LABEL, dy: -12, text: [labels.bytes], fillOpacity: 0.75 }),
        Plot.text([arithmetic.at(-1)!], { ...END_LABEL, dx: -14, dy: 2, text: [labels.arithmetic] }),
      ],
    }),
    rows: [
      [labels.groups, labels.arithmetic, labels.bytes],
      ...points.map(({ groups }, index) => [groups, arithmetic[index]!.share, bytes[index]!.share]),
    ],
    said: `${labels.share}: ${labels.arithmetic} ${formatShare(arithmetic.at(-1)!.share)}`,
  };
}

/** The figure drawn, with the places of its group counts. */
export function drawCostOverGroups(
  Plot: typeof PlotModule,
  document: Document,
  points: readonly CostPoint[],
  labels: CostChartLabels,
): CostChart {
  const { arithmetic, bytes, floor } = sharesOf(points);
  const plot = drawFigure(Plot, document, costOverGroups(points, labels));

  const x = plot.scale('x')!;
  const y = plot.scale('y')!;
  const yOf = (share: number) => Math.min(y.apply(Math.max(share, floor)), COST_CHART_HEIGHT - MARGIN.bottom);
  return {
    svg: plot,
    marks: points.map((point, index) => ({
      groups: point.groups,
      x: x.apply(point.groups) + (x.bandwidth ?? 0) / 2,
      params: yOf(arithmetic[index]!.share),
      bytes: yOf(bytes[index]!.share),
    })),
    bottom: COST_CHART_HEIGHT - MARGIN.bottom,
    top: MARGIN.top,
  };
}

/**
 * Vertical place of a share of the standard convolution in a drawn chart, for what is drawn on top of it: the
 * axis is logarithmic and the first and last mark stand at 1 and 1 / groups. Kept inside the picture.
 */
export function heightOfShare({ marks, bottom }: Omit<CostChart, 'svg'>, share: number): number {
  const [first, last] = [marks[0]!, marks.at(-1)!];
  const perHalving =
    first === last ? 0 : (last.params - first.params) / Math.log2(last.groups / first.groups);
  return Math.min(bottom, Math.max(4, first.params - perHalving * Math.log2(share)));
}

const END_LABEL = { x: 'groups', y: 'share', textAnchor: 'end', fontSize: 12 } as const;

/** 1, 1/2, 1/4 ... down to the lowest share: the shares that halving makes. */
function sharesFrom(lowest: number): number[] {
  const shares = [1];
  while (shares.at(-1)! / 2 >= lowest * 0.999) shares.push(shares.at(-1)! / 2);
  return shares;
}

/** A power of a half as the fraction people say. */
export function formatShare(share: number): string {
  return share >= 1 ? '1' : `1/${Math.round(1 / share)}`;
}

/** Each cost as a share of the standard convolution's, and where the axis ends. */
function sharesOf(points: readonly CostPoint[]) {
  const standard = points[0]!;
  const lowest = Math.min(...points.map(({ params }) => params / standard.params));
  const arithmetic = points.map(({ groups, params }) => ({ groups, share: params / standard.params }));
  const bytes = points.map((point) => ({ groups: point.groups, share: point.bytes / standard.bytes }));
  const floor = Math.min(lowest, 1 / 4) / 1.6;
  return { arithmetic, bytes, lowest, floor };
}

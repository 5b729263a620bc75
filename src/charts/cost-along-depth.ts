import type * as PlotModule from '@observablehq/plot';
import type { Figure } from './figure.ts';

/** One layer of a network, from the input on; shares in percent of the network. */
export interface DepthShare {
  readonly name: string;
  /** Its heading in the picture. */
  readonly section: string;
  readonly params: number;
  readonly macs: number;
}

export interface CostAlongDepthLabels {
  readonly layer: string;
  readonly section: string;
  readonly params: string;
  readonly macs: string;
  /** Over the axis. */
  readonly share: string;
  readonly said: string;
}

const WIDTH = 520;
const HEIGHT = 300;

/**
 * Where along a network its multiply-adds are made and where its params sit: a bar up and a bar down a layer, in
 * percent of the network. What is up on the left is work on large maps, what is down on the right many channels.
 * @param points in the order of the network
 */
export function costAlongDepth(points: readonly DepthShare[], labels: CostAlongDepthLabels): Figure {
  const bars = points.map((point, index) => ({ ...point, index }));
  const highest = Math.max(...points.map(({ macs }) => macs));
  const deepest = Math.max(...points.map(({ params }) => params));
  const headings = headingsOf(points);
  const tip = (point: DepthShare) =>
    `${point.name}\n${labels.macs}: ${point.macs.toFixed(1)} %\n${labels.params}: ${point.params.toFixed(1)} %`;
  return {
    width: WIDTH,
    height: HEIGHT,
    options: (Plot: typeof PlotModule) => ({
      marginTop: 54,
      marginRight: 12,
      marginBottom: 14,
      marginLeft: 40,
      x: { domain: [-1, points.length], axis: null, round: true },
      y: {
        domain: [-1.12 * deepest, 1.12 * highest],
        label: labels.share,
        labelArrow: 'none',
        tickFormat: (value: number) => String(Math.abs(value)),
        ticks: 7,
        tickSize: 0,
        round: true,
      },
      marks: [
        Plot.gridY({ strokeOpacity: 0.1, ticks: 7 }),
        Plot.ruleX(
          headings.slice(1).map(({ from }) => from - 0.5),
          { strokeOpacity: 0.35, strokeDasharray: '2 3' },
        ),
        Plot.text(headings, {
          x: 'middle',
          text: 'label',
          frameAnchor: 'top',
          dy: -18,
          fill: 'currentColor',
          fillOpacity: 0.75,
        }),
        Plot.rectY(bars, {
          x1: ({ index }) => index - 0.4,
          x2: ({ index }) => index + 0.4,
          y: 'macs',
          fill: 'currentColor',
          fillOpacity: 0.8,
        }),
        Plot.rectY(bars, {
          x1: ({ index }) => index - 0.4,
          x2: ({ index }) => index + 0.4,
          y: ({ params }) => -params,
          fill: 'currentColor',
          fillOpacity: 0.38,
        }),
        Plot.ruleY([0], { strokeOpacity: 0.6 }),
        corner(Plot, labels.macs, 'top-right', 10),
        corner(Plot, labels.params, 'bottom-left', -10),
        Plot.tip(bars, Plot.pointerX({ x: 'index', y: 'macs', title: tip })),
      ],
    }),
    rows: [
      [labels.layer, labels.section, `${labels.params} (%)`, `${labels.macs} (%)`],
      ...points.map(({ name, section, params, macs }) => [name, section, params, macs]),
    ],
    said: labels.said,
  };
}

function corner(
  Plot: typeof PlotModule,
  text: string,
  frameAnchor: 'top-right' | 'bottom-left',
  dy: number,
): PlotModule.Markish {
  return Plot.text([text], {
    frameAnchor,
    dx: frameAnchor === 'top-right' ? -4 : 6,
    dy,
    fontWeight: 600,
    fill: 'currentColor',
  });
}

interface Heading {
  readonly label: string;
  readonly from: number;
  readonly middle: number;
}

/** Of each run of layers; one too narrow for its words goes without. */
function headingsOf(points: readonly DepthShare[]): Heading[] {
  const starts = points.flatMap(({ section }, index) =>
    section === points[index - 1]?.section ? [] : [{ section, from: index }],
  );
  return starts.map(({ section, from }, index) => {
    const until = starts[index + 1]?.from ?? points.length;
    const room = ((until - from) / points.length) * (WIDTH - 52);
    const isRoomy = [...section].reduce((sum, sign) => sum + (sign > '\u2e80' ? 12.5 : 6.6), 0) <= room;
    return { label: isRoomy ? section : '', from, middle: (from + until - 1) / 2 };
  });
}

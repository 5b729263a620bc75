import { axisFor, axisMark, linearAxis, type PlacedFigure, placeOn } from './place.ts';

export interface AccuracyPoint {
  readonly id: string;
  readonly name: string;
  /** What the network costs, above 0. */
  readonly cost: number;
  /** Percent. */
  readonly accuracy: number;
}

export interface AccuracyLabels {
  readonly name: string;
  readonly cost: string;
  readonly accuracy: string;
  /** What is seen, in a sentence. */
  readonly said: string;
  readonly formatCost: (cost: number) => string;
}

const WIDTH = 460;
const HEIGHT = 320;
const MARGIN = { top: 26, right: 18, bottom: 40, left: 44 };

/** Accuracy against cost, a dot a network. All points must have been measured under one protocol. */
export function accuracyOverCost(points: readonly AccuracyPoint[], labels: AccuracyLabels): PlacedFigure {
  const x = axisFor(points.map(({ cost }) => cost));
  const y = linearAxis(points.map(({ accuracy }) => accuracy));
  const across = WIDTH - MARGIN.left - MARGIN.right;
  const down = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    figure: {
      width: WIDTH,
      height: HEIGHT,
      options: (Plot) => ({
        marginTop: MARGIN.top,
        marginRight: MARGIN.right,
        marginBottom: MARGIN.bottom,
        marginLeft: MARGIN.left,
        x: {
          type: x.type,
          domain: [...x.domain],
        },
        y: { domain: [...y.domain] },
        marks: [
          Plot.gridY(y.ticks, { strokeOpacity: 0.12 }),
          Plot.gridX(x.ticks, { strokeOpacity: 0.12 }),
          Plot.axisX(x.ticks, { ...axisMark(labels.cost, labels.formatCost), labelAnchor: 'center' }),
          Plot.axisY(y.ticks, axisMark(labels.accuracy, String)),
          Plot.dot(points, { x: 'cost', y: 'accuracy', r: 4.5, fill: 'currentColor', fillOpacity: 0.55 }),
        ],
      }),
      rows: [
        [labels.name, labels.cost, labels.accuracy],
        ...points.map(({ name, cost, accuracy }) => [name, cost, accuracy]),
      ],
      said: labels.said,
    },
    places: points.map(({ id, cost, accuracy }) => ({
      id,
      x: (MARGIN.left + across * placeOn(x, cost)) / WIDTH,
      y: (MARGIN.top + down * (1 - placeOn(y, accuracy))) / HEIGHT,
    })),
  };
}

import type { Figure } from './figure.ts';
import { axisMark, linearAxis } from './place.ts';

/** A value after each epoch: its mean over seeds, and the ends. */
export interface TrainingPoint {
  readonly epoch: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export interface TrainingSeries {
  readonly name: string;
  /** What stands at the line's end. */
  readonly label: string;
  /** A CSS value. */
  readonly colour: string;
  readonly points: readonly TrainingPoint[];
  /** Drawn thin and dashed: what stands beside, such as the training images' own value. */
  readonly isBeside: boolean;
}

export interface TrainingCurvesLabels {
  readonly epoch: string;
  readonly value: string;
  readonly said: string;
  readonly format: (value: number) => string;
}

const WIDTH = 460;
const HEIGHT = 280;

/** How a value comes on over the epochs, a line a network, with a band where seeds differ. */
export function trainingCurves(
  series: readonly TrainingSeries[],
  epochs: number,
  labels: TrainingCurvesLabels,
): Figure {
  const shown = series.filter(({ points }) => points.length > 0);
  const values = shown.flatMap(({ points }) => points.flatMap(({ least, most }) => [least, most]));
  const y = linearAxis(values.length > 0 ? values : [0, 1]);
  const ends = shown.filter(({ isBeside }) => !isBeside);
  return {
    width: WIDTH,
    height: HEIGHT,
    options: (Plot) => ({
      marginTop: 26,
      marginRight: 30,
      marginBottom: 42,
      marginLeft: 48,
      x: { domain: [Math.min(1, epochs - 0.5), epochs], label: null },
      y: { domain: [...y.domain] },
      marks: [
        Plot.gridY(y.ticks, { strokeOpacity: 0.12 }),
        Plot.axisX(epochTicks(epochs), { ...axisMark(labels.epoch, String), labelAnchor: 'center' }),
        Plot.axisY(y.ticks, axisMark(labels.value, labels.format)),
        ...shown.flatMap(({ points, colour, isBeside }) => [
          Plot.areaY(points, { x: 'epoch', y1: 'least', y2: 'most', fill: colour, fillOpacity: 0.14 }),
          Plot.line(points, {
            x: 'epoch',
            y: 'mean',
            stroke: colour,
            strokeWidth: isBeside ? 1.2 : 2.2,
            strokeOpacity: isBeside ? 0.75 : 1,
            ...(isBeside ? { strokeDasharray: '4 3' } : {}),
          }),
          Plot.dot(points, { x: 'epoch', y: 'mean', r: isBeside ? 1.8 : 3.2, fill: colour }),
        ]),
        ...spread(ends, y.domain).map(({ label, colour, points, shift }) =>
          Plot.text([points.at(-1)!], {
            x: 'epoch',
            y: 'mean',
            text: [label],
            dx: 9,
            dy: shift,
            textAnchor: 'start',
            fill: colour,
            fontWeight: 600,
          }),
        ),
      ],
    }),
    rows: [
      [labels.epoch, ...shown.map(({ name }) => name)],
      ...Array.from({ length: Math.max(0, ...shown.map(({ points }) => points.length)) }, (_, index) => [
        index + 1,
        ...shown.map(({ points }) => (points[index] ? labels.format(points[index].mean) : '')),
      ]),
    ],
    said: labels.said,
  };
}

/** Names at the ends of two lines that nearly meet are moved apart, by half a line each. */
function spread(ends: readonly TrainingSeries[], [from, to]: readonly [number, number]) {
  const LEAST = 15;
  const heightOf = ({ points }: TrainingSeries) =>
    (1 - (points.at(-1)!.mean - from) / (to - from)) * (HEIGHT - 68);
  return ends.map((one) => {
    const other = ends.find((each) => each !== one && each.points.length === one.points.length);
    const gap = other ? heightOf(one) - heightOf(other) : LEAST;
    if (Math.abs(gap) >= LEAST) return { ...one, shift: 0 };
    const sign = gap > 0 || (gap === 0 && ends.indexOf(one) > 0) ? 1 : -1;
    return { ...one, shift: (sign * (LEAST - Math.abs(gap))) / 2 };
  });
}

function epochTicks(epochs: number): number[] {
  const step = [1, 2, 5, 10].find((each) => epochs / each <= 10) ?? 20;
  return Array.from({ length: epochs }, (_, index) => index + 1).filter(
    (epoch) => epoch === 1 || epoch % step === 0,
  );
}

import type { Figure } from './figure.ts';
import { axisMark, linearAxis } from './place.ts';

export interface StepLine {
  readonly name: string;
  /** A CSS value. */
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface StepLinesLabels {
  readonly x: string;
  readonly said: string;
  readonly format: (value: number) => string;
}

const WIDTH = 460;
const HEIGHT = 220;

/** Lines that grow while a cell runs; values that are not finite leave a gap. */
export function linesOverSteps(lines: readonly StepLine[], labels: StepLinesLabels): Figure {
  const points = lines.flatMap((line) => line.points);
  const finite = (values: readonly number[]) => values.filter(Number.isFinite);
  const x = linearAxis(finite(points.map(([at]) => at)).concat(points.length > 1 ? [] : [0, 1]));
  const y = linearAxis(finite(points.map(([, value]) => value)).concat(points.length > 1 ? [] : [0, 1]));
  return {
    width: WIDTH,
    height: HEIGHT,
    options: (Plot) => ({
      marginTop: 24,
      marginRight: 60,
      marginBottom: 40,
      marginLeft: 48,
      x: { domain: [...x.domain], label: null },
      y: { domain: [...y.domain] },
      marks: [
        Plot.gridY(y.ticks, { strokeOpacity: 0.12 }),
        Plot.axisX(x.ticks, { ...axisMark(labels.x, labels.format), labelAnchor: 'center' }),
        Plot.axisY(y.ticks, axisMark('', labels.format)),
        ...lines.flatMap(({ name, colour, points: own }) => [
          Plot.line(own, { x: '0', y: '1', stroke: colour, strokeWidth: 2 }),
          Plot.text(own.slice(-1), {
            x: '0',
            y: '1',
            text: () => name,
            fill: colour,
            textAnchor: 'start',
            dx: 6,
          }),
        ]),
      ],
    }),
    rows: [
      [labels.x, ...lines.map(({ name }) => name)],
      ...(lines[0]?.points ?? []).map(([at], index) => [
        at,
        ...lines.map((line) => line.points[index]?.[1] ?? ''),
      ]),
    ],
    said: labels.said,
  };
}

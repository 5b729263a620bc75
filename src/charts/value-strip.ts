import { axisFor, axisMark, type PlacedFigure, placeOn } from './place.ts';

export interface StripRow {
  readonly id: string;
  readonly name: string;
  /** Above 0. */
  readonly value: number;
}

export interface StripLabels {
  readonly name: string;
  readonly value: string;
  readonly said: string;
  readonly format: (value: number) => string;
}

const WIDTH = 460;
const ROW = 38;
const MARGIN = { top: 8, right: 16, bottom: 40, left: 12 };

/** Values of one quantity on one axis, a row each, the largest on top, its name above its line. */
export function valueStrip(rows: readonly StripRow[], labels: StripLabels): PlacedFigure {
  const sorted = rows.toSorted((one, other) => other.value - one.value);
  const x = axisFor(sorted.map(({ value }) => value));
  const height = MARGIN.top + ROW * sorted.length + MARGIN.bottom;
  const placed = sorted.map((row, index) => ({ ...row, line: index + 0.72 }));
  const across = WIDTH - MARGIN.left - MARGIN.right;
  const down = height - MARGIN.top - MARGIN.bottom;
  return {
    figure: {
      width: WIDTH,
      height,
      options: (Plot) => ({
        marginTop: MARGIN.top,
        marginRight: MARGIN.right,
        marginBottom: MARGIN.bottom,
        marginLeft: MARGIN.left,
        x: {
          type: x.type,
          domain: [...x.domain],
        },
        y: { domain: [0, sorted.length], reverse: true, axis: null },
        marks: [
          Plot.gridX(x.ticks, { strokeOpacity: 0.12 }),
          Plot.axisX(x.ticks, { ...axisMark(labels.value, labels.format), labelAnchor: 'center' }),
          Plot.ruleY(placed, { y: 'line', strokeOpacity: 0.25 }),
          Plot.dot(placed, { x: 'value', y: 'line', r: 4.5, fill: 'currentColor', fillOpacity: 0.55 }),
          Plot.text(placed, { y: 'line', text: 'name', frameAnchor: 'left', dy: -13, textAnchor: 'start' }),
          Plot.text(placed, {
            y: 'line',
            text: ({ value }: StripRow) => labels.format(value),
            frameAnchor: 'right',
            dy: -13,
            textAnchor: 'end',
            fontWeight: 600,
          }),
        ],
      }),
      rows: [[labels.name, labels.value], ...sorted.map(({ name, value }) => [name, value])],
      said: labels.said,
    },
    places: placed.map(({ id, value, line }) => ({
      id,
      x: (MARGIN.left + across * placeOn(x, value)) / WIDTH,
      y: (MARGIN.top + (down * line) / sorted.length) / height,
    })),
  };
}

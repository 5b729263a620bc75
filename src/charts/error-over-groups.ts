import { axisMark, linearAxis, type PlacedFigure, placeOn } from './place.ts';

export interface ErrorPoint {
  readonly id: string;
  readonly groups: number;
  /** Percent. */
  readonly error: number;
}

/** Networks of equal cost that differ in their groups, ascending; the first has one group. */
export interface ErrorSeries {
  readonly name: string;
  readonly points: readonly ErrorPoint[];
  /** Drawn apart from the others: what goes wrong without some measure. */
  readonly isDashed: boolean;
}

export interface ErrorLabels {
  readonly series: string;
  readonly groups: string;
  readonly error: string;
  readonly change: string;
  readonly said: string;
  readonly formatChange: (points: number) => string;
}

const WIDTH = 460;
const HEIGHT = 330;
const MARGIN = { top: 26, right: 118, bottom: 40, left: 44 };

/** By how many percentage points error changes against one group, over the groups, at equal cost. */
export function errorOverGroups(series: readonly ErrorSeries[], labels: ErrorLabels): PlacedFigure {
  const lines = series.map(({ points, ...one }) => ({ ...one, points: withChange(points) }));
  const all = lines.flatMap(({ points }) => points);
  const groups = [...new Set(all.map((point) => point.groups))].sort((a, b) => a - b);
  const x = { type: 'log', domain: [groups[0]!, groups.at(-1)!], ticks: groups } as const;
  const y = linearAxis(all.map(({ change }) => change));
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
          type: 'log',
          base: 2,
          domain: [...x.domain],
        },
        y: { domain: [...y.domain] },
        marks: [
          Plot.gridY(y.ticks, { strokeOpacity: 0.12 }),
          Plot.ruleY([0], { strokeOpacity: 0.5 }),
          Plot.axisX(groups, { ...axisMark(labels.groups, String), labelAnchor: 'center' }),
          Plot.axisY(y.ticks, axisMark(labels.change, labels.formatChange)),
          ...lines.flatMap(({ name, points, isDashed }) => [
            Plot.line(points, {
              x: 'groups',
              y: 'change',
              stroke: 'currentColor',
              strokeWidth: 1.5,
              strokeOpacity: isDashed ? 0.5 : 0.9,
              ...(isDashed ? { strokeDasharray: '5 4' } : {}),
            }),
            Plot.dot(points, { x: 'groups', y: 'change', r: 4, fill: 'currentColor' }),
            Plot.text([points.at(-1)!], {
              x: 'groups',
              y: 'change',
              text: [name],
              dx: 10,
              textAnchor: 'start',
            }),
          ]),
        ],
      }),
      rows: [
        [labels.series, labels.groups, labels.error, labels.change],
        ...lines.flatMap(({ name, points }) =>
          points.map((point) => [name, point.groups, point.error, point.change]),
        ),
      ],
      said: labels.said,
    },
    places: all.map(({ id, groups, change }) => ({
      id,
      x: (MARGIN.left + across * placeOn(x, groups)) / WIDTH,
      y: (MARGIN.top + down * (1 - placeOn(y, change))) / HEIGHT,
    })),
  };
}

/** Percentage points against the first point; sources print at most three decimals. */
function withChange(points: readonly ErrorPoint[]) {
  const first = points[0]!.error;
  return points.map((point) => ({ ...point, change: Number((point.error - first).toFixed(3)) }));
}

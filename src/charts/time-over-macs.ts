import type { Figure } from './figure.ts';
import { DOT_LABEL, dotsOf, labelsOf, span, strokeOf, ticksOf } from './roofline.ts';

export interface TimeMark {
  readonly label: string;
  readonly name: string;
  readonly macs: number;
  readonly milliseconds: number;
  readonly isCurrent: boolean;
  readonly isApart: boolean;
}

export interface TimeLabels {
  readonly convolution: string;
  readonly macs: string;
  readonly milliseconds: string;
  readonly wouldTake: string;
  /** On the line. */
  readonly line: string;
  readonly said: string;
}

export const TIME_WIDTH = 480;
export const TIME_HEIGHT = 330;
const MARGIN = { top: 22, right: 18, bottom: 40, left: 52 };

/**
 * Multiply-adds against milliseconds, both logarithmic. The line goes through the first mark, with time in proportion
 * to the multiply-adds: what parts from it does not take time by arithmetic alone.
 */
export function timeOverMacs(marks: readonly TimeMark[], labels: TimeLabels): Figure {
  const first = marks[0]!;
  const wouldTake = (macs: number) => (first.milliseconds * macs) / first.macs;
  const x = span(
    marks.map(({ macs }) => macs),
    1.8,
  );
  const y = span(
    [...marks.map(({ milliseconds }) => milliseconds), ...marks.map(({ macs }) => wouldTake(macs))],
    1.8,
  );
  const perDecadeX = (TIME_WIDTH - MARGIN.left - MARGIN.right) / Math.log10(x[1] / x[0]);
  const perDecadeY = (TIME_HEIGHT - MARGIN.top - MARGIN.bottom) / Math.log10(y[1] / y[0]);
  const slope = (-Math.atan2(perDecadeY, perDecadeX) * 180) / Math.PI;
  // Where no mark stands beside the line.
  const place = x[0] * (x[1] / x[0]) ** 0.3;
  const current = marks.filter(({ isCurrent }) => isCurrent);
  return {
    width: TIME_WIDTH,
    height: TIME_HEIGHT,
    options: (Plot) => ({
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { type: 'log', domain: x, label: labels.macs, ticks: ticksOf(x), tickFormat: '~s' },
      y: {
        type: 'log',
        domain: y,
        label: labels.milliseconds,
        ticks: ticksOf(y),
        tickFormat: '~r',
        grid: true,
      },
      marks: [
        Plot.line(
          x.map((macs) => [macs, wouldTake(macs)]),
          { stroke: 'currentColor', strokeOpacity: 0.5, strokeDasharray: '5 4' },
        ),
        Plot.text([[place, wouldTake(place)]], {
          text: [labels.line],
          rotate: slope,
          dx: 8,
          dy: 11,
          fontSize: 12,
        }),
        Plot.ruleX(current, {
          x: 'macs',
          y1: ({ macs }) => wouldTake(macs),
          y2: 'milliseconds',
          stroke: 'var(--accent)',
          strokeDasharray: '2 3',
        }),
        ...dotsOf(marks).map(({ fill, of }) =>
          Plot.dot(of, { x: 'macs', y: 'milliseconds', r: 4.5, fill, stroke: strokeOf, strokeWidth: 1.5 }),
        ),
        ...labelsOf(marks, ({ macs }) => perDecadeX * Math.log10(macs / x[0])).map(({ dy, of }) =>
          Plot.text(of, {
            ...DOT_LABEL,
            x: 'macs',
            y: 'milliseconds',
            dx: dy > 0 ? -5 : 18,
            dy: dy > 0 ? -14 : 10,
          }),
        ),
      ],
    }),
    rows: [
      [labels.convolution, labels.macs, labels.milliseconds, labels.wouldTake],
      ...marks.map(({ name, macs, milliseconds }) => [name, macs, milliseconds, wouldTake(macs)]),
    ],
    said: labels.said,
  };
}

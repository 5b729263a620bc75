import { type Figure, type TrainingSeries, trainingCurves } from '#src/charts';
import type { EpochResult, NetworkSpec } from '#src/lab';
import { type CurveValue, curveOf, type Side, sides } from '#src/widgets/training-lab';
import { type Say, sideColours } from './words.ts';

/** The runs of both sides, as far as they have come. */
export type SideCurves = Readonly<
  Record<Side, { readonly network: NetworkSpec; readonly runs: readonly (readonly EpochResult[])[] }>
>;

/** Accuracy on pictures that were not trained on, with that on the trained ones beside it. */
export function accuracyFigure(curves: SideCurves, epochs: number, say: Say): Figure {
  const series = sides.flatMap((side) => [
    seriesOf(curves, side, 'testAccuracy', say),
    { ...seriesOf(curves, side, 'trainAccuracy', say), isBeside: true },
  ]);
  return draw(
    series,
    epochs,
    say.messages.accuracyTitle,
    say.messages.accuracy,
    (value) => say.percent(value),
    say,
  );
}

export function lossFigure(curves: SideCurves, epochs: number, say: Say): Figure {
  const series = sides.map((side) => seriesOf(curves, side, 'trainLoss', say));
  return draw(
    series,
    epochs,
    say.messages.lossTitle,
    say.messages.loss,
    (value) => say.number(value, 3),
    say,
  );
}

/** What a figure depends on, as text. */
export const curvesKey = (curves: SideCurves, epochs: number) => JSON.stringify([curves, epochs]);

function seriesOf(curves: SideCurves, side: Side, value: CurveValue, say: Say): TrainingSeries {
  const { network, runs } = curves[side];
  const name = `${side}: ${say.network(network)}`;
  return {
    name: value === 'trainAccuracy' ? say.text('ofTraining', { name }) : name,
    // The cards say what it stands for.
    label: side,
    colour: sideColours[side],
    points: curveOf(runs, value),
    isBeside: false,
  };
}

function draw(
  series: readonly TrainingSeries[],
  epochs: number,
  title: string,
  value: string,
  format: (value: number) => string,
  say: Say,
): Figure {
  const ends = series
    .filter(({ points, isBeside }) => points.length > 0 && !isBeside)
    .map(({ name, points }) => {
      const last = points.at(-1)!;
      return say.text('curveEnd', { name, value: format(last.mean), epoch: last.epoch });
    });
  const labels = {
    epoch: say.messages.epoch,
    value,
    said: say.text('curvesSaid', { title, ends: ends.join(' ') }),
    format,
  };
  return trainingCurves(series, epochs, labels);
}

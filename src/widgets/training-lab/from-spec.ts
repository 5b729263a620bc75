import { ConvSpecError } from '#src/conv';
import { isSameSpec, type RunSpec } from '#src/lab';
import { applyTexts } from '../apply.ts';
import { WidgetStateError } from '../fields.ts';
import { runsOf, type TrainingLabState, trainingLab } from './definition.ts';

/**
 * `state` with A and how it is trained as `spec` says, or null where the lab's settings cannot say it.
 * @param state whose B and engine stay
 */
export function withRun(
  state: TrainingLabState,
  { data, network, training }: RunSpec,
): TrainingLabState | null {
  const { schedule, optimiser, batchSize, epochs, seed } = training;
  const settings = {
    data: data.id,
    ...(data.id === 'coupled' && {
      rank: data.rank,
      tied: data.tiedTo,
      noise: Math.round(100 * data.labelNoise),
    }),
    blockA: network.block,
    groupsA: network.groups,
    betweenA: network.between,
    residualA: network.residual ? 'on' : 'off',
    form: network.form,
    depth: network.depth,
    width: network.width,
    epochs,
    seeds: 1,
    seed,
    optimiser,
    rate: Math.round(10_000 * schedule.peak),
    decay: schedule.decay,
    batch: batchSize,
  };
  const texts = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  // Where B's groups do not divide A's width, B gets a width of its own.
  for (const equal of [state.equal, 'params']) {
    try {
      const next = applyTexts(trainingLab, state, { ...texts, equal });
      return isSameSpec(runsOf(next, 'A')[0]!, { data, network, training }) ? next : null;
    } catch (error) {
      if (!(error instanceof ConvSpecError || error instanceof WidgetStateError)) throw error;
    }
  }
  return null;
}

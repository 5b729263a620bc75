import { isSameSpec, type RunSpec } from '#src/lab';
import { runsOf, type TrainingLabState } from './definition.ts';

/**
 * `state` with A and how it is trained as `spec` says, or null where the lab's settings cannot say it.
 * @param state whose B and engine stay
 */
export function withRun(
  state: TrainingLabState,
  { data, network, training }: RunSpec,
): TrainingLabState | null {
  const { schedule, optimiser, batchSize, epochs, seed } = training;
  const next = {
    ...state,
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
    batch: String(batchSize) as TrainingLabState['batch'],
  } as TrainingLabState;
  return isSameSpec(runsOf(next, 'A')[0]!, { data, network, training }) ? next : null;
}

import { changedOutputs } from './changed-outputs.ts';
import { countWeights } from './count-weights.ts';
import type { BenchResult } from './engine.ts';
import type { EquivalenceBenchState } from './fields.ts';
import { middleChannels, OTHER_KERNEL_SIZE, toTowers, towerOf } from './towers.ts';
import { changedWeight } from './weights.ts';

/** A sentence by its key in the messages `equivalenceBench`, with the values that fill it. */
export interface KeyedText {
  readonly key: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** What was done to the second form, and what follows. */
export function describeChange(state: EquivalenceBenchState): KeyedText {
  const towers = toTowers(state);
  const changed = changedOutputs(state).length;
  const outputs = middleChannels(state);
  const shared = { changed, outputs, towers: towers.length };
  switch (state.change) {
    case 'none':
      return { key: state.perTower === 1 ? 'sameExtreme' : 'same', values: shared };
    case 'weight':
      return {
        key: 'weightChanged',
        values: {
          ...shared,
          ...changedWeight(state),
          input: state.input,
          channel: state.channel,
          segment: towerOf(state.channel - 1, towers) + 1,
        },
      };
    case 'order':
      return { key: 'orderChanged', values: shared };
    case 'kernel':
      return { key: 'kernelDiffers', values: { ...shared, kernelSize: OTHER_KERNEL_SIZE } };
    case 'width':
      return {
        key: 'widthDiffers',
        values: { ...shared, wide: towers[0]!.channels, channels: towers[1]!.channels },
      };
  }
}

/** The whole widget in a sentence, for those who do not see it; null as long as nothing was run. */
export function describeBench(state: EquivalenceBenchState, result: BenchResult | null): KeyedText {
  const { pointwise, spatial } = countWeights(state);
  const values = {
    towers: state.towers,
    outputs: middleChannels(state),
    pointwise,
    spatial,
    largest: result?.largest ?? 0,
    differing: result?.channels.filter(({ differing }) => differing > 0).length ?? 0,
  };
  return { key: result ? 'alternativeRun' : 'alternative', values };
}

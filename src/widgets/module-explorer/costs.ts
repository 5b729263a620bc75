import { resolveConv2d } from '#src/conv';
import { countMacs, countParams, type Macs, type Params, summarize } from '#src/cost';
import type { Tower } from '#src/nets';
import type { Nhwc } from '#src/tensor';
import type { ModuleExplorerState, StepKind } from './state.ts';
import { kindOfStep, toNet, toTowers, withoutReductions } from './towers.ts';

/** One layer of a tower. No bias and no normalisation is counted. */
export interface StepCost {
  readonly kind: Exclude<StepKind, 'none'>;
  readonly inChannels: number;
  readonly outputShape: Nhwc;
  readonly params: Params;
  readonly macs: Macs;
}

export interface TowerCost {
  readonly steps: readonly StepCost[];
  readonly outChannels: number;
  readonly params: Params;
  readonly macs: Macs;
}

export interface ModuleCost {
  readonly towers: readonly TowerCost[];
  readonly outChannels: number;
  readonly params: Params;
  readonly macs: Macs;
}

/** What these towers cost on the state's input, layer by layer. */
export function costOfTowers(towers: readonly Tower[], state: ModuleExplorerState): ModuleCost {
  const { rows, totals } = summarize(toNet(towers, state));
  const costs = towers.map((tower, index) => {
    const layers = rows.filter(({ block, type }) => block === `tower${index + 1}` && type !== 'activation');
    let inChannels = state.inChannels;
    const steps = layers.map(({ outputShape, params, macs }, place): StepCost => {
      const step = { kind: kindOfStep(tower[place]!), inChannels, outputShape, params, macs };
      inChannels = outputShape[3];
      return step;
    });
    return {
      steps,
      outChannels: inChannels,
      params: steps.reduce((sum, step) => sum + step.params, 0) as Params,
      macs: steps.reduce((sum, step) => sum + step.macs, 0) as Macs,
    };
  });
  return {
    towers: costs,
    outChannels: rows.at(-1)!.outputShape[3],
    params: totals.params,
    macs: totals.macs,
  };
}

/** The state's module. */
export function costOfState(state: ModuleExplorerState): ModuleCost {
  return costOfTowers(toTowers(state), state);
}

/** The same towers without the 1x1 in front of their larger kernels. */
export function costWithoutReductions(state: ModuleExplorerState): ModuleCost {
  return costOfTowers(withoutReductions(toTowers(state)), state);
}

/** One standard 3x3 from the module's channels in to its channels out. */
export function costOfStandard(state: ModuleExplorerState): { readonly params: Params; readonly macs: Macs } {
  const { inChannels, size } = state;
  const { outChannels } = costOfState(state);
  const spec = { inChannels, outChannels, kernelSize: 3, padding: 'same' } as const;
  const geometry = resolveConv2d(spec, [1, size, size, inChannels]);
  return { params: countParams(geometry), macs: countMacs(geometry) };
}

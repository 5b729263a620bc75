import { ConvSpecError } from '#src/conv';
import { summarize } from '#src/cost';
import { buildNetwork } from './build-network.ts';
import type { InputShape, NetworkSpec } from './network-spec.ts';

/** No width beyond is looked at. */
const MOST_WIDTH = 256;

export interface Budget {
  /** `params` are those that a gradient changes. */
  readonly what: 'params' | 'macs';
  readonly amount: number;
}

export interface CountedNetwork {
  readonly spec: NetworkSpec;
  readonly params: number;
  readonly macs: number;
}

/** @throws ConvSpecError where the groups do not divide the channels */
export function countNetwork(spec: NetworkSpec, input: InputShape): CountedNetwork {
  const { trainable, macs } = summarize(buildNetwork(spec, input)).totals;
  return { spec, params: trainable, macs };
}

/**
 * The width at which the network comes nearest to the budget, of those that its groups allow; the narrower of two that
 * are as near.
 * @throws RangeError where no width is allowed
 */
export function solveWidth(
  spec: Omit<NetworkSpec, 'width'>,
  input: InputShape,
  { what, amount }: Budget,
): CountedNetwork {
  let best: CountedNetwork | null = null;
  for (let width = 1; width <= MOST_WIDTH; width++) {
    const counted = tryToCount({ ...spec, width }, input);
    if (!counted) continue;
    if (best && Math.abs(counted[what] - amount) >= Math.abs(best[what] - amount)) break;
    best = counted;
  }
  if (!best) throw new RangeError(`no width up to ${MOST_WIDTH} is allowed with ${spec.groups} groups`);
  return best;
}

function tryToCount(spec: NetworkSpec, input: InputShape): CountedNetwork | null {
  try {
    return countNetwork(spec, input);
  } catch (error) {
    if (error instanceof ConvSpecError) return null;
    throw error;
  }
}

import { legalGroupCounts } from '#src/conv';
import {
  type Bytes,
  countBytes,
  countMacs,
  countParams,
  type Flops,
  type Macs,
  type Params,
  toFlops,
} from '#src/cost';
import { type GroupsDialState, toGeometry } from './definition.ts';
import { type ChannelReference, connectionsOf, linkedChannels } from './links.ts';

/** What one setting of the dial costs; a bias is not counted. */
export interface DialCost {
  readonly groups: number;
  readonly params: Params;
  readonly macs: Macs;
  readonly flops: Flops;
  /** Float32: input, weights and output, each touched once. */
  readonly bytes: Bytes;
}

export function costOf(state: GroupsDialState): DialCost {
  const geometry = toGeometry(state);
  const { input, weights, output } = countBytes(geometry);
  const macs = countMacs(geometry);
  return {
    groups: state.groups,
    params: countParams(geometry),
    macs,
    flops: toFlops(macs),
    bytes: (input + weights + output) as Bytes,
  };
}

/** The same layer at every legal group count, ascending: the first is the standard convolution. */
export function costsOverGroups(state: GroupsDialState): DialCost[] {
  return legalGroupCounts(state.inChannels, state.outChannels).map((groups) => costOf({ ...state, groups }));
}

/** What one channel takes of it: the weights that touch it, and a multiply-add of each at every output pixel. */
export function costOfChannel(
  reference: ChannelReference,
  state: GroupsDialState,
): { readonly group: number; readonly params: Params; readonly macs: Macs } {
  const geometry = toGeometry(state);
  const params = connectionsOf(reference, geometry);
  const [, height, width] = geometry.outputShape;
  const { group } = linkedChannels(reference, geometry);
  return { group, params: params as Params, macs: (params * height * width) as Macs };
}

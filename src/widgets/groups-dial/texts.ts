import { kindOfConv } from '#src/conv';
import { filterBank } from '#src/photo';
import { costOf, costOfChannel } from './costs.ts';
import { type GroupsDialState, toGeometry } from './definition.ts';
import { type ChannelReference, linkedChannels } from './links.ts';

/** A sentence by its key in the messages `groupsDial`, with the values that fill it. */
export interface KeyedText {
  readonly key: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** The whole widget in one sentence, for those who do not see it. */
export function describeState(state: GroupsDialState): KeyedText {
  const geometry = toGeometry(state);
  const { params, macs } = costOf(state);
  const kind = kindOfConv(state.groups, state.inChannels);
  return {
    key: `alternative${kind[0]!.toUpperCase()}${kind.slice(1)}`,
    values: {
      inChannels: state.inChannels,
      outChannels: state.outChannels,
      groups: state.groups,
      kernel: state.kernelSize,
      perGroup: geometry.inChannelsPerGroup,
      params,
      macs,
      share: `1/${state.groups}`,
      height: geometry.outputShape[1],
      width: geometry.outputShape[2],
    },
  };
}

/** What the slots of the formula show, by their names. */
export function formulaNumbers(state: GroupsDialState) {
  const [, height, width] = toGeometry(state).outputShape;
  const { params, macs } = costOf(state);
  const { kernelSize: kernel, inChannels, outChannels, groups } = state;
  return { kernel, in: inChannels, groups, out: outChannels, params, height, width, macs };
}

/** At most this many filter names are listed; the rest are counted. */
const LISTED = 4;

/**
 * What the channel pointed at is wired to. Channels and groups are counted from 1 for readers.
 * @param nameOf the reader's name of a filter  @param join writes a list and how many it leaves out
 */
export function describeChannel(
  reference: ChannelReference,
  state: GroupsDialState,
  nameOf: (filter: { name: string; number: number }) => string,
  join: (names: readonly string[], more: number) => string,
): KeyedText {
  const geometry = toGeometry(state);
  const { group, inputs, outputs } = linkedChannels(reference, geometry);
  const filters = filterBank(state.inChannels);
  const { params: weights, macs } = costOfChannel(reference, state);
  const shared = { channel: reference.channel + 1, group: group + 1, groups: state.groups, weights };
  if (reference.side === 'in') {
    const filter = nameOf(filters[reference.channel]!);
    const values = { ...shared, filter, count: outputs[1] - outputs[0], outChannels: state.outChannels };
    return { key: 'readBy', values };
  }
  const count = inputs[1] - inputs[0];
  if (state.groups === 1) return { key: 'readsAll', values: { ...shared, count, macs } };
  const names = filters.slice(inputs[0], Math.min(inputs[1], inputs[0] + LISTED)).map(nameOf);
  return { key: 'readsSome', values: { ...shared, macs, names: join(names, Math.max(count - LISTED, 0)) } };
}

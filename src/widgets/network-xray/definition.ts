import type { WidgetDefinition } from '../definition.ts';
import { type StateOf, WidgetStateError } from '../fields.ts';
import { type Anatomy, anatomyOf, totalOf } from './anatomy.ts';

export const networkIds = [
  'xception',
  'inception-v3',
  'mobilenet-v1',
  'mobilenet-v2',
  'resnet-50',
  'resnext-50',
  'shufflenet-v1-g8',
  'efficientnet-b0',
  'convnext-t',
] as const;
export type NetworkId = (typeof networkIds)[number];

/** Blocks and layers are counted from 1; 0 stays a level above. No network here has as many as the maximum. */
const place = { kind: 'integer', default: 0, minimum: 0, maximum: 99 } as const;

export const networkXrayFields = {
  net: { kind: 'choice', default: 'xception', options: networkIds },
  compare: { kind: 'choice', default: 'none', options: ['none', ...networkIds] as const },
  measure: { kind: 'choice', default: 'params', options: ['params', 'macs', 'activations'] as const },
  /** Every convolution standard: no groups, nothing separable. */
  dense: { kind: 'choice', default: 'off', options: ['off', 'on'] as const },
  block: place,
  layer: place,
  photo: { kind: 'choice', default: 'cat', options: ['cat', 'coffee', 'rocket'] as const },
} as const;

export type NetworkXrayState = StateOf<typeof networkXrayFields>;

/** The network of a state, taken apart. */
export function toAnatomy({ net, dense }: Pick<NetworkXrayState, 'net' | 'dense'>): Anatomy {
  return anatomyOf(net, dense === 'on');
}

/** What is looked at, from the whole down to one layer; null below where the reader stands. */
export function lookedAt(state: NetworkXrayState) {
  const block = state.block === 0 ? null : (toAnatomy(state).blocks[state.block - 1] ?? null);
  const layer = block === null || state.layer === 0 ? null : (block.layers[state.layer - 1] ?? null);
  return { block, layer };
}

function check(state: NetworkXrayState): void {
  const { blocks } = toAnatomy(state);
  refuseAbove('block', state.block, blocks.length);
  refuseAbove('layer', state.layer, state.block === 0 ? 0 : blocks[state.block - 1]!.layers.length);
}

function refuseAbove(field: string, value: number, maximum: number): void {
  if (value <= maximum) return;
  const message = `${field} must be from 0 to ${maximum}: ${value}`;
  throw new WidgetStateError('outOfRange', { field, value, minimum: 0, maximum }, message);
}

const percent = (part: number, whole: number) => (100 * part) / whole;
/** Of the whole, in percent; 0 where the network has no section of that name. */
const shareOfSection = (state: NetworkXrayState, name: string) => {
  const { sections, totals } = toAnatomy(state);
  const section = sections.find((candidate) => candidate.name === name);
  return section ? percent(section[state.measure], totals[state.measure]) : 0;
};

export const networkXray: WidgetDefinition<typeof networkXrayFields> = {
  name: 'network-xray',
  fields: networkXrayFields,
  check,
  measures: {
    params: (state) => toAnatomy(state).totals.params,
    trainable: (state) => toAnatomy(state).totals.trainable,
    notTrainable: (state) => toAnatomy(state).totals.params - toAnatomy(state).totals.trainable,
    gigaMacs: (state) => toAnatomy(state).totals.macs / 1e9,
    activations: (state) => toAnatomy(state).totals.activations,
    middleShare: (state) => shareOfSection(state, 'middle'),
    entryShare: (state) => shareOfSection(state, 'entry'),
    exitShare: (state) => shareOfSection(state, 'exit'),
    separableParams: (state) => totalOf(toAnatomy(state).separable, 'params'),
    separableGigaMacs: (state) => totalOf(toAnatomy(state).separable, 'macs') / 1e9,
    receptiveField: (state) => toAnatomy(state).receptiveField.size,
    stride: (state) => toAnatomy(state).receptiveField.stride,
  },
};

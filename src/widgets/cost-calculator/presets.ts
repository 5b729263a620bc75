import type { CostCalculatorState } from './definition.ts';

type Preset = Partial<CostCalculatorState>;

const layer = { kernelSize: 3, stride: 1, padding: 'same', bias: 'no' } as const;

/** Layers that readers meet elsewhere. */
export const presets = {
  /** A layer of MobileNet v1 [howard2017, tab. 1]: 3 x 3 depthwise at 56 x 56 x 128, then 1 x 1 to 128. */
  mobilenet: { ...layer, operation: 'separable', size: 56, inChannels: 128, outChannels: 128, groups: 4 },
  /** Every layer of Xception's middle flow [chollet2017, fig. 5]. */
  xception: { ...layer, operation: 'separable', size: 19, inChannels: 728, outChannels: 728, groups: 4 },
  /** AlexNet's first layer [krizhevsky2012, sec. 3.5]; without padding, 55 x 55 outputs need 227 pixels. */
  alexnet: {
    operation: 'standard',
    size: 227,
    inChannels: 3,
    outChannels: 96,
    kernelSize: 11,
    stride: 4,
    padding: 'valid',
    bias: 'yes',
    groups: 1,
  },
} as const satisfies Readonly<Record<string, Preset>>;
export type PresetName = keyof typeof presets;

/** A layer small enough to count through while someone watches. */
export const smallLayer = {
  ...layer,
  size: 8,
  inChannels: 8,
  outChannels: 16,
  groups: 4,
} as const satisfies Preset;

export function isPreset(state: CostCalculatorState, preset: Preset): boolean {
  return Object.entries(preset).every(([name, value]) => state[name as keyof CostCalculatorState] === value);
}

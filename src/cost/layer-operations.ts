import { type Conv2dGeometry, resolveConv2d } from '#src/conv';

/**
 * Six ways from a stack of channels to another: one convolution, or two in a row (`separable`: depthwise, then
 * pointwise; `extreme`, the extreme form of an Inception module: pointwise, then depthwise).
 */
export const layerOperations = [
  'standard',
  'grouped',
  'depthwise',
  'pointwise',
  'separable',
  'extreme',
] as const;
export type LayerOperation = (typeof layerOperations)[number];

/** What the six have in common. */
export interface LayerSetting {
  /** Height and width of the input in pixels. */
  readonly size: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernelSize: number;
  readonly stride: number;
  readonly padding: 'same' | 'valid';
  /** Of the grouped convolution; the others have their own. */
  readonly groups: number;
}

/**
 * The convolutions that `operation` is made of, in their order, for one image. The stride belongs to the step with
 * the window: a separable layer is small before its pointwise step, the extreme form only after it.
 * @throws ConvSpecError also where a depthwise convolution alone cannot make outChannels of inChannels
 */
export function toSteps(operation: LayerOperation, setting: LayerSetting): readonly Conv2dGeometry[] {
  const { size, inChannels, outChannels, kernelSize, stride, padding, groups } = setting;
  const input = [1, size, size, inChannels] as const;
  const window = { kernelSize, stride, padding };
  switch (operation) {
    case 'standard':
      return [resolveConv2d({ inChannels, outChannels, ...window }, input)];
    case 'grouped':
      return [resolveConv2d({ inChannels, outChannels, ...window, groups }, input)];
    case 'depthwise':
      return [resolveConv2d({ inChannels, outChannels, ...window, groups: inChannels }, input)];
    case 'pointwise':
      return [resolveConv2d({ inChannels, outChannels, kernelSize: 1, stride }, input)];
    case 'separable': {
      const depthwise = resolveConv2d(
        { inChannels, outChannels: inChannels, ...window, groups: inChannels },
        input,
      );
      return [depthwise, resolveConv2d({ inChannels, outChannels, kernelSize: 1 }, depthwise.outputShape)];
    }
    case 'extreme': {
      const pointwise = resolveConv2d({ inChannels, outChannels, kernelSize: 1 }, input);
      const spatial = { inChannels: outChannels, outChannels, ...window, groups: outChannels };
      return [pointwise, resolveConv2d(spatial, pointwise.outputShape)];
    }
  }
}

import { type Conv2dGeometry, resolveConv2d } from '#src/conv';
import type { Nhwc } from '#src/tensor';
import type { Layer, NetNode, Pooling } from './layer.ts';
import type { Net } from './net.ts';

/** A net on an input of known shape. */
export interface NetShapes {
  /** Of every node, by name. */
  readonly outputOf: ReadonlyMap<string, Nhwc>;
}

/**
 * The shape that leaves every node.
 * @param inputShape [batch, height, width, channels]; default: the net's own
 * @throws RangeError or ConvSpecError naming the node and the shape that cannot be
 */
export function inferShapes(net: Net, inputShape: readonly number[] = net.inputShape): NetShapes {
  const outputs = new Map<string, Nhwc>();
  for (const node of net.nodes) {
    const inputs = node.inputs.map((name) => {
      const shape = outputs.get(name);
      if (!shape) throw new RangeError(`${node.name} reads a node that is not before it: ${name}`);
      return shape;
    });
    outputs.set(node.name, shapeAfter(node, inputs, inputShape));
  }
  return { outputOf: outputs };
}

function shapeAfter({ name, layer }: NetNode, inputs: readonly Nhwc[], inputShape: readonly number[]): Nhwc {
  if (layer.type === 'input') {
    if (inputShape.length !== 4 || inputShape[3] !== layer.channels) {
      throw new RangeError(`the input must be [batch, height, width, ${layer.channels}]: [${inputShape}]`);
    }
    return inputShape as unknown as Nhwc;
  }
  const input = inputs[0]!;
  const [batch, height, width, channels] = input;
  switch (layer.type) {
    case 'conv':
    case 'separable':
      return convolutionsOf(layer, input).at(-1)!.outputShape;
    case 'maxPool':
    case 'averagePool':
      return poolingGeometry(layer, input).outputShape;
    case 'globalAveragePool':
      return [batch, 1, 1, channels];
    case 'dense':
      if (height !== 1 || width !== 1 || channels !== layer.inChannels) {
        throw new RangeError(`${name} reads [batch, 1, 1, ${layer.inChannels}]: [${input}]`);
      }
      return [batch, 1, 1, layer.outChannels];
    case 'add':
      requireSame(name, inputs, (shape) => shape.join(' x '));
      return input;
    case 'concat':
      requireSame(name, inputs, (shape) => shape.slice(0, 3).join(' x '));
      return [batch, height, width, inputs.reduce((sum, shape) => sum + shape[3], 0)];
    case 'slice':
      if (layer.start + layer.count > channels) {
        throw new RangeError(
          `${name} ends after the last channel: ${layer.start + layer.count}, ${channels}`,
        );
      }
      return [batch, height, width, layer.count];
    case 'channelShuffle':
      if (channels % layer.groups !== 0) {
        throw new RangeError(`${name}: groups must divide the channels: ${layer.groups}, ${channels}`);
      }
      return input;
    default:
      return input;
  }
}

/** The convolutions that a layer is made of, in order: one, or for a separable layer two. None for any other. */
export function convolutionsOf(layer: Layer, inputShape: readonly number[]): Conv2dGeometry[] {
  if (layer.type === 'conv') return [resolveConv2d(layer.spec, inputShape)];
  if (layer.type !== 'separable') return [];
  const depthwise = resolveConv2d(layer.depthwise, inputShape);
  return [depthwise, resolveConv2d(layer.pointwise, depthwise.outputShape)];
}

/** A pooling's windows are those of a depthwise convolution. */
export function poolingGeometry({ kernelSize, stride, padding }: Pooling, inputShape: Nhwc): Conv2dGeometry {
  const channels = inputShape[3];
  const spec = {
    inChannels: channels,
    outChannels: channels,
    groups: channels,
    kernelSize,
    stride: stride ?? kernelSize,
    padding: padding ?? ('valid' as const),
  };
  return resolveConv2d(spec, inputShape);
}

function requireSame(name: string, shapes: readonly Nhwc[], of: (shape: Nhwc) => string): void {
  const kinds = new Set(shapes.map(of));
  if (kinds.size > 1) throw new RangeError(`${name} reads shapes that do not fit: ${[...kinds].join(', ')}`);
}

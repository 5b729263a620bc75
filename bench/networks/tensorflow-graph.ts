import * as tf from '@tensorflow/tfjs-core';
import type { Net, NetNode } from '../../src/nets/index.ts';
import { foldInto, toAffine } from '../../src/runner/fold.ts';
import type { LayerWeights, WeightSource } from '../../src/runner/index.ts';
import { type Step, toSteps } from '../../src/runner/steps.ts';
import type { Tensor } from '../../src/tensor/index.ts';

type Shape4 = [number, number, number, number];
type Run = (inputs: tf.Tensor4D[]) => tf.Tensor4D;

/**
 * The same steps with TensorFlow.js' fastest operations: convolution, bias and activation fused in one call, batch
 * normalisation folded beforehand as ours is.
 */
export async function graphWithTensorFlow(net: Net, weightsOf: WeightSource) {
  const [, ...steps] = toSteps(net);
  const placed: { step: Step; run: Run }[] = [];
  for (const step of steps) placed.push({ step, run: await placeStep(step, weightsOf) });

  return async (input: Tensor): Promise<Float32Array> => {
    const output = tf.tidy(() => {
      const values = new Map<string, tf.Tensor4D>();
      values.set(net.nodes[0]!.name, tf.tensor4d(input.data as Float32Array, input.shape as Shape4));
      const last = new Map<string, number>();
      placed.forEach(({ step }, index) => {
        for (const name of step.inputs) last.set(name, index);
      });
      for (const [index, { step, run }] of placed.entries()) {
        values.set(step.output, run(step.inputs.map((name) => values.get(name)!)));
        for (const [name, value] of values) if (last.get(name) === index) value.dispose();
      }
      return values.get(placed.at(-1)!.step.output)!;
    });
    const data = (await output.data()) as Float32Array;
    output.dispose();
    return data;
  };
}

async function placeStep(step: Step, weightsOf: WeightSource): Promise<Run> {
  const { node, folded, activation } = step;
  const kind = activation?.layer.type === 'activation' ? activation.layer.kind : null;
  if (kind !== null && kind !== 'relu' && kind !== 'relu6')
    throw new RangeError(`no such activation here: ${kind}`);
  const own = await weightsOf(node);
  if (node.layer.type === 'conv' || node.layer.type === 'separable') {
    return placeConvolution(node, own, folded, weightsOf, kind);
  }
  const run = otherLayer(node, own);
  return (inputs) => (kind ? activate(kind, run(inputs)) : run(inputs));
}

async function placeConvolution(
  { layer }: NetNode,
  own: LayerWeights,
  folded: readonly NetNode[],
  weightsOf: WeightSource,
  activation: 'relu' | 'relu6' | null,
): Promise<Run> {
  if (layer.type !== 'conv' && layer.type !== 'separable') throw new RangeError('not a convolution');
  const spec = layer.type === 'conv' ? layer.spec : layer.depthwise;
  const last = layer.type === 'conv' ? layer.spec : layer.pointwise;
  let kernel = own.kernel ?? own.pointwise_kernel!;
  let bias = own.bias;
  for (const each of folded)
    ({ kernel, bias } = foldInto(kernel, bias, toAffine(each.layer, await weightsOf(each))!));
  const [height, width] =
    typeof spec.kernelSize === 'number' ? [spec.kernelSize, spec.kernelSize] : spec.kernelSize;
  const pad = spec.padding as 'same' | 'valid';
  const strides = (spec.stride ?? 1) as number;
  const fused = { bias: bias && tf.tensor1d(bias), activation: activation ?? ('linear' as const) };
  if (layer.type === 'conv' && (layer.spec.groups ?? 1) > 1) {
    const filter = tf.tensor4d(kernel, [height, width, spec.inChannels, spec.outChannels / spec.inChannels]);
    return ([x]) => tf.fused.depthwiseConv2d({ x: x!, filter, strides, pad, ...fused }) as tf.Tensor4D;
  }
  if (layer.type === 'conv') {
    const filter = tf.tensor4d(kernel, [height, width, spec.inChannels, spec.outChannels]);
    return ([x]) => tf.fused.conv2d({ x: x!, filter, strides, pad, ...fused }) as tf.Tensor4D;
  }
  const depthwise = tf.tensor4d(own.depthwise_kernel!, [height, width, spec.inChannels, 1]);
  const filter = tf.tensor4d(kernel, [1, 1, last.inChannels, last.outChannels]);
  return ([x]) => {
    const between = tf.depthwiseConv2d(x!, depthwise, strides, pad);
    return tf.fused.conv2d({ x: between, filter, strides: 1, pad: 'valid', ...fused }) as tf.Tensor4D;
  };
}

function activate(kind: string, x: tf.Tensor4D): tf.Tensor4D {
  if (kind === 'relu') return tf.relu(x);
  if (kind === 'relu6') return tf.relu6(x);
  throw new RangeError(`no such activation here: ${kind}`);
}

function otherLayer({ layer }: NetNode, weights: LayerWeights): Run {
  switch (layer.type) {
    case 'activation':
      return ([x]) => activate(layer.kind, x!);
    case 'maxPool':
      return ([x]) =>
        tf.maxPool(
          x!,
          layer.kernelSize as number,
          layer.stride as number,
          (layer.padding ?? 'valid') as 'same',
        );
    case 'averagePool':
      return ([x]) =>
        tf.avgPool(
          x!,
          layer.kernelSize as number,
          layer.stride as number,
          (layer.padding ?? 'valid') as 'same',
        );
    case 'globalAveragePool':
      return ([x]) => tf.mean(x!, [1, 2], true);
    case 'add':
      return ([a, b]) => tf.add(a!, b!);
    case 'concat':
      return (inputs) => tf.concat(inputs, 3);
    case 'dense': {
      const kernel = tf.tensor2d(weights.kernel!, [layer.inChannels, layer.outChannels]);
      const bias = tf.tensor1d(weights.bias!);
      return ([x]) => {
        const y = tf.add(tf.matMul(tf.reshape(x!, [1, layer.inChannels]), kernel), bias) as tf.Tensor2D;
        return tf.reshape(layer.activation === 'softmax' ? tf.softmax(y) : y, [1, 1, 1, layer.outChannels]);
      };
    }
    default:
      throw new RangeError(`no such layer here: ${layer.type}`);
  }
}

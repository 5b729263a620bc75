import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, test } from 'vitest';
import { openKernels } from '#src/kernels';
import {
  buildNet,
  models,
  modules,
  type Net,
  type NetNode,
  residualSeparableModule,
  weightsOfLayer,
} from '#src/nets';
import { seededRandom } from '#src/random';
import { sizeOf, type Tensor, tensor } from '#src/tensor';
import { createRunner, type LayerWeights, seededWeights, type WeightSource } from './index.ts';

const now = () => 0;
beforeAll(() => tf.setBackend('cpu'));

function randomInput(shape: readonly number[], seed = 1): Tensor {
  const random = seededRandom(seed);
  return tensor(
    shape,
    new Float32Array(sizeOf(shape)).map(() => random.normal()),
  );
}

/** Weights with means, variances and biases of every size, so that folding has something to get wrong. */
const unevenWeights: WeightSource = (node) => {
  const random = seededRandom(node.name.length * 7919 + node.name.charCodeAt(node.name.length - 1));
  const scales: Record<string, () => number> = {
    moving_variance: () => 0.5 + random.uniform(),
    variance: () => 0.5 + random.uniform(),
    gamma: () => 0.5 + random.uniform(),
  };
  const seeded = seededWeights(5)(node) as LayerWeights;
  return Object.fromEntries(
    weightsOfLayer(node.layer).map(({ name, shape }) => {
      if (shape.length > 1) return [name, seeded[name]!];
      const draw = scales[name] ?? (() => 0.3 * random.normal());
      return [name, new Float32Array(sizeOf(shape)).map(draw)];
    }),
  );
};

/** Node by node with TensorFlow.js, nothing folded and nothing fused: a second opinion. */
async function runWithTensorFlow(net: Net, input: Tensor, weightsOf: WeightSource): Promise<Float32Array> {
  const values = new Map<string, tf.Tensor4D>();
  for (const node of net.nodes) {
    const inputs = node.inputs.map((name) => values.get(name)!);
    values.set(node.name, layerWithTensorFlow(node, inputs, input, await weightsOf(node)));
  }
  return (await values.get(net.nodes.at(-1)!.name)!.data()) as Float32Array;
}

const paddingOf = (
  padding: unknown,
): 'same' | 'valid' | [[0, 0], [number, number], [number, number], [0, 0]] => {
  if (padding === undefined || typeof padding === 'string') return (padding ?? 'valid') as 'same' | 'valid';
  const { top, bottom, left, right } = padding as Record<string, number>;
  return [
    [0, 0],
    [top!, bottom!],
    [left!, right!],
    [0, 0],
  ];
};

function layerWithTensorFlow(
  { layer }: NetNode,
  inputs: tf.Tensor4D[],
  input: Tensor,
  weights: LayerWeights,
): tf.Tensor4D {
  const x = inputs[0]!;
  const vector = (name: string) => tf.tensor1d(weights[name]!);
  switch (layer.type) {
    case 'input':
      return tf.tensor4d(input.data as Float32Array, input.shape as [number, number, number, number]);
    case 'conv': {
      const { inChannels, outChannels, groups = 1, kernelSize, stride = 1, padding } = layer.spec;
      const [kH, kW] = typeof kernelSize === 'number' ? [kernelSize, kernelSize] : kernelSize;
      const all = tf.tensor4d(weights.kernel!, [kH, kW, inChannels / groups, outChannels]);
      const outputs = tf.split(x, groups, 3).map((part, group) => {
        const own = tf.slice(
          all,
          [0, 0, 0, (group * outChannels) / groups],
          [kH, kW, inChannels / groups, outChannels / groups],
        );
        return tf.conv2d(
          tf.pad(part, padsOf(padding)) as tf.Tensor4D,
          own as tf.Tensor4D,
          stride as number,
          padOf(padding),
        );
      });
      const y = tf.concat(outputs, 3) as tf.Tensor4D;
      return layer.bias ? tf.add(y, vector('bias')) : y;
    }
    case 'separable': {
      const { inChannels, stride = 1, padding } = layer.depthwise;
      const depthwise = tf.tensor4d(weights.depthwise_kernel!, [3, 3, inChannels, 1]);
      const y = tf.depthwiseConv2d(x, depthwise, stride as number, padOf(padding) as 'same');
      const pointwise = tf.tensor4d(weights.pointwise_kernel!, [
        1,
        1,
        inChannels,
        layer.pointwise.outChannels,
      ]);
      return tf.conv2d(y, pointwise, 1, 'valid');
    }
    case 'batchNorm':
      return tf.batchNorm(
        x,
        vector('moving_mean'),
        vector('moving_variance'),
        vector('beta'),
        layer.scale ? vector('gamma') : undefined,
        layer.epsilon,
      ) as tf.Tensor4D;
    case 'layerNorm': {
      const { mean, variance } = tf.moments(x, 3, true);
      const y = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, layer.epsilon)));
      return tf.add(tf.mul(y, vector('gamma')), vector('beta'));
    }
    case 'layerScale':
      return tf.mul(x, vector('gamma'));
    case 'normalization':
      return tf.div(tf.sub(x, vector('mean')), tf.sqrt(vector('variance')));
    case 'activation':
      return activateWithTensorFlow(layer.kind, x);
    case 'maxPool':
      return tf.maxPool(
        tf.pad(x, padsOf(layer.padding), -1e30),
        layer.kernelSize as number,
        layer.stride as number,
        padOf(layer.padding),
      );
    case 'averagePool':
      return tf.avgPool(x, layer.kernelSize as number, layer.stride as number, padOf(layer.padding));
    case 'globalAveragePool':
      return tf.mean(x, [1, 2], true);
    case 'dense': {
      const y = tf.add(
        tf.matMul(
          tf.reshape(x, [1, layer.inChannels]),
          tf.tensor2d(weights.kernel!, [layer.inChannels, layer.outChannels]),
        ),
        vector('bias'),
      );
      return tf.reshape(layer.activation === 'softmax' ? tf.softmax(y as tf.Tensor2D) : y, [
        1,
        1,
        1,
        layer.outChannels,
      ]);
    }
    case 'add':
      return tf.addN(inputs);
    case 'multiply':
      return tf.mul(inputs[0]!, inputs[1]!);
    case 'concat':
      return tf.concat(inputs, 3) as tf.Tensor4D;
    case 'slice':
      return tf.slice(x, [0, 0, 0, layer.start], [-1, -1, -1, layer.count]);
    case 'channelShuffle': {
      const [batch, height, width, channels] = x.shape;
      const apart = tf.reshape(x, [batch, height, width, layer.groups, channels / layer.groups]);
      return tf.reshape(tf.transpose(apart, [0, 1, 2, 4, 3]), x.shape);
    }
  }
}

const padsOf = (padding: unknown) =>
  (typeof padding === 'object'
    ? paddingOf(padding)
    : [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ]) as [[number, number], [number, number], [number, number], [number, number]];
const padOf = (padding: unknown): 'same' | 'valid' => (padding === 'same' ? 'same' : 'valid');

function activateWithTensorFlow(kind: string, x: tf.Tensor4D): tf.Tensor4D {
  switch (kind) {
    case 'relu':
      return tf.relu(x);
    case 'relu6':
      return tf.relu6(x);
    case 'elu':
      return tf.elu(x);
    case 'sigmoid':
      return tf.sigmoid(x);
    case 'swish':
      return tf.mul(x, tf.sigmoid(x));
    case 'gelu':
      return tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1));
    default:
      return tf.softmax(x);
  }
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < b.length; index++) largest = Math.max(largest, Math.abs(a[index]! - b[index]!));
  return largest;
}

async function run(net: Net, inputShape: readonly number[], weights: WeightSource) {
  const kernels = await openKernels();
  const runner = await createRunner(kernels, net, weights, { inputShape, now });
  const input = randomInput(inputShape);
  return { input, ...(await runner.run(input)) };
}

describe('a runner answers as TensorFlow.js does node by node', () => {
  test.each(Object.entries(modules))('module %s', async (_, make) => {
    const net = make();
    const inputShape = [1, 9, 9, net.inputShape[3]];
    const { input, output } = await run(net, inputShape, unevenWeights);
    const expected = await runWithTensorFlow(net, input, unevenWeights);
    expect(output.data).toHaveLength(expected.length);
    const scale = Math.max(...expected.map(Math.abs));
    expect(largestDifference(output.data, expected) / scale).toBeLessThan(1e-3);
  });

  test('every kind of layer at once, in a small network', async () => {
    const head = {
      id: 'all',
      title: 'all',
      source: { key: 'chollet2017', where: 'none' },
      inputShape: [1, 12, 12, 3],
    } as const;
    const net = buildNet(head, (b) => {
      b.block('one');
      let x = b.layer(b.input, 'norm', { type: 'normalization', channels: 3 });
      x = b.batchNorm(b.conv(x, 'conv', 12, { kernelSize: 3, stride: 2, bias: true }), 'bn', {
        scale: false,
      });
      x = b.activation(x, 'elu', 'elu');
      const left = b.slice(x, 'left', 0, 8);
      const right = b.slice(x, 'right', 8, 4);
      x = b.concat([right, left], 'swap');
      x = b.channelShuffle(b.batchNorm(b.separable(x, 'sep', 12, { kernelSize: 3 }), 'sep_bn'), 'shuffle', 3);
      x = b.add([x, b.maxPool(x, 'max', { kernelSize: 3, stride: 1, padding: 'same' })], 'add');
      x = b.multiply([x, b.activation(b.globalAveragePool(x, 'squeeze'), 'gate', 'sigmoid')], 'excite');
      x = b.averagePool(b.layerNorm(x, 'ln'), 'avg', { kernelSize: 3, stride: 2, padding: 'same' });
      b.dense(b.globalAveragePool(x, 'gap'), 'dense', 7, { activation: 'softmax' });
    });
    const { input, output } = await run(net, net.inputShape, unevenWeights);
    expect(largestDifference(output.data, await runWithTensorFlow(net, input, unevenWeights))).toBeLessThan(
      1e-5,
    );
    expect(Array.from(output.data).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  });
});

describe('a runner', () => {
  const net = residualSeparableModule({ inChannels: 24, size: 7 });
  const inputShape = [1, 7, 7, 24];

  test('says each step and its time, and keeps what was asked for, after its normalisation', async () => {
    const kernels = await openKernels();
    let clock = 0;
    const runner = await createRunner(kernels, net, seededWeights(1), { inputShape, now: () => clock++ });
    const seen: string[] = [];
    const { steps, kept } = await runner.run(randomInput(inputShape), {
      onStep: ({ name }, done, all) => void seen.push(`${name} ${done}/${all}`),
      keep: ['sepconv1_bn'],
    });
    expect(seen).toEqual(runner.steps.map((name, index) => `${name} ${index + 1}/${runner.steps.length}`));
    expect(steps.every(({ milliseconds }) => milliseconds === 1)).toBe(true);
    expect(kept.get('sepconv1_bn')?.shape).toEqual(inputShape);
  });

  test('gives equal bits each time, and leaves the memory where it was', async () => {
    const kernels = await openKernels();
    const runner = await createRunner(kernels, net, seededWeights(1), { inputShape, now });
    const first = await runner.run(randomInput(inputShape));
    const bytes = kernels.memoryBytes();
    for (let round = 0; round < 20; round++) {
      const again = await runner.run(randomInput(inputShape));
      expect(again.output.data).toEqual(first.output.data);
    }
    expect(kernels.memoryBytes()).toBe(bytes);
  });

  test('answers the same on the reference, to rounding', async () => {
    const small = modules['mobilenet-v2-block']!();
    const shape = [1, 5, 5, 64];
    const outputs = [];
    for (const engine of ['wasm', 'reference'] as const) {
      const runner = await createRunner(await openKernels({ engine }), small, unevenWeights, {
        inputShape: shape,
        now,
      });
      outputs.push((await runner.run(randomInput(shape))).output.data);
    }
    expect(largestDifference(outputs[0]!, outputs[1]!)).toBeLessThan(1e-4);
  });

  test('stops between two steps when it is told to, and can run again', async () => {
    const kernels = await openKernels();
    const runner = await createRunner(kernels, net, seededWeights(1), { inputShape, now });
    const stop = new AbortController();
    const stopped = runner.run(randomInput(inputShape), { onStep: () => stop.abort(), signal: stop.signal });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect((await runner.run(randomInput(inputShape))).output.shape).toEqual(inputShape);
  });

  test('refuses an input of another shape, and more than one picture', async () => {
    const kernels = await openKernels();
    const runner = await createRunner(kernels, net, seededWeights(1), { inputShape, now });
    await expect(runner.run(randomInput([1, 8, 7, 24]))).rejects.toThrow('[1,7,7,24]: [1,8,7,24]');
    const two = createRunner(kernels, net, seededWeights(1), { inputShape: [2, 7, 7, 24], now });
    await expect(two).rejects.toThrow('one picture at a time: 2');
  });
});

test('seeded weights depend on the seed and the name alone, and have the variance of He et al.', () => {
  const node = models.xception!().nodes.find(({ name }) => name === 'block5_sepconv1')!;
  const [one, again, other] = [
    seededWeights(1)(node),
    seededWeights(1)(node),
    seededWeights(2)(node),
  ] as LayerWeights[];
  expect(one!.pointwise_kernel).toEqual(again!.pointwise_kernel);
  expect(one!.pointwise_kernel).not.toEqual(other!.pointwise_kernel);
  const variance = one!.pointwise_kernel!.reduce((sum, value) => sum + value * value, 0) / (728 * 728);
  expect(variance / (2 / 728)).toBeCloseTo(1, 1);
});

import type * as core from '@tensorflow/tfjs-core';
import type { KernelExports } from '../wasm/exports.ts';
import type { BackendTensors } from './backend-tensors.ts';
import { kernelNames, type Tensor4D, type TensorFlow, type TensorInfo } from './tensorflow.ts';

type Tensor1D = core.Tensor1D;
const FLOAT = 4;
/** All axes but the channels. */
const PIXELS = [0, 1, 2];

export interface BatchNormOptions {
  readonly epsilon: number;
  /** Whether max(0, y) follows, in the same pass. */
  readonly relu: boolean;
}

export interface Normalised {
  readonly y: Tensor4D;
  /** Of each channel over the batch; the caller disposes them. */
  readonly mean: Tensor1D;
  readonly variance: Tensor1D;
}

/**
 * Batch normalisation in training (Ioffe and Szegedy 2015): y = (x - mean) / sqrt(variance + epsilon) * gamma + beta
 * over the batch, differentiable in x, gamma and beta.
 * @param x NHWC  @param gamma [channels]  @param beta [channels]
 */
export type BatchNormTrain = (
  x: Tensor4D,
  gamma: Tensor1D,
  beta: Tensor1D,
  options: BatchNormOptions,
) => Normalised;

/** On our kernels while their backend is active, on TensorFlow.js' own operations elsewhere. */
export function createBatchNorm(tf: TensorFlow, hasKernels: boolean): BatchNormTrain {
  return (x, gamma, beta, options) =>
    hasKernels && tf.getBackend() === 'wasm'
      ? runKernels(tf, x, gamma, beta, options)
      : compose(tf, x, gamma, beta, options);
}

function runKernels(
  tf: TensorFlow,
  x: Tensor4D,
  gamma: Tensor1D,
  beta: Tensor1D,
  options: BatchNormOptions,
): Normalised {
  const run = <T extends core.Tensor>(name: string, inputs: core.NamedTensorMap): T =>
    tf.engine().runKernel(name, inputs, { ...options } as never) as T;
  const moments = run<core.Tensor2D>(kernelNames.batchMoments, { x });
  const [mean, variance] = tf.unstack(moments) as [Tensor1D, Tensor1D];
  const normalise = tf.customGrad((...inputs) => {
    const [input, scale, shift, save] = inputs as unknown as [
      Tensor4D,
      Tensor1D,
      Tensor1D,
      core.GradSaveFunc,
    ];
    const y = run<Tensor4D>(kernelNames.batchNorm, { x: input, moments, gamma: scale, beta: shift });
    save([input, y, moments, scale]);
    return {
      value: y,
      gradFunc: (dy: core.Tensor, saved: core.Tensor[]) => {
        const [before, after, both, gain] = saved as [Tensor4D, Tensor4D, core.Tensor2D, Tensor1D];
        const given = { x: before, y: after, dy, moments: both };
        const sums = run<core.Tensor2D>(kernelNames.batchNormSums, given);
        const dx = run<Tensor4D>(kernelNames.batchNormBackpropInput, { ...given, gamma: gain, sums });
        const [dshift, dcentred] = tf.unstack(sums) as [Tensor1D, Tensor1D];
        const [, spread] = tf.unstack(both) as [Tensor1D, Tensor1D];
        const dscale = tf.div(dcentred, tf.sqrt(tf.add(spread, options.epsilon)));
        return [dx, dscale, dshift];
      },
    };
  });
  return {
    y: normalise(x, gamma, beta) as Tensor4D,
    mean: tf.keep(mean),
    variance: tf.keep(variance),
  };
}

/** The same from what TensorFlow.js has, with the gradient in one piece. */
function compose(
  tf: TensorFlow,
  x: Tensor4D,
  gamma: Tensor1D,
  beta: Tensor1D,
  { epsilon, relu }: BatchNormOptions,
): Normalised {
  const mean = tf.mean<Tensor1D>(x, PIXELS);
  const variance = tf.mean<Tensor1D>(tf.square(tf.sub(x, mean)), PIXELS);
  const normalise = tf.customGrad((...inputs) => {
    const [input, scale, shift, save] = inputs as unknown as [
      Tensor4D,
      Tensor1D,
      Tensor1D,
      core.GradSaveFunc,
    ];
    const count = input.size / scale.size;
    const inverse = tf.reciprocal(tf.sqrt(tf.add(variance, epsilon)));
    const standard = tf.mul(tf.sub(input, mean), inverse);
    save([standard, inverse, scale]);
    return {
      value: tf.add(tf.mul(standard, scale), shift),
      gradFunc: (dy: core.Tensor, saved: core.Tensor[]) => {
        const [xhat, inv, gain] = saved as [Tensor4D, Tensor1D, Tensor1D];
        const dshift = tf.sum<Tensor1D>(dy, PIXELS);
        const dscale = tf.sum<Tensor1D>(tf.mul(dy, xhat), PIXELS);
        const along = tf.add(tf.mul(xhat, tf.div(dscale, count)), tf.div(dshift, count));
        return [tf.mul(tf.sub(dy, along), tf.mul(gain, inv)), dscale, dshift];
      },
    };
  });
  const y = normalise(x, gamma, beta) as Tensor4D;
  return { y: relu ? tf.relu(y) : y, mean: tf.keep(mean), variance: tf.keep(variance) };
}

/** The four kernels, which hand each other `[2, channels]`: mean and variance, or dy and dy * (x - mean) summed. */
export function batchNormKernels(exports: KernelExports, { heap, compute }: BackendTensors) {
  const shapeOf = (x: TensorInfo) => {
    const channels = x.shape.at(-1)!;
    const pixels = x.shape.slice(0, -1).reduce((product, size) => product * size, 1);
    return { channels, pixels };
  };
  /** Numbers of the memory that are read or written now; a growing memory has a new buffer. */
  const view = (address: number, count: number) => new Float32Array(heap.memory.buffer, address, count);
  /** Vectors of `channels` numbers that `use` fills and hands to a kernel. */
  function withVectors(count: number, channels: number, use: (addresses: number[]) => void): void {
    const first = heap.allocate(count * channels * FLOAT);
    use(Array.from({ length: count }, (_, index) => first + index * channels * FLOAT));
    heap.free(first);
  }

  return {
    moments(x: TensorInfo): TensorInfo {
      const { channels, pixels } = shapeOf(x);
      return compute([x], [2, channels], (output, xAt) =>
        exports.batchMoments(xAt!, pixels, channels, output, output + channels * FLOAT),
      );
    },
    forward(inputs: readonly TensorInfo[], { epsilon, relu }: BatchNormOptions): TensorInfo {
      const [x] = inputs;
      const { channels, pixels } = shapeOf(x!);
      return compute(inputs, x!.shape, (output, xAt, momentsAt, gammaAt, betaAt) => {
        withVectors(2, channels, ([factorAt, shiftAt]) => {
          const moments = view(momentsAt!, 2 * channels);
          const [gamma, beta] = [view(gammaAt!, channels), view(betaAt!, channels)];
          const [factor, shift] = [view(factorAt!, channels), view(shiftAt!, channels)];
          for (let channel = 0; channel < channels; channel++) {
            factor[channel] = gamma[channel]! / Math.sqrt(moments[channels + channel]! + epsilon);
            shift[channel] = beta[channel]! - moments[channel]! * factor[channel]!;
          }
          exports.scaleChannels(xAt!, output, pixels, channels, factorAt!, shiftAt!, relu);
        });
      });
    },
    sums(inputs: readonly TensorInfo[], { relu }: BatchNormOptions): TensorInfo {
      const { channels, pixels } = shapeOf(inputs[0]!);
      return compute(inputs, [2, channels], (output, xAt, yAt, dyAt, momentsAt) =>
        exports.batchNormSums(
          xAt!,
          yAt!,
          dyAt!,
          pixels,
          channels,
          momentsAt!,
          output,
          output + channels * FLOAT,
          relu,
        ),
      );
    },
    inputGradient(inputs: readonly TensorInfo[], { epsilon, relu }: BatchNormOptions): TensorInfo {
      const [x] = inputs;
      const { channels, pixels } = shapeOf(x!);
      return compute(inputs, x!.shape, (output, xAt, yAt, dyAt, momentsAt, gammaAt, sumsAt) => {
        withVectors(3, channels, ([aAt, bAt, cAt]) => {
          const [moments, sums] = [view(momentsAt!, 2 * channels), view(sumsAt!, 2 * channels)];
          const gamma = view(gammaAt!, channels);
          const [a, b, c] = [view(aAt!, channels), view(bAt!, channels), view(cAt!, channels)];
          for (let channel = 0; channel < channels; channel++) {
            // dx = a * (dy - mean of dy - xhat * mean of dy * xhat), with xhat = (x - mean) / root.
            const square = moments[channels + channel]! + epsilon;
            const slope = gamma[channel]! / Math.sqrt(square);
            a[channel] = slope;
            b[channel] = (-slope * sums[channels + channel]!) / square / pixels;
            c[channel] = (-slope * sums[channel]!) / pixels - b[channel]! * moments[channel]!;
          }
          exports.batchNormInput(xAt!, yAt!, dyAt!, output, pixels, channels, aAt!, bAt!, cAt!, relu);
        });
      });
    },
  };
}

import { conv2dReference, resolveConv2d } from '#src/conv';
import { type Random, seededRandom } from '#src/random';
import { tensor, zeros } from '#src/tensor';
import type { Dataset, Split } from './dataset.ts';

/** Height and width of a texture. */
export const COUPLED_SIZE = 12;
export const COUPLED_CHANNELS = 4;
export const COUPLED_CLASSES = 8;
const KERNEL_SIZE = 3;
const TAPS = KERNEL_SIZE * KERNEL_SIZE;

export interface CoupledOptions {
  readonly seed: number;
  /**
   * How many separable terms the teacher's weights have on each channel of the side they are tied to, from 1 to 9. At 1
   * the teacher is a depthwise separable convolution (`input`) or an extreme one (`output`); at 9 nothing decouples.
   */
  readonly rank: number;
  /** Whose channels have spatial patterns of their own. */
  readonly tiedTo: 'input' | 'output';
  /** The share of labels, from 0 to 1, that are replaced by another class by chance, in training and in test. */
  readonly labelNoise: number;
  readonly trainCount: number;
  readonly testCount: number;
}

/** The best share of test labels that can be right: noise picks another class than the teacher's. */
export function bestAccuracy({ labelNoise }: Pick<CoupledOptions, 'labelNoise'>): number {
  return 1 - labelNoise;
}

/**
 * Textures labelled by a hidden teacher, to ask whether space and channels decouple. A texture is noise, mixed and
 * smeared by a filter of its own; the teacher is one 3 x 3 convolution of limited rank. The label is the class whose
 * response, squared where positive and averaged over the picture, lies highest above what is usual for that class.
 * Made of additions and multiplications only, so that a seed gives the same bits everywhere.
 * @throws RangeError naming the option
 */
export function makeCoupled(options: CoupledOptions): Dataset {
  const { seed, rank, tiedTo, labelNoise, trainCount, testCount } = options;
  if (!Number.isInteger(rank) || rank < 1 || rank > TAPS) {
    throw new RangeError(`rank must be a whole number from 1 to ${TAPS}: ${rank}`);
  }
  if (!(labelNoise >= 0 && labelNoise < 1)) {
    throw new RangeError(`labelNoise must be at least 0 and below 1: ${labelNoise}`);
  }
  const weights = teacherWeights(seededRandom(4 * seed), rank, tiedTo);
  const textures = seededRandom(4 * seed + 1);
  const noise = seededRandom(4 * seed + 2);
  const images = drawTextures(trainCount + testCount, textures);
  const labels = label(images, weights, trainCount);
  for (const [index, right] of labels.entries()) labels[index] = spoil(right, labelNoise, noise);
  const size = COUPLED_SIZE * COUPLED_SIZE * COUPLED_CHANNELS;
  const split = (from: number, count: number): Split => ({
    count,
    images: images.subarray(from * size, (from + count) * size),
    labels: labels.subarray(from, from + count),
  });
  return {
    id: 'coupled',
    height: COUPLED_SIZE,
    width: COUPLED_SIZE,
    channels: COUPLED_CHANNELS,
    classes: COUPLED_CLASSES,
    offset: 0,
    scale: 1,
    train: split(0, trainCount),
    test: split(trainCount, testCount),
  };
}

/** HWIO `[3, 3, channels, classes]`: on each channel of the tied side, `rank` patterns in mixtures by chance. */
export function teacherWeights(random: Random, rank: number, tiedTo: 'input' | 'output') {
  const weights = zeros([KERNEL_SIZE, KERNEL_SIZE, COUPLED_CHANNELS, COUPLED_CLASSES]);
  const owners = tiedTo === 'input' ? COUPLED_CHANNELS : COUPLED_CLASSES;
  for (let term = 0; term < rank; term++) {
    const patterns = Array.from({ length: owners }, () => Array.from({ length: TAPS }, random.normal));
    for (let c = 0; c < COUPLED_CHANNELS; c++) {
      for (let o = 0; o < COUPLED_CLASSES; o++) {
        const mixture = random.normal();
        const pattern = patterns[tiedTo === 'input' ? c : o]!;
        for (let tap = 0; tap < TAPS; tap++) {
          weights.data[(tap * COUPLED_CHANNELS + c) * COUPLED_CLASSES + o]! += mixture * pattern[tap]!;
        }
      }
    }
  }
  return weights;
}

/** Noise through a 3 x 3 filter that no other texture has: the filter is what a texture can be known by. */
function drawTextures(count: number, random: Random): Float32Array {
  const spec = {
    inChannels: COUPLED_CHANNELS,
    outChannels: COUPLED_CHANNELS,
    kernelSize: KERNEL_SIZE,
  };
  const noiseSize = COUPLED_SIZE + KERNEL_SIZE - 1;
  const shape = [1, noiseSize, noiseSize, COUPLED_CHANNELS];
  const geometry = resolveConv2d(spec, shape);
  const size = COUPLED_SIZE * COUPLED_SIZE * COUPLED_CHANNELS;
  const images = new Float32Array(count * size);
  const normals = (length: number) => Float64Array.from({ length }, random.normal);
  for (let image = 0; image < count; image++) {
    const filter = tensor(geometry.weightsShape, normals(TAPS * COUPLED_CHANNELS * COUPLED_CHANNELS));
    const noise = tensor(shape, normals(noiseSize * noiseSize * COUPLED_CHANNELS));
    const { data } = conv2dReference(noise, filter, null, geometry);
    images.set(unitVariance(data), image * size);
  }
  return images;
}

/** Divided by the root of its mean square, so that no texture is known by its strength. */
function unitVariance(data: Float64Array): Float64Array {
  let squares = 0;
  for (const value of data) squares += value * value;
  const scale = Math.sqrt(squares / data.length);
  return data.map((value) => value / scale);
}

/** What is usual for a class, its mean and spread, is taken from the training textures. */
function label(images: Float32Array, weights: ReturnType<typeof teacherWeights>, trainCount: number) {
  const spec = { inChannels: COUPLED_CHANNELS, outChannels: COUPLED_CLASSES, kernelSize: KERNEL_SIZE };
  const shape = [1, COUPLED_SIZE, COUPLED_SIZE, COUPLED_CHANNELS];
  const geometry = resolveConv2d(spec, shape);
  const size = COUPLED_SIZE * COUPLED_SIZE * COUPLED_CHANNELS;
  const count = images.length / size;
  const scores = Array.from({ length: count }, (_, image) => {
    const x = tensor(shape, images.subarray(image * size, (image + 1) * size));
    return meanSquares(conv2dReference(x, weights, null, geometry).data);
  });
  const usual = Array.from({ length: COUPLED_CLASSES }, (_, k) =>
    momentsOf(scores.slice(0, trainCount).map((score) => score[k]!)),
  );
  return Uint8Array.from(scores, (score) => {
    const heights = score.map((value, k) => (value - usual[k]!.mean) / usual[k]!.deviation);
    return heights.indexOf(Math.max(...heights));
  });
}

/** [class], of max(0, y) squared. */
function meanSquares(y: Float64Array): number[] {
  const sums = new Array<number>(COUPLED_CLASSES).fill(0);
  for (let index = 0; index < y.length; index++) {
    const positive = Math.max(0, y[index]!);
    sums[index % COUPLED_CLASSES]! += positive * positive;
  }
  return sums.map((sum) => (sum * COUPLED_CLASSES) / y.length);
}

function momentsOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

function spoil(right: number, share: number, random: Random): number {
  const isSpoilt = random.uniform() < share;
  const other = random.integer(1, COUPLED_CLASSES - 1);
  return isSpoilt ? (right + other) % COUPLED_CLASSES : right;
}

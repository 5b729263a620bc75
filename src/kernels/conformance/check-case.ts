import { conv2dReference, conv2dReferenceGradients } from '#src/conv';
import type { Random } from '#src/random';
import { sizeOf, type Tensor, tensor } from '#src/tensor';
import type { Kernels } from '../kernels.ts';
import { type ConformanceCase, geometryOf } from './cases.ts';

/** Half the distance of two float32 numbers at 1. */
const ROUNDING = 2 ** -24;

function normals(random: Random, shape: readonly number[], hasSpecials: boolean): Tensor {
  const data = Float32Array.from({ length: sizeOf(shape) }, random.normal);
  if (hasSpecials) {
    for (const special of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      data[random.integer(0, data.length - 1)] = special;
    }
  }
  return tensor(shape, data);
}

const magnitudes = (x: Tensor): Tensor => tensor(x.shape, Float64Array.from(x.data, Math.abs));

/**
 * The first place where `got` is not the reference's number, as one line; null where all are. A float32 sum of n terms
 * may be off by n roundings of the sum of their magnitudes, and by no more.
 */
function firstDifference(
  name: string,
  got: Tensor,
  wanted: Tensor,
  sizes: Tensor,
  terms: number,
): string | null {
  for (let index = 0; index < wanted.data.length; index++) {
    const a = got.data[index]!;
    const b = wanted.data[index]!;
    const isClose = Math.abs(a - b) <= (terms + 2) * ROUNDING * sizes.data[index]! + 1e-30;
    if (!isClose && !Object.is(a, b) && a !== b) return `${name}[${index}] is ${a}, the reference ${b}`;
  }
  return got.data.length === wanted.data.length ? null : `${name} has ${got.data.length} numbers`;
}

/** What a case gave: all its numbers, and what is wrong with them. */
export interface CaseResult {
  readonly outputs: readonly Tensor[];
  /** One line each; empty where all agrees with the reference. */
  readonly faults: readonly string[];
}

/** Runs a case forward, with ReLU and backward, and holds every number against the reference. */
export async function checkCase(
  kernels: Kernels,
  each: ConformanceCase,
  random: Random,
): Promise<CaseResult> {
  const geometry = geometryOf(each);
  const { inputShape, weightsShape, outputShape } = geometry;
  const x = normals(random, inputShape, each.hasSpecials);
  const weights = normals(random, weightsShape, false);
  const bias = each.hasBias ? normals(random, [outputShape[3]], false) : null;
  const dy = normals(random, outputShape, each.hasSpecials);

  const y = await kernels.conv2d(x, weights, bias, geometry);
  const rectified = await kernels.conv2d(x, weights, bias, geometry, { activation: 'relu' });
  const { dx, dweights, dbias } = await kernels.conv2dGradients(x, weights, dy, geometry);

  const wanted = conv2dReference(x, weights, bias, geometry);
  const gradients = conv2dReferenceGradients(x, weights, dy, geometry);
  const size = conv2dReference(magnitudes(x), magnitudes(weights), bias && magnitudes(bias), geometry);
  const sizes = conv2dReferenceGradients(magnitudes(x), magnitudes(weights), magnitudes(dy), geometry);
  const taps = weightsShape[0] * weightsShape[1];
  const pixels = sizeOf(outputShape) / outputShape[3];
  const relu = tensor(
    outputShape,
    wanted.data.map((value) => Math.max(0, value)),
  );
  const faults = [
    firstDifference('y', y, wanted, size, taps * weightsShape[2]),
    firstDifference('relu(y)', rectified, relu, size, taps * weightsShape[2]),
    firstDifference('dx', dx, gradients.dx, sizes.dx, taps * geometry.outChannelsPerGroup),
    firstDifference('dweights', dweights, gradients.dweights, sizes.dweights, pixels),
    firstDifference('dbias', dbias, gradients.dbias, sizes.dbias, pixels),
  ];
  return {
    outputs: [y, rectified, dx, dweights, dbias],
    faults: faults.filter((fault) => fault !== null).map((fault) => `${fault} in ${JSON.stringify(each)}`),
  };
}

import * as tf from '@tensorflow/tfjs-core';

let seed = 1;

/** The same numbers in every run, from -1 to 1. */
export const floats = (length: number) =>
  Float32Array.from({ length }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return seed / 2 ** 31;
  });
export const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
export const tf4 = (shape: readonly number[]) =>
  tf.tensor4d(floats(sizeOf(shape)), shape as [number, number, number, number]);
export const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

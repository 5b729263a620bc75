import type { Conv2dGeometry } from '#src/conv';
import { connectionKernel } from './weights.ts';

/** How strong a cell is drawn: this many steps of opacity a sign. */
export const CELL_LEVELS = 4;

export interface MatrixCell {
  readonly input: number;
  readonly output: number;
  /** From -CELL_LEVELS to CELL_LEVELS, never 0: the sign and size of the sum of the connection's kernel. */
  readonly level: number;
}

/**
 * Every connection of a standard convolution of these channels as a cell; grouping leaves those on the
 * diagonal. @returns row after row, `output * inChannels + input`
 */
export function matrixCells({ inputShape, outputShape, kernelSize }: Conv2dGeometry): MatrixCell[] {
  const [inChannels, outChannels] = [inputShape[3], outputShape[3]];
  const sums = Array.from({ length: inChannels * outChannels }, (_, index) =>
    connectionKernel(index % inChannels, Math.floor(index / inChannels), kernelSize[0], inChannels).reduce(
      (sum, weight) => sum + weight,
      0,
    ),
  );
  const largest = Math.max(...sums.map(Math.abs));
  return sums.map((sum, index) => ({
    input: index % inChannels,
    output: Math.floor(index / inChannels),
    level: Math.sign(sum) * Math.max(1, Math.ceil((Math.abs(sum) / largest) * CELL_LEVELS)) || 1,
  }));
}

/** Whether a standard convolution's connection is left when there are groups. */
export function isKept({ input, output }: MatrixCell, geometry: Conv2dGeometry): boolean {
  const group = Math.floor(input / geometry.inChannelsPerGroup);
  return group === Math.floor(output / geometry.outChannelsPerGroup);
}

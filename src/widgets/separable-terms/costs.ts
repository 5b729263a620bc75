import { type Conv2dGeometry, resolveConv2d } from '#src/conv';
import { countMacs, countParams, type Flops, type Macs, type Params, toFlops } from '#src/cost';
import { termGeometries } from '#src/terms';
import { maxTermsOf, shapeOf } from './shape-of.ts';
import type { SeparableTermsState } from './state.ts';

/** Pixels of an output map, both ways. */
export const MAP_SIZE = 96;

/** What a layer, or two layers one after the other, cost; no bias is counted. */
export interface TermsCost {
  readonly params: Params;
  readonly macs: Macs;
  readonly flops: Flops;
}

/** NHWC. So large that the output is MAP_SIZE without padding: a border of zeros would be an edge that no photo has. */
export function inputShapeOf(state: SeparableTermsState): readonly [number, number, number, number] {
  const { kernelSize, inChannels } = shapeOf(state);
  const size = MAP_SIZE + kernelSize - 1;
  return [1, size, size, inChannels];
}

export function denseGeometry(state: SeparableTermsState): Conv2dGeometry {
  return resolveConv2d(shapeOf(state), inputShapeOf(state));
}

export function costOfDense(state: SeparableTermsState): TermsCost {
  return costOf([denseGeometry(state)]);
}

export function costOfTerms(state: SeparableTermsState, terms: number): TermsCost {
  return costOf(termGeometries({ tiedTo: state.tiedTo, ...shapeOf(state) }, terms, inputShapeOf(state)));
}

/** [terms kept - 1], for every count of terms. */
export function costsOverTerms(state: SeparableTermsState): TermsCost[] {
  return Array.from({ length: maxTermsOf(state) }, (_, index) => costOfTerms(state, index + 1));
}

/**
 * So many terms have as many params as the dense kernel: K * K * N / (K * K + N), where N is the channels of the side
 * that the spatial kernels are not tied to. Fewer are cheaper. Rarely a whole number.
 */
export function breakEvenTerms(state: SeparableTermsState): number {
  return costOfDense(state).params / costOfTerms(state, 1).params;
}

function costOf(geometries: readonly Conv2dGeometry[]): TermsCost {
  const sum = (count: (geometry: Conv2dGeometry) => number) =>
    geometries.reduce((total, geometry) => total + count(geometry), 0);
  const macs = sum(countMacs) as Macs;
  return { params: sum((geometry) => countParams(geometry)) as Params, macs, flops: toFlops(macs) };
}

import { CHANNELS, toGeometry } from './layer.ts';
import type { ConvStepperState, Mode } from './state.ts';
import { countSteps, type Step } from './trace.ts';

export type LoopName = 'ky' | 'kx' | 'i';
export type LineName = 'start' | LoopName | 'iy' | 'ix' | 'add' | 'write';

/** One line of the loops that compute one output number. */
export interface Line {
  readonly name: LineName;
  readonly indent: number;
  /** The whole line (the longest is broken in two), or for a loop what stands before its list of values. */
  readonly text: string;
  /** A loop's values in the standard convolution; those this mode does without are `gone`. */
  readonly values: readonly { readonly value: number; readonly gone: boolean }[];
  /** The mode does without this loop. */
  readonly gone: boolean;
}

type LayerState = Pick<ConvStepperState, 'mode' | 'padding'>;

/** The extents of a standard 3 x 3 convolution, which the other modes are shown against. */
const FULL: Readonly<Record<LoopName, number>> = { ky: 3, kx: 3, i: CHANNELS };

/** The index of `x` that says which channel is read. */
export const CHANNEL_INDEX: Readonly<Record<Mode, string>> = {
  standard: 'i',
  grouped: '2g + i',
  depthwise: 'o',
  pointwise: 'i',
};

const WEIGHT: Readonly<Record<Mode, string>> = {
  standard: 'w[ky, kx, i, o]',
  grouped: 'w[ky, kx, i, o]',
  depthwise: 'w[ky, kx, 0, o]',
  pointwise: 'w[0, 0, i, o]',
};

/** The loops of this mode in the reference's order; those it does without stay, marked. */
export function toPseudocode(state: LayerState): Line[] {
  const { weightsShape, padding, kernelSize } = toGeometry(state);
  const extents: Record<LoopName, number> = { ky: weightsShape[0], kx: weightsShape[1], i: weightsShape[2] };
  const offset = (place: string, tap: string) =>
    `${place}${kernelSize[0] > 1 ? ` + ${tap}` : ''}${padding.top > 0 ? ` − ${padding.top}` : ''}`;
  const plain = (name: LineName, indent: number, text: string): Line => ({
    name,
    indent,
    text,
    values: [],
    gone: false,
  });
  const loop = (name: LoopName, indent: number): Line => ({
    name,
    indent,
    text: `for ${name} in `,
    values: Array.from({ length: FULL[name] }, (_, value) => ({ value, gone: value >= extents[name] })),
    gone: extents[name] === 1,
  });
  return [
    plain('start', 0, 'sum = 0'),
    loop('ky', 0),
    loop('kx', 1),
    loop('i', 2),
    plain('iy', 3, `iy = ${offset('oy', 'ky')}`),
    plain('ix', 3, `ix = ${offset('ox', 'kx')}`),
    plain('add', 3, `sum += x[iy, ix, ${CHANNEL_INDEX[state.mode]}]\n  × ${WEIGHT[state.mode]}`),
    plain('write', 0, 'y[oy, ox, o] = sum'),
  ];
}

/** The line that has just run. */
export function litLine(state: LayerState & Pick<ConvStepperState, 'step'>): LineName {
  if (state.step === 0) return 'start';
  return state.step < countSteps(toGeometry(state)) ? 'add' : 'write';
}

/** What this step read, with numbers for indices: `x[2, 3, 1]` and `w[0, 0, 1, 2]`. */
export function toAddresses(step: Step, outChannel: number): { readonly x: string; readonly w: string } {
  return {
    x: `x[${[step.iy, step.ix, step.channel].map(toText).join(', ')}]`,
    w: `w[${step.ky}, ${step.kx}, ${step.i}, ${outChannel}]`,
  };
}

/** With a minus sign, as the code shown has it. */
export function toText(value: number): string {
  return String(value).replace('-', '−');
}

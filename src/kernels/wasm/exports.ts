/** What `assembly/index.ts` exports. Addresses and sizes are in bytes, counts in numbers. */
export interface KernelExports {
  readonly convolve: (
    plan: number,
    x: number,
    weights: number,
    y: number,
    part: number,
    parts: number,
  ) => void;
  readonly weightGradient: (
    plan: number,
    x: number,
    dy: number,
    scratch: number,
    dweights: number,
    part: number,
    parts: number,
  ) => void;
  readonly biasGradient: (dy: number, pixels: number, channels: number, dbias: number) => void;
  readonly packWeights: (
    source: number,
    bias: number,
    target: number,
    kind: number,
    groups: number,
    channels: number,
    outs: number,
    tapRows: number,
    tapColumns: number,
    rowStep: number,
    columnStep: number,
    channelStep: number,
    outStep: number,
    groupStep: number,
  ) => void;
  readonly relu: (x: number, y: number, count: number) => void;
  readonly add: (a: number, b: number, y: number, count: number) => void;
  readonly maxPool: (
    x: number,
    y: number,
    height: number,
    width: number,
    channels: number,
    outHeight: number,
    outWidth: number,
    kernelHeight: number,
    kernelWidth: number,
    strideHeight: number,
    strideWidth: number,
    top: number,
    left: number,
  ) => void;
  readonly maxPoolInput: (
    x: number,
    y: number,
    dy: number,
    dx: number,
    height: number,
    width: number,
    channels: number,
    outHeight: number,
    outWidth: number,
    kernelHeight: number,
    kernelWidth: number,
    strideHeight: number,
    strideWidth: number,
    top: number,
    left: number,
  ) => void;
  readonly batchMoments: (
    x: number,
    pixels: number,
    channels: number,
    mean: number,
    variance: number,
  ) => void;
  readonly scaleChannels: (
    x: number,
    y: number,
    pixels: number,
    channels: number,
    factor: number,
    shift: number,
    relu: boolean,
  ) => void;
  readonly batchNormSums: (
    x: number,
    y: number,
    dy: number,
    pixels: number,
    channels: number,
    mean: number,
    dshift: number,
    dcentred: number,
    relu: boolean,
  ) => void;
  readonly batchNormInput: (
    x: number,
    y: number,
    dy: number,
    dx: number,
    pixels: number,
    channels: number,
    a: number,
    b: number,
    c: number,
    relu: boolean,
  ) => void;
  readonly isSame: (a: number, b: number, bytes: number) => number;
}

/** One call that threads can share: the export's name and all arguments but the last two, `part` and `parts`. */
export type SharedCall =
  | { readonly name: 'convolve'; readonly args: readonly [number, number, number, number] }
  | { readonly name: 'weightGradient'; readonly args: readonly [number, number, number, number, number] };

/** Runs the share `part` of `parts` of a call. */
export function runPart(exports: KernelExports, call: SharedCall, part: number, parts: number): void {
  if (call.name === 'convolve') exports.convolve(...call.args, part, parts);
  else exports.weightGradient(...call.args, part, parts);
}

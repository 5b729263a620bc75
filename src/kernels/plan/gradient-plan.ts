import type { Conv2dGeometry } from '#src/conv';

/** How the numbers of a tile are paired; `wasm/assembly/gradient-kinds.ts` has the same numbers. */
const kinds = { outer: 0, diagonal: 1, pairs: 2, lanes: 3 } as const;

export type GradientFamily = keyof typeof kinds;

export interface GradientChoice {
  readonly family: GradientFamily;
  /** One English line. */
  readonly why: string;
}

/** Pixels of a band of rows that stay near the processor while all taps, or one vector after the other, run over it. */
const BAND_PIXELS = 200;

/** The tiles of the gradient to the weights for groups of `channels` -> `outs` channels. */
export function chooseGradientFamily(groups: number, channels: number, outs: number): GradientChoice {
  if (groups > 1 && channels === 1 && outs === 1) {
    return { family: 'lanes', why: 'groups of 1 -> 1 channel: vectors of channels, read in place' };
  }
  if (groups > 1 && channels === 2 && outs === 2) {
    return { family: 'pairs', why: 'groups of 2 -> 2 channels: two groups fill a vector' };
  }
  if (groups > 1 && channels === 4 && outs === 4) {
    return { family: 'diagonal', why: 'groups of 4 -> 4 channels: up to three groups at a time' };
  }
  return { family: 'outer', why: `${channels} -> ${outs} channels a group: each of x times each of dy` };
}

/**
 * The plan of `wasm/assembly/weight-gradient.ts`, and the scratch it needs: `sumsBytes` once and `copyBytes` for each
 * thread.
 */
export function writeGradientPlan(geometry: Conv2dGeometry): {
  readonly plan: Int32Array<ArrayBuffer>;
  readonly sumsBytes: number;
  readonly copyBytes: number;
} {
  const [batch, height, width] = geometry.inputShape;
  const [, outHeight, outWidth] = geometry.outputShape;
  const { groups, inChannelsPerGroup: channels, outChannelsPerGroup: outs } = geometry;
  const { family } = chooseGradientFamily(groups, channels, outs);
  const isOuter = family === 'outer';
  const vectors = isOuter ? Math.ceil(outs / 4) : Math.ceil((groups * channels) / 4);
  const xPanels = Math.ceil(channels / (outs > 4 ? 5 : 8));
  const perPanel = { outer: 2, diagonal: 3, pairs: 4, lanes: 16 }[family];
  const whole = family === 'lanes' ? Math.floor(groups / 4) : vectors;
  const plan = Int32Array.from([
    batch,
    height,
    width,
    outHeight,
    outWidth,
    ...geometry.kernelSize,
    ...geometry.stride,
    ...geometry.dilation,
    geometry.padding.top,
    geometry.padding.left,
    Math.max(1, Math.floor(BAND_PIXELS / outWidth)),
    kinds[family],
    groups,
    channels,
    outs,
    xPanels,
    Math.ceil(whole / perPanel),
  ]);
  if (family === 'lanes') return { plan, sumsBytes: 0, copyBytes: 0 };
  const taps = geometry.kernelSize[0] * geometry.kernelSize[1];
  const sumsBytes = isOuter
    ? groups * taps * channels * vectors * 16
    : taps * vectors * (family === 'pairs' ? 32 : 64);
  const xPixel = isOuter ? channels * 4 : vectors * 16;
  return { plan, sumsBytes, copyBytes: height * width * xPixel + outHeight * outWidth * vectors * 16 };
}

import { LANE, PAIR, SPREAD } from './families';

/*
 * Weights in the order in which the tiles read them: blocks of one or two vectors of output channels, each block its
 * bias and then [tap row][tap column][input channel][lane]. Lanes without a channel hold 0.
 */

/**
 * @param source the first weight that is read; the steps (bytes, may be negative) say where the others lie, so that the
 *   gradient to the input reads its weights flipped and with channels exchanged
 * @param bias of each output channel, or 0 for none
 */
export function packWeights(
  source: usize,
  bias: usize,
  target: usize,
  kind: i32,
  groups: i32,
  channels: i32,
  outs: i32,
  tapRows: i32,
  tapColumns: i32,
  rowStep: i32,
  columnStep: i32,
  channelStep: i32,
  outStep: i32,
  groupStep: i32,
): void {
  const groupsPerBlock = kind === SPREAD ? 1 : kind === LANE ? 4 : 2;
  const outsPerBlock = outs * groupsPerBlock;
  for (let group = 0; group < groups; group += groupsPerBlock) {
    const filled = outs * min(groupsPerBlock, groups - group);
    for (let first = 0; first < outsPerBlock; first += 8) {
      const vectors = outsPerBlock - first > 4 ? 2 : 1;
      for (let out = first; out < first + (vectors << 2); out++) {
        store<f32>(target, bias !== 0 && out < filled ? load<f32>(bias + ((group * outs + out) << 2)) : 0);
        target += 4;
      }
      for (let v = 0; v < vectors; v++) {
        const out = first + (v << 2);
        const from = source + group * groupStep + out * outStep;
        packVector(from, target + (v << 4), vectors << 4, kind, filled - out, channels, outs, tapRows, tapColumns, rowStep, columnStep, channelStep, outStep, groupStep);
      }
      target += (tapRows * tapColumns * channels * vectors) << 4;
    }
  }
}

/** One vector of a block for all taps and channels, `stride` bytes apart; its first `lanes` lanes have a channel. */
function packVector(
  source: usize,
  target: usize,
  stride: usize,
  kind: i32,
  lanes: i32,
  channels: i32,
  outs: i32,
  tapRows: i32,
  tapColumns: i32,
  rowStep: i32,
  columnStep: i32,
  channelStep: i32,
  outStep: i32,
  groupStep: i32,
): void {
  const isWhole = lanes >= 4;
  const isSideBySide = isWhole && (outs === 1 || outStep === 4) && (kind === SPREAD || groupStep === outs << 2);
  const isTransposed = isWhole && channelStep === 4;
  // Where the lanes lie: of one group, of four or of two.
  const shift = kind === LANE ? 0 : 1;
  const lane1 = kind === SPREAD ? outStep : (1 >> shift) * groupStep + (1 & shift) * outStep;
  const lane2 = kind === SPREAD ? 2 * outStep : (2 >> shift) * groupStep;
  const lane3 = kind === SPREAD ? 3 * outStep : (3 >> shift) * groupStep + (3 & shift) * outStep;
  for (let row = 0; row < tapRows; row++) {
    for (let column = 0; column < tapColumns; column++) {
      let from = source + row * rowStep + column * columnStep;
      let i = 0;
      if (isSideBySide) {
        for (; i < channels; i++) {
          v128.store(target, v128.load(from));
          from += channelStep;
          target += stride;
        }
      } else if (isTransposed && kind === SPREAD) {
        for (; i + 4 <= channels; i += 4) {
          const a = v128.load(from);
          const b = v128.load(from + lane1);
          const c = v128.load(from + lane2);
          const d = v128.load(from + lane3);
          const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
          const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
          const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
          const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
          v128.store(target, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
          v128.store(target + stride, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
          v128.store(target + 2 * stride, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
          v128.store(target + 3 * stride, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
          from += 16;
          target += 4 * stride;
        }
      } else if (isTransposed && kind === PAIR) {
        const a = v128.load(from);
        const b = v128.load(from + outStep);
        v128.store(target, v128.shuffle<f32>(a, b, 0, 4, 2, 6));
        v128.store(target + stride, v128.shuffle<f32>(a, b, 1, 5, 3, 7));
        target += 2 * stride;
        i = 2;
      }
      for (; i < channels; i++) {
        store<f32>(target, load<f32>(from));
        store<f32>(target, lanes > 1 ? load<f32>(from + lane1) : 0, 4);
        store<f32>(target, lanes > 2 ? load<f32>(from + lane2) : 0, 8);
        store<f32>(target, lanes > 3 ? load<f32>(from + lane3) : 0, 12);
        from += channelStep;
        target += stride;
      }
    }
  }
}

/** Whether two pieces of memory hold the same bits; `bytes` is a multiple of 4. */
export function isSame(a: usize, b: usize, bytes: usize): bool {
  const end = a + bytes;
  while (a + 16 <= end) {
    if (v128.any_true(v128.xor(v128.load(a), v128.load(b)))) return false;
    a += 16;
    b += 16;
  }
  while (a < end) {
    if (load<i32>(a) !== load<i32>(b)) return false;
    a += 4;
    b += 4;
  }
  return true;
}

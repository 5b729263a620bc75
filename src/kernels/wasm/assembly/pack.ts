import { LANE, SPREAD } from './families';

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
      const width = outsPerBlock - first > 4 ? 8 : 4;
      for (let at = 0; at < width; at++) {
        const out = first + at;
        store<f32>(target, bias !== 0 && out < filled ? load<f32>(bias + ((group * outs + out) << 2)) : 0);
        target += 4;
      }
      for (let row = 0; row < tapRows; row++) {
        for (let column = 0; column < tapColumns; column++) {
          for (let i = 0; i < channels; i++) {
            const from = source + row * rowStep + column * columnStep + i * channelStep;
            if (kind === SPREAD && outStep === 4 && first + width <= filled) {
              const at = from + group * groupStep + (first << 2);
              v128.store(target, v128.load(at));
              if (width === 8) v128.store(target, v128.load(at, 16), 16);
              target += width << 2;
              continue;
            }
            for (let at = 0; at < width; at++) {
              const out = first + at;
              let value: f32 = 0;
              if (out < filled) {
                value =
                  kind === SPREAD
                    ? load<f32>(from + group * groupStep + out * outStep)
                    : load<f32>(from + (group + out / outs) * groupStep + (out % outs) * outStep);
              }
              store<f32>(target, value);
              target += 4;
            }
          }
        }
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

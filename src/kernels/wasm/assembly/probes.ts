/* What a processor can do at best, to hold kernels against: arithmetic alone, and moving numbers alone. */

/**
 * So many times six multiplications and six additions of vectors, each of them upon the last result of its own. Six
 * chains of each fill a processor that starts two of each a cycle and takes three cycles for one; one that has more under
 * way is measured too low. With more chains, or with the loop unrolled, V8's code reached less on some pages. The loop
 * reads nothing and writes nothing.
 */
export function peak(count: i32): f32 {
  // From memory, so that no compiler knows that these change nothing.
  const operand = v128.load(0);
  let p0 = v128.load(16);
  let p1 = v128.load(32);
  let p2 = v128.load(48);
  let p3 = v128.load(64);
  let p4 = v128.load(80);
  let p5 = v128.load(96);
  let s0 = v128.load(112);
  let s1 = v128.load(128);
  let s2 = v128.load(144);
  let s3 = v128.load(160);
  let s4 = v128.load(176);
  let s5 = v128.load(192);
  for (let n = 0; n < count; n++) {
    p0 = f32x4.mul(p0, operand);
    p1 = f32x4.mul(p1, operand);
    s0 = f32x4.add(s0, operand);
    s1 = f32x4.add(s1, operand);
    p2 = f32x4.mul(p2, operand);
    p3 = f32x4.mul(p3, operand);
    s2 = f32x4.add(s2, operand);
    s3 = f32x4.add(s3, operand);
    p4 = f32x4.mul(p4, operand);
    p5 = f32x4.mul(p5, operand);
    s4 = f32x4.add(s4, operand);
    s5 = f32x4.add(s5, operand);
  }
  const products = f32x4.mul(f32x4.mul(f32x4.mul(p0, p1), f32x4.mul(p2, p3)), f32x4.mul(p4, p5));
  const sums = f32x4.add(f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)), f32x4.add(s4, s5));
  return f32x4.extract_lane(f32x4.add(products, sums), 0);
}

/** y = x / 2 over arrays of `bytes`, a multiple of 64, `times` times: each number is read once and one is written. */
export function scale(x: usize, y: usize, bytes: usize, times: i32): void {
  const half = f32x4.splat(0.5);
  for (let n = 0; n < times; n++) {
    for (let at: usize = 0; at < bytes; at += 64) {
      v128.store(y + at, f32x4.mul(v128.load(x + at), half));
      v128.store(y + at, f32x4.mul(v128.load(x + at, 16), half), 16);
      v128.store(y + at, f32x4.mul(v128.load(x + at, 32), half), 32);
      v128.store(y + at, f32x4.mul(v128.load(x + at, 48), half), 48);
    }
  }
}

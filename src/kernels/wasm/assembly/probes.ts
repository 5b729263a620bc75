/* What a processor can do at best, to hold kernels against: arithmetic alone, and moving numbers alone. */

/**
 * So many times 16 multiply-adds of vectors: 8 sums, so that none waits for another, and two loads for every 8, so that
 * no product can be made once for all.
 */
export function peak(count: i32): f32 {
  const c0 = f32x4.splat(0.5);
  const c1 = f32x4.splat(1.5);
  const c2 = f32x4.splat(2.5);
  const c3 = f32x4.splat(3.5);
  let s0 = f32x4.splat(0.5);
  let s1 = f32x4.splat(1.5);
  let s2 = f32x4.splat(2.5);
  let s3 = f32x4.splat(3.5);
  let s4 = f32x4.splat(4.5);
  let s5 = f32x4.splat(5.5);
  let s6 = f32x4.splat(6.5);
  let s7 = f32x4.splat(7.5);
  for (let n = 0; n < count; n++) {
    const at = <usize>(n & 255) << 5;
    const u0 = v128.load(at, 1024);
    const v0 = v128.load(at, 1040);
    s0 = f32x4.add(s0, f32x4.mul(u0, c0));
    s1 = f32x4.add(s1, f32x4.mul(u0, c1));
    s2 = f32x4.add(s2, f32x4.mul(u0, c2));
    s3 = f32x4.add(s3, f32x4.mul(u0, c3));
    s4 = f32x4.add(s4, f32x4.mul(v0, c0));
    s5 = f32x4.add(s5, f32x4.mul(v0, c1));
    s6 = f32x4.add(s6, f32x4.mul(v0, c2));
    s7 = f32x4.add(s7, f32x4.mul(v0, c3));
    const u1 = v128.load(at, 5120);
    const v1 = v128.load(at, 5136);
    s0 = f32x4.add(s0, f32x4.mul(u1, c0));
    s1 = f32x4.add(s1, f32x4.mul(u1, c1));
    s2 = f32x4.add(s2, f32x4.mul(u1, c2));
    s3 = f32x4.add(s3, f32x4.mul(u1, c3));
    s4 = f32x4.add(s4, f32x4.mul(v1, c0));
    s5 = f32x4.add(s5, f32x4.mul(v1, c1));
    s6 = f32x4.add(s6, f32x4.mul(v1, c2));
    s7 = f32x4.add(s7, f32x4.mul(v1, c3));
  }
  let s = s0;
  s = f32x4.add(s, s1);
  s = f32x4.add(s, s2);
  s = f32x4.add(s, s3);
  s = f32x4.add(s, s4);
  s = f32x4.add(s, s5);
  s = f32x4.add(s, s6);
  s = f32x4.add(s, s7);
  return f32x4.extract_lane(s, 0);
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

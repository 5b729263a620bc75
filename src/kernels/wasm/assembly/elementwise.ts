/** y = max(0, x), number by number. */
export function relu(x: usize, y: usize, count: i32): void {
  const zero = f32x4.splat(0);
  let at = 0;
  for (; at + 4 <= count; at += 4) {
    v128.store(y + (at << 2), f32x4.max(v128.load(x + (at << 2)), zero));
  }
  for (; at < count; at++) store<f32>(y + (at << 2), max<f32>(load<f32>(x + (at << 2)), 0));
}

/** y = a + b, number by number. */
export function add(a: usize, b: usize, y: usize, count: i32): void {
  let at = 0;
  for (; at + 4 <= count; at += 4) {
    v128.store(y + (at << 2), f32x4.add(v128.load(a + (at << 2)), v128.load(b + (at << 2))));
  }
  for (; at < count; at++) store<f32>(y + (at << 2), load<f32>(a + (at << 2)) + load<f32>(b + (at << 2)));
}

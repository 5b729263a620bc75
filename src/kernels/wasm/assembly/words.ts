/** The 32-bit word `index` of a plan. */
@inline
export function word(at: usize, index: i32): i32 {
  return load<i32>(at + (<usize>index << 2));
}

/** What no output of a plan of the convolution is below: 0 with ReLU. */
@inline
export function floorOf(plan: usize): f32 {
  return word(plan, 11) ? 0 : -Infinity;
}

/** The 32-bit word `index` of a plan. */
@inline
export function word(at: usize, index: i32): i32 {
  return load<i32>(at + (<usize>index << 2));
}

function leastMilliseconds(layers, { peak, bandwidth }) {
  let total = 0
  for (const { flops, bytes } of layers) {
    const computing = 0 /* ? */
    const moving = 0 /* ? */
    total += 0 /* ? */
  }
  return total
}

function leastMilliseconds(layers, { peak, bandwidth }) {
  let total = 0
  for (const { flops, bytes } of layers) {
    const computing = flops / (peak * 1e6)
    const moving = bytes / (bandwidth * 1e6)
    total += Math.max(computing, moving)
  }
  return total
}

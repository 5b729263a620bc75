function joinTowers(towers) {
  const inChannels = towers[0].shape[2]
  const outChannels = towers.reduce((sum, weights) => sum + weights.shape[3], 0)
  const joined = tensor([1, 1, inChannels, outChannels])
  let first = 0
  for (const weights of towers) {
    const own = weights.shape[3]
    for (let i = 0; i < inChannels; i++) {
      for (let o = 0; o < own; o++) {
        set(joined, 0, 0, i, first + o, get(weights, 0, 0, i, o))
      }
    }
    first += own
  }
  return joined
}

function mixChannels(x, weights) {
  const [height, width, inChannels] = x.shape
  const [, , , outChannels] = weights.shape
  const y = tensor([height, width, outChannels])
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      for (let o = 0; o < outChannels; o++) {
        let sum = 0
        for (let i = 0; i < inChannels; i++) {
          sum += get(x, row, column, i) * get(weights, 0, 0, i, o)
        }
        set(y, row, column, o, sum)
      }
    }
  }
  return y
}

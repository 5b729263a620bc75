function convolveGroups(x, weights, groups) {
  const [height, width, inChannels] = x.shape
  const [kernelHeight, kernelWidth, inPerGroup, outChannels] = weights.shape
  const outHeight = height - kernelHeight + 1
  const outWidth = width - kernelWidth + 1
  const y = tensor([outHeight, outWidth, outChannels])
  for (let oy = 0; oy < outHeight; oy++) {
    for (let ox = 0; ox < outWidth; ox++) {
      for (let o = 0; o < outChannels; o++) {
        let sum = 0
        /* ? */
        set(y, oy, ox, o, sum)
      }
    }
  }
  return y
}

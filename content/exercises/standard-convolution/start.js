function convolve(x, weights, stride) {
  const [height, width, inChannels] = x.shape
  const [kernelHeight, kernelWidth, , outChannels] = weights.shape
  const outHeight = Math.floor((height - kernelHeight) / stride) + 1
  const outWidth = Math.floor((width - kernelWidth) / stride) + 1
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

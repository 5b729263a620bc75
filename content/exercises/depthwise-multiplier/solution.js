function convolveDepthwise(x, weights) {
  const [height, width, channels] = x.shape
  const [kernelHeight, kernelWidth, , outChannels] = weights.shape
  const outHeight = height - kernelHeight + 1
  const outWidth = width - kernelWidth + 1
  const depthMultiplier = outChannels / channels
  const y = tensor([outHeight, outWidth, outChannels])
  for (let oy = 0; oy < outHeight; oy++) {
    for (let ox = 0; ox < outWidth; ox++) {
      for (let o = 0; o < outChannels; o++) {
        const channel = Math.floor(o / depthMultiplier)
        let sum = 0
        for (let ky = 0; ky < kernelHeight; ky++) {
          for (let kx = 0; kx < kernelWidth; kx++) {
            sum += get(x, oy + ky, ox + kx, channel) * get(weights, ky, kx, 0, o)
          }
        }
        set(y, oy, ox, o, sum)
      }
    }
  }
  return y
}

function convolveGroups(x, weights, groups) {
  const [height, width, inChannels] = x.shape
  const [kernelHeight, kernelWidth, inPerGroup, outChannels] = weights.shape
  const outHeight = height - kernelHeight + 1
  const outWidth = width - kernelWidth + 1
  const outPerGroup = outChannels / groups
  const y = tensor([outHeight, outWidth, outChannels])
  for (let oy = 0; oy < outHeight; oy++) {
    for (let ox = 0; ox < outWidth; ox++) {
      for (let o = 0; o < outChannels; o++) {
        const group = Math.floor(o / outPerGroup)
        let sum = 0
        for (let ky = 0; ky < kernelHeight; ky++) {
          for (let kx = 0; kx < kernelWidth; kx++) {
            for (let i = 0; i < inPerGroup; i++) {
              const channel = group * inPerGroup + i
              sum += get(x, oy + ky, ox + kx, channel) * get(weights, ky, kx, i, o)
            }
          }
        }
        set(y, oy, ox, o, sum)
      }
    }
  }
  return y
}

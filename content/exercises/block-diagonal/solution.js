function toDense(weights, groups) {
  const [kernelHeight, kernelWidth, inPerGroup, outChannels] = weights.shape
  const outPerGroup = outChannels / groups
  const dense = tensor([kernelHeight, kernelWidth, groups * inPerGroup, outChannels])
  for (let ky = 0; ky < kernelHeight; ky++) {
    for (let kx = 0; kx < kernelWidth; kx++) {
      for (let i = 0; i < inPerGroup; i++) {
        for (let o = 0; o < outChannels; o++) {
          const group = Math.floor(o / outPerGroup)
          const channel = group * inPerGroup + i
          set(dense, ky, kx, channel, o, get(weights, ky, kx, i, o))
        }
      }
    }
  }
  return dense
}

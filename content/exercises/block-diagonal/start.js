function toDense(weights, groups) {
  const [kernelHeight, kernelWidth, inPerGroup, outChannels] = weights.shape
  const dense = tensor([kernelHeight, kernelWidth, groups * inPerGroup, outChannels])
  for (let ky = 0; ky < kernelHeight; ky++) {
    for (let kx = 0; kx < kernelWidth; kx++) {
      for (let i = 0; i < inPerGroup; i++) {
        for (let o = 0; o < outChannels; o++) {
          const channel = 0 /* ? */
          set(dense, ky, kx, channel, o, get(weights, ky, kx, i, o))
        }
      }
    }
  }
  return dense
}

function multiplyOut(pointwiseWeights, depthwiseWeights) {
  const [, , inChannels, outChannels] = pointwiseWeights.shape
  const [kernelHeight, kernelWidth] = depthwiseWeights.shape
  const dense = tensor([kernelHeight, kernelWidth, inChannels, outChannels])
  for (let ky = 0; ky < kernelHeight; ky++) {
    for (let kx = 0; kx < kernelWidth; kx++) {
      for (let c = 0; c < inChannels; c++) {
        for (let o = 0; o < outChannels; o++) {
          const share = get(pointwiseWeights, 0, 0, c, o)
          const pattern = get(depthwiseWeights, ky, kx, 0, o)
          set(dense, ky, kx, c, o, share * pattern)
        }
      }
    }
  }
  return dense
}

function multiplyOut(pointwiseWeights, depthwiseWeights) {
  const [, , inChannels, outChannels] = pointwiseWeights.shape
  const [kernelHeight, kernelWidth] = depthwiseWeights.shape
  const dense = tensor([kernelHeight, kernelWidth, inChannels, outChannels])
  /* ? */
  return dense
}

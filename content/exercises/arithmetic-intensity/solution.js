function intensity({ height, width, inChannels, outChannels, kernelSize, groups }) {
  const weights = kernelSize ** 2 * (inChannels / groups) * outChannels
  const flops = 2 * height * width * weights
  const bytes = 4 * (height * width * inChannels + weights + height * width * outChannels)
  return flops / bytes
}

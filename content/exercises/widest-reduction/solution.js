function widestReduction(inChannels, kernelSize, outChannels) {
  const direct = kernelSize ** 2 * inChannels * outChannels
  const perChannel = inChannels + kernelSize ** 2 * outChannels
  return Math.floor(direct / perChannel)
}

function widestReduction(inChannels, kernelSize, outChannels) {
  const direct = kernelSize ** 2 * inChannels * outChannels
  const perChannel = 1 /* ? */
  return Math.floor(direct / perChannel)
}

function countParams({ inChannels, outChannels, kernelSize, groups, bias }) {
  const weights = kernelSize ** 2 * (inChannels / groups) * outChannels
  const biases = bias ? outChannels : 0
  return weights + biases
}

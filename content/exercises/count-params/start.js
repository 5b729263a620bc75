function countParams({ inChannels, outChannels, kernelSize, groups, bias }) {
  const weights = 0 /* ? */
  const biases = 0 /* ? */
  return weights + biases
}

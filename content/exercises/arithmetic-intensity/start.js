function intensity({ height, width, inChannels, outChannels, kernelSize, groups }) {
  const flops = 0 /* ? */
  const bytes = 1 /* ? */
  return flops / bytes
}

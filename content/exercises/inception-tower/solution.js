function towerParams(inChannels, steps) {
  let params = 0
  let channels = inChannels
  for (const { kernelSize, outChannels } of steps) {
    const [kernelHeight, kernelWidth] = kernelSize
    params += kernelHeight * kernelWidth * channels * outChannels
    channels = outChannels
  }
  return params
}

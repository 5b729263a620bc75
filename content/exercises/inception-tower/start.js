function towerParams(inChannels, steps) {
  let params = 0
  for (const { kernelSize, outChannels } of steps) {
    const [kernelHeight, kernelWidth] = kernelSize
    params += 0 /* ? */
  }
  return params
}

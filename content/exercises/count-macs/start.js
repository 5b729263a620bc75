function countMacs({ height, width, inChannels, outChannels, kernelSize, stride, groups }) {
  return 0 /* ? */
}

function countMacs({ height, width, inChannels, outChannels, kernelSize, stride, groups }) {
  const outHeight = Math.ceil(height / stride)
  const outWidth = Math.ceil(width / stride)
  return outHeight * outWidth * outChannels * kernelSize ** 2 * (inChannels / groups)
}

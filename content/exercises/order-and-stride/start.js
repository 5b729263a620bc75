function countOrders({ height, width, inChannels, outChannels, kernelSize, stride }) {
  const pixels = height * width
  const outPixels = Math.ceil(height / stride) * Math.ceil(width / stride)
  const standard = outPixels * kernelSize ** 2 * inChannels * outChannels
  const separable = 0 /* ? */
  const extreme = 0 /* ? */
  return { standard, separable, extreme }
}

function countOrders({ height, width, inChannels, outChannels, kernelSize, stride }) {
  const pixels = height * width
  const outPixels = Math.ceil(height / stride) * Math.ceil(width / stride)
  const taps = kernelSize ** 2
  const mixing = inChannels * outChannels
  const standard = outPixels * taps * mixing
  const separable = outPixels * (taps * inChannels + mixing)
  const extreme = pixels * mixing + outPixels * taps * outChannels
  return { standard, separable, extreme }
}

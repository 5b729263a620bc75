function receptiveField(layers) {
  let size = 1
  let step = 1
  for (const { kernelSize, stride, dilation } of layers) {
    size += (kernelSize - 1) * dilation * step
    step *= stride
  }
  return size
}

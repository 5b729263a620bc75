function receptiveField(layers) {
  let size = 1
  for (const { kernelSize, stride, dilation } of layers) {
    size += 0 /* ? */
  }
  return size
}

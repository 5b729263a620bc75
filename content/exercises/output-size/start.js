function outputSize(size, kernelSize, stride, padding) {
  return 0 /* ? */
}

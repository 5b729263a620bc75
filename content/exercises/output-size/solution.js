function outputSize(size, kernelSize, stride, padding) {
  const padded = size + 2 * padding
  return Math.floor((padded - kernelSize) / stride) + 1
}

function samePadding([height, width], [kernelHeight, kernelWidth], stride) {
  const [top, bottom] = padAlong(height, kernelHeight, stride)
  const [left, right] = padAlong(width, kernelWidth, stride)
  return { top, right, bottom, left }
}

function padAlong(size, kernelSize, stride) {
  const outputs = Math.ceil(size / stride)
  const total = Math.max((outputs - 1) * stride + kernelSize - size, 0)
  const before = Math.floor(total / 2)
  const after = total - before
  return [before, after]
}

function samePadding([height, width], [kernelHeight, kernelWidth], stride) {
  const [top, bottom] = padAlong(height, kernelHeight, stride)
  const [left, right] = padAlong(width, kernelWidth, stride)
  return { top, right, bottom, left }
}

function padAlong(size, kernelSize, stride) {
  const before = 0 /* ? */
  const after = 0 /* ? */
  return [before, after]
}

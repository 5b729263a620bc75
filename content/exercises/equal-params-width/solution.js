function separableWidth(channels, kernelSize) {
  const taps = kernelSize ** 2
  const most = taps * channels ** 2
  let width = 0
  while (taps * (width + 1) + (width + 1) ** 2 <= most) width++
  return width
}

function compare(first, second) {
  const points = second - first
  const relative = (100 * points) / first
  const errorsGone = (100 * points) / (100 - first)
  return { points, relative, errorsGone }
}

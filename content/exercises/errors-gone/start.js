function compare(first, second) {
  const points = second - first
  const relative = 0 /* ? */
  const errorsGone = 0 /* ? */
  return { points, relative, errorsGone }
}

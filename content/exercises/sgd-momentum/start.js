function descend(weights, gradients, rate, momentum) {
  let moved = weights
  let velocity = weights.map(() => 0)
  for (const gradient of gradients) {
    /* ? */
  }
  return moved
}

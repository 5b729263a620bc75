function descend(weights, gradients, rate, momentum) {
  const moved = weights
  const velocity = weights.map(() => 0)
  for (const gradient of gradients) {
    /* ? */
  }
  return moved
}

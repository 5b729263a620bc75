function middleBlock(x, layers) {
  const y = x
  for (const { depthwiseWeights, pointwiseWeights } of layers) {
    /* ? */
  }
  return y /* ? */
}

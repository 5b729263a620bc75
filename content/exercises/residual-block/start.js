function middleBlock(x, layers) {
  let y = x
  for (const { depthwiseWeights, pointwiseWeights } of layers) {
    /* ? */
  }
  return y /* ? */
}

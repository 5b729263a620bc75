function bothOrders(x, depthwiseWeights, pointwiseWeights, stride) {
  const separable = x /* ? */
  const extreme = x /* ? */
  return { separable, extreme }
}

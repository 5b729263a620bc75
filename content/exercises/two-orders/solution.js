function bothOrders(x, depthwiseWeights, pointwiseWeights, stride) {
  const look = { stride, padding: "same" }
  const separable = pointwise(depthwise(x, depthwiseWeights, look), pointwiseWeights)
  const extreme = depthwise(pointwise(x, pointwiseWeights), depthwiseWeights, look)
  return { separable, extreme }
}

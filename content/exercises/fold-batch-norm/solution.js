function foldBatchNorm(weights, norm) {
  const { gamma, beta, mean, variance, epsilon } = norm
  const outChannels = gamma.length
  const factor = gamma.map((scale, o) => scale / Math.sqrt(variance[o] + epsilon))
  const folded = tensor(
    weights.shape,
    weights.data.map((weight, index) => weight * factor[index % outChannels]),
  )
  const bias = beta.map((shift, o) => shift - mean[o] * factor[o])
  return { weights: folded, bias }
}

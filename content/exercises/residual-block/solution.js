function middleBlock(x, layers) {
  let y = x
  for (const { depthwiseWeights, pointwiseWeights } of layers) {
    y = separable(relu(y), depthwiseWeights, pointwiseWeights, { padding: "same" })
  }
  return tensor(
    x.shape,
    x.data.map((value, index) => value + y.data[index]),
  )
}

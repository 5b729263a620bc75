function crossEntropy(scores, labels) {
  const [pictures, classes] = scores.shape
  let loss = 0
  for (let picture = 0; picture < pictures; picture++) {
    const row = []
    for (let c = 0; c < classes; c++) row.push(get(scores, picture, c))
    const largest = Math.max(...row)
    const total = row.reduce((sum, score) => sum + Math.exp(score - largest), 0)
    loss += Math.log(total) - (row[labels[picture]] - largest)
  }
  return loss / pictures
}

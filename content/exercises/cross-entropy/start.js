function crossEntropy(scores, labels) {
  const [pictures, classes] = scores.shape
  let loss = 0
  for (let picture = 0; picture < pictures; picture++) {
    const row = []
    for (let c = 0; c < classes; c++) row.push(get(scores, picture, c))
    loss += 0 /* ? */
  }
  return loss / pictures
}

function topAccuracy(scores, labels, k) {
  const [pictures, classes] = scores.shape
  let right = 0
  /* ? */
  return right / pictures
}

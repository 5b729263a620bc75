function topAccuracy(scores, labels, k) {
  const [pictures, classes] = scores.shape
  const right = 0
  /* ? */
  return right / pictures
}

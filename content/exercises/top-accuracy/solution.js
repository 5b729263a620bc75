function topAccuracy(scores, labels, k) {
  const [pictures, classes] = scores.shape
  let right = 0
  for (let picture = 0; picture < pictures; picture++) {
    const own = get(scores, picture, labels[picture])
    let ahead = 0
    for (let other = 0; other < classes; other++) {
      if (get(scores, picture, other) > own) ahead++
    }
    if (ahead < k) right++
  }
  return right / pictures
}

function shuffle(x, groups) {
  const [height, width, channels] = x.shape
  const perGroup = channels / groups
  const y = tensor(x.shape)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      for (let place = 0; place < channels; place++) {
        const channel = place /* ? */
        set(y, row, column, place, get(x, row, column, channel))
      }
    }
  }
  return y
}

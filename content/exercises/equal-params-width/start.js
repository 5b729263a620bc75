function separableWidth(channels, kernelSize) {
  return channels /* ? */
}

function blockCost({ height, width, inChannels, outChannels, expansion, stride }) {
  const wide = expansion * inChannels
  const params = 0 /* ? */
  const macs = 0 /* ? */
  return { params, macs }
}

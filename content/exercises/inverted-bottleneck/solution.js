function blockCost({ height, width, inChannels, outChannels, expansion, stride }) {
  const wide = expansion * inChannels
  const expand = inChannels * wide
  const look = 3 ** 2 * wide
  const project = wide * outChannels
  const pixels = height * width
  const outPixels = Math.ceil(height / stride) * Math.ceil(width / stride)
  const params = expand + look + project
  const macs = pixels * expand + outPixels * (look + project)
  return { params, macs }
}

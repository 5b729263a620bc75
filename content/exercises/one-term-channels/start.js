function oneTermChannels(kernel) {
  const [, , inChannels] = kernel.shape
  const answers = []
  for (let c = 0; c < inChannels; c++) {
    const rows = rowsOf(kernel, c)
    answers.push(false /* ? */)
  }
  return answers
}

function rowsOf(kernel, c) {
  const [kernelHeight, kernelWidth, , outChannels] = kernel.shape
  const rows = []
  for (let o = 0; o < outChannels; o++) {
    const row = []
    for (let ky = 0; ky < kernelHeight; ky++) {
      for (let kx = 0; kx < kernelWidth; kx++) row.push(get(kernel, ky, kx, c, o))
    }
    rows.push(row)
  }
  return rows
}

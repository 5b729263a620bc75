function oneTermChannels(kernel) {
  const [, , inChannels] = kernel.shape
  const answers = []
  for (let c = 0; c < inChannels; c++) {
    const rows = rowsOf(kernel, c)
    const pattern = rows.find((row) => row.some((weight) => weight !== 0)) ?? rows[0]
    answers.push(rows.every((row) => isMultiple(row, pattern)))
  }
  return answers
}

function isMultiple(row, pattern) {
  return row.every((weight, a) => pattern.every((other, b) => weight * other === row[b] * pattern[a]))
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

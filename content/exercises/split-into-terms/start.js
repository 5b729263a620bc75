function splitKernel(kernel, terms) {
  const [kernelHeight, kernelWidth, inChannels, outChannels] = kernel.shape
  const depthwiseWeights = tensor([kernelHeight, kernelWidth, 1, inChannels * terms])
  const pointwiseWeights = tensor([1, 1, inChannels * terms, outChannels])
  for (let c = 0; c < inChannels; c++) {
    let rest = rowsOf(kernel, c)
    for (let t = 0; t < terms; t++) {
      const { p, d } = bestTerm(rest)
      const place = 0 /* ? */
      for (let tap = 0; tap < d.length; tap++) {
        set(depthwiseWeights, Math.floor(tap / kernelWidth), tap % kernelWidth, 0, place, d[tap])
      }
      for (let o = 0; o < p.length; o++) set(pointwiseWeights, 0, 0, place, o, p[o])
      rest = rest.map((row, o) => row.map((weight, tap) => weight /* ? */))
    }
  }
  return { depthwiseWeights, pointwiseWeights }
}

function bestTerm(rows) {
  let d = [...rows].sort((a, b) => Math.hypot(...b) - Math.hypot(...a))[0]
  for (let round = 0; round < 200; round++) {
    const p = rows.map((row) => dot(row, d))
    const sum = d.map((_, tap) => rows.reduce((total, row, o) => total + p[o] * row[tap], 0))
    d = sum.map((value) => value / Math.hypot(...sum))
  }
  return { p: rows.map((row) => dot(row, d)), d }
}

function dot(a, b) {
  return a.reduce((sum, value, index) => sum + value * b[index], 0)
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

function legalGroups(inChannels, outChannels) {
  const counts = []
  for (let groups = 1; groups <= Math.min(inChannels, outChannels); groups++) {
    if (inChannels % groups === 0 && outChannels % groups === 0) counts.push(groups)
  }
  return counts
}

function legalGroups(inChannels, outChannels) {
  const counts = []
  /* ? */
  return counts
}

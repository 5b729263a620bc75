/** The group counts a convolution may have: the divisors of gcd(inChannels, outChannels), ascending. */
export function legalGroupCounts(inChannels: number, outChannels: number): number[] {
  const limit = greatestCommonDivisor(inChannels, outChannels);
  const counts: number[] = [];
  for (let groups = 1; groups <= limit; groups++) {
    if (limit % groups === 0) counts.push(groups);
  }
  return counts;
}

/** Standard (groups = 1), depthwise (groups = inChannels) or grouped; one input channel is standard. */
export function kindOfConv(groups: number, inChannels: number): 'standard' | 'grouped' | 'depthwise' {
  if (groups === 1) return 'standard';
  return groups === inChannels ? 'depthwise' : 'grouped';
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

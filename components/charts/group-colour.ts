const HUES = 8;

/**
 * The colour that a group has in every picture, as a CSS value. One group is all channels and has no hue; past
 * eight groups the hues come again, every second round darker against the paper.
 */
export function groupColour(group: number, groups: number): string {
  if (groups === 1) return 'var(--ink-soft)';
  const hue = `var(--group-${group % HUES})`;
  return Math.floor(group / HUES) % 2 === 0 ? hue : `color-mix(in oklab, ${hue} 62%, var(--ink))`;
}

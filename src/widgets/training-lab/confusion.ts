/** `[true class][given class]`: how many test images. */
export function confusionOf(labels: Uint8Array, classes: Uint8Array, count: number): number[][] {
  const counts = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (const [index, label] of labels.entries()) counts[label]![classes[index]!]!++;
  return counts;
}

/** Numbers of the images on which two networks disagree in being right: first those that only one had right. */
export function disagreements(
  labels: Uint8Array,
  a: Uint8Array,
  b: Uint8Array,
): { readonly onlyA: number[]; readonly onlyB: number[] } {
  const [onlyA, onlyB]: number[][] = [[], []];
  for (const [index, label] of labels.entries()) {
    const [rightA, rightB] = [a[index] === label, b[index] === label];
    if (rightA && !rightB) onlyA!.push(index);
    if (rightB && !rightA) onlyB!.push(index);
  }
  return { onlyA: onlyA!, onlyB: onlyB! };
}

/** A digit of the tick labels and the air around a label, in pixels. */
const CHARACTER = 7.6;
const AIR = 8;

/**
 * Which labels under evenly spaced ticks have room on `width` pixels. Both ends always; of the others first those
 * in the middle of the widest gap, so that what is left is spread evenly.
 */
export function fitLabels(labels: readonly string[], width: number): boolean[] {
  const last = labels.length - 1;
  const shown = labels.map((_, index) => index === 0 || index === last);
  const widthOf = (index: number) => labels[index]!.length * CHARACTER + AIR;
  const fits = (a: number, b: number) => ((b - a) / last) * width >= (widthOf(a) + widthOf(b)) / 2;
  const fill = (low: number, high: number) => {
    if (high - low < 2) return;
    const middle = low + Math.floor((high - low) / 2);
    shown[middle] = fits(low, middle) && fits(middle, high);
    if (!shown[middle]) return;
    fill(low, middle);
    fill(middle, high);
  };
  fill(0, last);
  return shown;
}

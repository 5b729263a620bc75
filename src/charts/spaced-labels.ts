/** A text that stands around `x`, in pixels. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  /** Those that matter stay where there is not room for all. */
  readonly matters: boolean;
}

const FONT_SIZE = 11.5;
const GAP = 4;

/** Which texts of a row can stand without one running into another: first those that matter, then from right to left. */
export function spacedLabels(labels: readonly PlacedLabel[]): boolean[] {
  const shown = labels.map(() => false);
  const taken: (readonly [left: number, right: number])[] = [];
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => Number(labels[b]!.matters) - Number(labels[a]!.matters) || labels[b]!.x - labels[a]!.x);
  for (const index of order) {
    const { text, x } = labels[index]!;
    const half = (widthOf(text) + GAP) / 2;
    if (taken.some(([left, right]) => x - half < right && x + half > left)) continue;
    taken.push([x - half, x + half]);
    shown[index] = true;
  }
  return shown;
}

/** Han characters are square; others are somewhat over half as wide as high. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + FONT_SIZE * (character > '\u2e80' ? 1 : 0.58), 0);
}

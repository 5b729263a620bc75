/** Rows and columns of a tensor, with all other places fixed: what fits on paper. */
export interface Plane {
  /** What is fixed, as an index: `[0, :, :, 2]`; empty where there is one plane and nothing is fixed. */
  readonly label: string;
  readonly rows: readonly (readonly { readonly value: number | null; readonly index: number }[])[];
}

/**
 * A tensor in planes: of an image one for each channel, of weights one for each pair of channels. Axes of extent 1 in
 * front are fixed, so that a 1 x 1 kernel is the matrix it is.
 */
export function toPlanes(shape: readonly number[], numbers: readonly (number | null)[]): Plane[] {
  const ones = shape.findIndex((extent) => extent !== 1);
  const front = Math.max(0, Math.min(ones < 0 ? shape.length : ones, shape.length - 2));
  const [height = 1, width = 1] =
    shape.length === 1 ? [1, shape[0]!] : [shape[front] ?? 1, shape[front + 1] ?? 1];
  const rest = shape.length === 1 ? [] : shape.slice(front + 2);
  const inner = rest.reduce((size, extent) => size * extent, 1);
  if (numbers.length === 0) return [];
  return Array.from({ length: inner }, (_, at) => ({
    label: front === 0 && rest.length === 0 ? '' : writeLabel(front, at, rest),
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => {
        const index = (row * width + column) * inner + at;
        return { value: numbers[index] ?? null, index };
      }),
    ),
  }));
}

function writeLabel(front: number, at: number, rest: readonly number[]): string {
  const behind: number[] = [];
  let left = at;
  for (const extent of rest.toReversed()) {
    behind.unshift(left % extent);
    left = Math.floor(left / extent);
  }
  return `[${[...Array<string>(front).fill('0'), ':', ':', ...behind].join(', ')}]`;
}

/** The place in a tensor's numbers that a difference names, `[0, 1, 2]` behind the tensor's own name; -1 for none. */
export function toIndex(place: string, name: string, shape: readonly number[]): number {
  const index = place.startsWith(`${name}[`)
    ? place
        .slice(name.length + 1, -1)
        .split(', ')
        .map(Number)
    : [];
  if (index.length !== shape.length || index.some((at) => !Number.isInteger(at))) return -1;
  return index.reduce((sum, at, axis) => sum * shape[axis]! + at, 0);
}

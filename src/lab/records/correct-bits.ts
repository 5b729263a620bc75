import type { Split } from '../datasets/dataset.ts';

/** Which samples got their right class, a bit each, the first in a byte's lowest place; base64. */
export function packCorrect(classes: Uint8Array, { labels, count }: Split): string {
  const bytes = new Uint8Array(Math.ceil(count / 8));
  for (let index = 0; index < count; index++) {
    if (classes[index] === labels[index]) bytes[index >> 3]! |= 1 << (index & 7);
  }
  return btoa(String.fromCharCode(...bytes));
}

/** A 1 for each of `count` samples that was classified right. @throws RangeError where there are fewer bits */
export function unpackCorrect(packed: string, count: number): Uint8Array {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  if (bytes.length !== Math.ceil(count / 8)) {
    throw new RangeError(`${bytes.length} bytes cannot tell of ${count} samples`);
  }
  return Uint8Array.from({ length: count }, (_, index) => (bytes[index >> 3]! >> (index & 7)) & 1);
}

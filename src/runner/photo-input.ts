import type { Tensor } from '#src/tensor';

/** How a network wants its colours, which come as 0 to 255. */
export type ColourRange = 'minusOneToOne' | 'bytes';

/**
 * A square photo as a network's input, NHWC [1, size, size, 3]. Inception's family, MobileNets and Xception take [-1, 1];
 * a network that normalises for itself takes the bytes as they are.
 * @param rgba size x size pixels, four bytes each
 */
export function toNetInput(
  rgba: ArrayLike<number>,
  size: number,
  range: ColourRange = 'minusOneToOne',
): Tensor {
  if (rgba.length !== size * size * 4) {
    throw new RangeError(`the photo must be ${size} x ${size} pixels of 4 bytes: ${rgba.length}`);
  }
  const data = new Float32Array(size * size * 3);
  for (let pixel = 0; pixel < size * size; pixel++) {
    for (let colour = 0; colour < 3; colour++) {
      const byte = rgba[pixel * 4 + colour]!;
      data[pixel * 3 + colour] = range === 'bytes' ? byte : byte / 127.5 - 1;
    }
  }
  return { shape: [1, size, size, 3], data };
}

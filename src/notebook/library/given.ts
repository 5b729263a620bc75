import { type CoursePhoto, checkPhoto } from './pictures.ts';
import type { LibraryPlace } from './place.ts';
import { type CellTensor, tensor } from './tensors.ts';

/** What the page answers to `images`: bytes, and what turns them into what a network is given. */
export interface GivenImages {
  readonly height: number;
  readonly width: number;
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** How large a photo is. */
export interface PhotoOptions {
  /**
   * Pixels along each side.
   * @default 96
   */
  readonly size?: number;
}

/**
 * Loads one of the course's photos, cut to a square.
 * @param name which photo
 * @param options how large
 * @returns `[1, size, size, 3]`: red, green and blue from 0 to 1
 * @throws where there is no such photo, or the size is not between 8 and 512
 * @example await photo("coffee", { size: 64 })
 */
export async function photo(
  place: LibraryPlace,
  name: CoursePhoto,
  options: PhotoOptions = {},
): Promise<CellTensor> {
  const size = options.size ?? 96;
  checkPhoto(name, size);
  const pixels = (await place.ask({ kind: 'photo', name, size })) as Uint8ClampedArray;
  const x = tensor([1, size, size, 3]);
  for (let pixel = 0; pixel < size * size; pixel++) {
    for (let colour = 0; colour < 3; colour++) x.data[pixel * 3 + colour] = pixels[pixel * 4 + colour]! / 255;
  }
  return x;
}

/** How many test images. */
export interface ImagesOptions {
  /**
   * How many images, at most 1,000.
   * @default 100
   */
  readonly count?: number;
}

/** No cell holds more of them. */
const MOST_IMAGES = 1000;

/**
 * Loads test images of Fashion-MNIST: pieces of clothing, 28 x 28 grey pixels.
 * @param options how many
 * @returns `images` is `[count, 28, 28, 1]` from 0 to 1, `labels` has a class from 0 to 9 for each image
 * @example (await fashionMnist({ count: 1 })).images
 */
export async function fashionMnist(
  place: LibraryPlace,
  options: ImagesOptions = {},
): Promise<{ readonly images: CellTensor; readonly labels: readonly number[] }> {
  const count = Math.min(MOST_IMAGES, Math.max(1, Math.floor(options.count ?? 100)));
  const given = (await place.ask({ kind: 'images', train: 0, test: count })) as GivenImages;
  const { height, width } = given;
  const pixels = given.images.subarray(0, count * height * width);
  return {
    images: tensor(
      [count, height, width, 1],
      Float64Array.from(pixels, (pixel) => pixel / 255),
    ),
    labels: Array.from(given.labels.subarray(0, count)),
  };
}

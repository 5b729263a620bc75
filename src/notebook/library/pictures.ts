import { conv2dReference } from '#src/conv';
import { coursePhotos, toLifting } from '#src/photo';
import { LibraryError, printList } from './library-error.ts';
import { type CellTensor, checkTensor } from './tensors.ts';

/** The largest side of a photo in a cell. */
const MOST_PIXELS = 512;

export type CoursePhoto = (typeof coursePhotos)[number];

/** @throws LibraryError `photoName`, `photoSize` */
export function checkPhoto(name: unknown, size: unknown): void {
  if (!(coursePhotos as readonly unknown[]).includes(name)) {
    const values = { name: String(name).slice(0, 40), known: coursePhotos.join(', ') };
    throw new LibraryError('photoName', values, `no photo of the course: ${values.name}`);
  }
  if (!(Number.isInteger(size) && (size as number) >= 8 && (size as number) <= MOST_PIXELS)) {
    const values = { size: String(size).slice(0, 40), most: MOST_PIXELS };
    throw new LibraryError('photoSize', values, `a photo is 8 to ${MOST_PIXELS} pixels wide: ${values.size}`);
  }
}

/**
 * Turns a photo into channels that can be pointed at: colours, edges, blobs, lines; the filters of the groups dial.
 * @param picture `[1, height, width, 3]`, red, green and blue from 0 to 1
 * @param channels how many filters are applied
 * @returns `[1, height, width, channels]`
 * @throws where the picture has not three channels
 * @example lift(await photo("cat"), 8)
 */
export function lift(picture: CellTensor, channels = 16): CellTensor {
  checkTensor(picture);
  const [batch, height, width, colours] = picture.shape;
  if (picture.shape.length !== 4 || batch !== 1 || colours !== 3) {
    const shape = printList(picture.shape);
    throw new LibraryError('shapeOf', { shape }, `a picture is [1, height, width, 3]: ${shape}`);
  }
  const pixels = new Uint8ClampedArray(height! * width! * 4).fill(255);
  for (let pixel = 0; pixel < height! * width!; pixel++) {
    for (let colour = 0; colour < 3; colour++)
      pixels[pixel * 4 + colour] = 255 * picture.data[pixel * 3 + colour]!;
  }
  const { x, weights, geometry } = toLifting({ width: width!, height: height!, data: pixels }, channels);
  return conv2dReference(x, weights, null, geometry);
}

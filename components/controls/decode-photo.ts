import { checkImage, PhotoError, type Rgba } from '#src/photo';

/** No widget needs a longer side, and it bounds what is held. */
const MAX_SIDE = 1024;

/**
 * A file the reader gave, as pixels; upright, first frame, at most 1024 on its longer side. Refused by its
 * header before anything is decoded when it is too large or no photo.
 * @throws PhotoError
 */
export async function decodePhoto(file: Blob): Promise<Rgba> {
  const { imageSize } = await import('image-size');
  checkImage(new Uint8Array(await file.arrayBuffer()), imageSize);
  return decodeBlob(file);
}

/** A photo that comes with the course. @throws PhotoError `unreachable` */
export async function loadPhoto(url: string): Promise<Rgba> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new PhotoError('unreachable', { url }, `the photo could not be loaded: ${url}`);
  return decodeBlob(await response.blob());
}

async function decodeBlob(blob: Blob): Promise<Rgba> {
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) throw new PhotoError('undecodable', {}, 'the browser could not decode the photo');
  const photo = toPixels(bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  return photo;
}

/** The pixels of anything a canvas can draw. */
export function toPixels(source: CanvasImageSource, width: number, height: number): Rgba {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PhotoError('undecodable', {}, 'the browser gave no canvas');
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data };
}

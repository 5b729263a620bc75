import { coursePhotos } from '#src/photo';

/** Below `pictures/`: the photos small, side by side in the order of `coursePhotos`. */
export const THUMBNAILS_FILE = 'photos.webp';
export const THUMBNAIL_SIZE = 80;

/** For each photo a CSS declaration that shows it out of the strip. */
export function thumbnailStyles(url: string): Record<string, string> {
  const last = coursePhotos.length - 1;
  return Object.fromEntries(
    coursePhotos.map((photo, index) => [
      photo,
      `background: url(${url}) ${(100 * index) / last}% 0 / ${100 * coursePhotos.length}% 100%`,
    ]),
  );
}

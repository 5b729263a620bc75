/** A decoded photo: rows of pixels from the top, red, green, blue, alpha from 0 to 255, as a canvas gives it. */
export interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * The middle square of a photo at `size` x `size`: each new pixel is the mean of the area it covers, so that the
 * result is the same in every engine (a canvas resamples as it likes). Transparent parts lie on white.
 */
export function toSquare(photo: Rgba, size: number): Rgba {
  const side = Math.min(photo.width, photo.height);
  const left = (photo.width - side) / 2;
  const top = (photo.height - side) / 2;
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [red, green, blue] = meanColour(
        photo,
        [left + (x * side) / size, left + ((x + 1) * side) / size],
        [top + (y * side) / size, top + ((y + 1) * side) / size],
      );
      data.set([red, green, blue, 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

type Interval = readonly [from: number, to: number];

function meanColour(photo: Rgba, columns: Interval, rows: Interval): readonly [number, number, number] {
  let [red, green, blue, area] = [0, 0, 0, 0];
  for (let y = Math.floor(rows[0]); y < Math.min(Math.ceil(rows[1]), photo.height); y++) {
    const tall = Math.min(rows[1], y + 1) - Math.max(rows[0], y);
    for (let x = Math.floor(columns[0]); x < Math.min(Math.ceil(columns[1]), photo.width); x++) {
      const covered = tall * (Math.min(columns[1], x + 1) - Math.max(columns[0], x));
      const index = (y * photo.width + x) * 4;
      const alpha = photo.data[index + 3]! / 255;
      red += covered * (photo.data[index]! * alpha + 255 * (1 - alpha));
      green += covered * (photo.data[index + 1]! * alpha + 255 * (1 - alpha));
      blue += covered * (photo.data[index + 2]! * alpha + 255 * (1 - alpha));
      area += covered;
    }
  }
  return [red / area, green / area, blue / area];
}

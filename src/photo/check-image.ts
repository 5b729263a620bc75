/** Each code is also the key of the reader's sentence (`photo.<code>`) in every language. */
export type PhotoErrorCode =
  | 'notAnImage'
  | 'svg'
  | 'heic'
  | 'tooManyPixels'
  | 'tooManyBytes'
  | 'undecodable'
  | 'unreachable';

export const photoErrorCodes: readonly PhotoErrorCode[] = [
  'notAnImage',
  'svg',
  'heic',
  'tooManyPixels',
  'tooManyBytes',
  'undecodable',
  'unreachable',
];

/** A file that is no photo, or one that this page will not decode. */
export class PhotoError extends Error {
  readonly code: PhotoErrorCode;
  readonly values: Readonly<Record<string, number | string>>;

  constructor(code: PhotoErrorCode, values: Readonly<Record<string, number | string>>, message: string) {
    super(message);
    this.name = 'PhotoError';
    this.code = code;
    this.values = values;
  }
}

/** Decoded at 4 bytes a pixel this is 160 MB: more than any camera needs here, less than a phone's tab has. */
export const MAX_PIXELS = 40_000_000;
export const MAX_FILE_BYTES = 50_000_000;

/** What an image's first bytes say of it; as npm's image-size reads them. */
export type ReadHeader = (bytes: Uint8Array) => {
  readonly type?: string;
  readonly width: number;
  readonly height: number;
};

const RASTER_TYPES = new Set(['png', 'jpg', 'gif', 'webp', 'bmp', 'ico', 'avif']);

/**
 * Refuses, before anything is decoded, what could hurt: huge images, SVG (it can carry scripts and fetch), and
 * what browsers do not read.
 * @throws PhotoError
 */
export function checkImage(bytes: Uint8Array, readHeader: ReadHeader): void {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new PhotoError(
      'tooManyBytes',
      { size: bytes.length / 1e6, limit: MAX_FILE_BYTES / 1e6 },
      `a photo may have at most ${MAX_FILE_BYTES} bytes: ${bytes.length}`,
    );
  }
  // Its own check, since a header reader may fail on parts of a HEIC file that are of no interest here.
  if (/^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/.test(String.fromCharCode(...bytes.subarray(4, 12)))) {
    throw new PhotoError('heic', {}, 'this page does not decode HEIC');
  }
  const header = tryHeader(bytes, readHeader);
  if (header?.type === 'svg') throw new PhotoError('svg', {}, 'an SVG drawing is not a photo');
  if (!header || !RASTER_TYPES.has(header.type ?? '')) {
    throw new PhotoError('notAnImage', {}, `not an image this page knows: ${header?.type ?? 'unknown'}`);
  }
  const { width, height } = header;
  if (!(width >= 1 && height >= 1))
    throw new PhotoError('undecodable', {}, `no pixels: ${width} x ${height}`);
  if (width * height > MAX_PIXELS) {
    const values = { width, height, limit: MAX_PIXELS / 1e6 };
    throw new PhotoError(
      'tooManyPixels',
      values,
      `a photo may have at most ${MAX_PIXELS} pixels: ${width} x ${height}`,
    );
  }
}

function tryHeader(bytes: Uint8Array, readHeader: ReadHeader): ReturnType<ReadHeader> | null {
  try {
    return readHeader(bytes);
  } catch {
    return null;
  }
}

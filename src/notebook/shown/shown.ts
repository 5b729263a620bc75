/** What a cell shows, as it travels from the Worker to the page: plain data, of bounded size. */
export type Shown = { readonly title: string | null } & ShownValue;

export type ShownValue =
  | ShownText
  | ShownTensor
  | ShownTable
  | { readonly kind: 'picture'; readonly svg: string }
  | { readonly kind: 'formula'; readonly tex: string }
  | { readonly kind: 'curves'; readonly lines: readonly CurveLine[] };

export interface ShownText {
  readonly kind: 'text';
  readonly text: string;
  /** Whether there was more than is shown. */
  readonly cut: boolean;
}

export interface ShownTensor {
  readonly kind: 'tensor';
  readonly shape: readonly number[];
  /** Of all numbers; null where there are none, or one is not finite. */
  readonly range: { readonly min: number; readonly max: number; readonly mean: number } | null;
  /** How many numbers are NaN or infinite. */
  readonly notFinite: number;
  /** Rows of numbers where they are few. */
  readonly numbers: readonly (readonly number[])[] | null;
  /** One a channel, or one in colour, where it is large enough to be a picture. */
  readonly pictures: readonly ShownPicture[];
  /** How many channels there are; `pictures` may be fewer. */
  readonly channels: number;
}

export interface ShownPicture {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

export interface ShownTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** How many rows there are; `rows` may be fewer. */
  readonly total: number;
}

export interface CurveLine {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Bounds of what is shown of one value. */
export const shownLimits = {
  characters: 10_000,
  pictures: 32,
  side: 256,
  numbers: 144,
  rows: 50,
  columns: 20,
  svg: 500_000,
  lines: 8,
  points: 2000,
  title: 200,
} as const;

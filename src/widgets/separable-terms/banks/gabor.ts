import {
  BLUE_YELLOW,
  BRIGHTNESS,
  type FixedKernel,
  inColour,
  RED_GREEN,
  toFixedKernel,
} from './fixed-kernel.ts';

const SIZE = 7;
const ORIENTATIONS = 4;
/** In pixels. */
const WAVELENGTH = 4;
const SPREAD = 1.8;

/**
 * Waves under a bell in four directions, each on brightness, red against green and blue against yellow: what trained
 * first layers are often said to look like. Twelve filters, but only four patterns.
 */
export const gabor: FixedKernel = toFixedKernel(
  SIZE,
  [BRIGHTNESS, RED_GREEN, BLUE_YELLOW].flatMap((colour) =>
    Array.from({ length: ORIENTATIONS }, (_, turn) =>
      inColour(wave((Math.PI * turn) / ORIENTATIONS), colour),
    ),
  ),
);

function wave(angle: number): number[] {
  return Array.from({ length: SIZE * SIZE }, (_, place) => {
    const x = (place % SIZE) - (SIZE - 1) / 2;
    const y = Math.floor(place / SIZE) - (SIZE - 1) / 2;
    const across = x * Math.cos(angle) + y * Math.sin(angle);
    const bell = Math.exp(-(x * x + y * y) / (2 * SPREAD * SPREAD));
    // A sine, so that a flat area answers with 0.
    return 0.3 * bell * Math.sin((2 * Math.PI * across) / WAVELENGTH);
  });
}

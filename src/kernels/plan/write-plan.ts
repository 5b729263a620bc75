import { chooseFamily, type Family, familyKinds } from './choose.ts';
import { type Run, toRuns } from './runs.ts';
import type { Walk } from './walk.ts';

const FLOAT = 4;
const HEADER_WORDS = 14;
const REGION_WORDS = 12;

/** Pixels that a tile of each kind takes at once; `wasm/generator/tiles.mjs` has the same numbers. */
const TILE = { wide: 5, narrow: 8, lane: 8, pair: 6, twin: 6 };

/** Weights up to this size stay near the processor while one tile after the other runs through all of them. */
const NEAR_BYTES = 1024 * 1024;

/** Where weights are more: rows of a small image that stay near while all blocks of a group run over them. */
const CHUNK_ROWS = 6;

/** Above this, an image is not small: its rows are taken one at a time. */
const IMAGE_BYTES = 2 * 1024 * 1024;

/** Bytes that `packWeights` fills for a walk. */
export function packedBytes(walk: Walk): number {
  const { family } = chooseFamily(walk.groups, walk.channels, walk.outs);
  const taps = walk.taps[0] * walk.taps[1];
  if (isSpread(family)) {
    return walk.groups * Math.ceil(walk.outs / 4) * (taps * walk.channels + 1) * 4 * FLOAT;
  }
  const perBlock = family === 'lane' ? 4 : 2;
  return Math.ceil(walk.groups / perBlock) * (taps * walk.channels + 1) * 4 * FLOAT;
}

/** The plan of `wasm/assembly/convolve.ts`: a header and one entry for each region, all of 32-bit words. */
export function writePlan(walk: Walk, { relu }: { readonly relu: boolean }): Int32Array<ArrayBuffer> {
  const { batch, groups, channels, outs, source, target, taps, first, step, tapStep } = walk;
  const { family } = chooseFamily(groups, channels, outs);
  const xPixel = groups * channels * FLOAT;
  const yPixel = groups * outs * FLOAT;
  const xLine = source[1] * xPixel;
  const yLine = target.size[1] * yPixel;
  const isSmall = source[0] * xLine <= IMAGE_BYTES;
  const isNear = !isSpread(family) || packedBytes(walk) <= NEAR_BYTES;

  const regions: number[][] = [];
  const vertical = toRuns(target.count[0], taps[0], source[0], first[0], step[0], tapStep[0]);
  const horizontal = toRuns(target.count[1], taps[1], source[1], first[1], step[1], tapStep[1]);
  for (const v of vertical) {
    for (const h of horizontal) {
      const x =
        (first[0] + step[0] * v.start + tapStep[0] * v.firstTap) * xLine +
        (first[1] + step[1] * h.start + tapStep[1] * h.firstTap) * xPixel;
      const y =
        (target.start[0] + target.step[0] * v.start) * yLine +
        (target.start[1] + target.step[1] * h.start) * yPixel;
      const down: Axis = { count: v.count, x: step[0] * xLine, y: target.step[0] * yLine };
      const across: Axis = { count: h.count, x: step[1] * xPixel, y: target.step[1] * yPixel };
      const [rows, columns] = orient(down, across, TILE[family]);
      regions.push([
        rows.count,
        columns.count,
        x,
        rows.x,
        columns.x,
        y,
        rows.y,
        columns.y,
        v.firstTap,
        tapsOf(v, h),
        h.firstTap,
        h.taps,
      ]);
    }
  }
  const header = [
    batch,
    source[0] * xLine,
    target.size[0] * yLine,
    groups,
    channels,
    outs,
    taps[0],
    taps[1],
    tapStep[0] * xLine,
    tapStep[1] * xPixel,
    familyKinds[family],
    relu ? 1 : 0,
    regions.length,
    isNear ? 0 : isSmall ? CHUNK_ROWS : 1,
  ];
  const plan = new Int32Array(HEADER_WORDS + regions.length * REGION_WORDS);
  plan.set(header);
  regions.forEach((region, index) => {
    plan.set(region, HEADER_WORDS + index * REGION_WORDS);
  });
  return plan;
}

/** Whether numbers of x are spread over the lanes of a group; the other families pack groups into vectors. */
function isSpread(family: Family): boolean {
  return familyKinds[family] === familyKinds.wide;
}

/** Pixels along one direction: how many, and how many bytes apart in what is read and written. */
interface Axis {
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** Tiles take neighbours along the columns: whichever direction fills them better, or both as one where they connect. */
function orient(down: Axis, across: Axis, most: number): readonly [rows: Axis, columns: Axis] {
  if (down.x === across.count * across.x && down.y === across.count * across.y) {
    return [
      { count: 1, x: 0, y: 0 },
      { ...across, count: down.count * across.count },
    ];
  }
  const filled = ({ count }: Axis) => count / Math.ceil(count / most);
  return filled(down) > filled(across) ? [across, down] : [down, across];
}

/** Without a tap in one direction there is none at all. */
function tapsOf(v: Run, h: Run): number {
  return h.taps === 0 ? 0 : v.taps;
}

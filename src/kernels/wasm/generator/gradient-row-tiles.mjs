import { each, indices } from './lines.mjs';

/**
 * Writes the inner loops of the gradient to the weights where a row has three taps, side by side, and the stride is 1.
 * What is read once then serves up to nine taps, whose sums stay in registers while `lines` rows of `count` pixels run past:
 *
 *   laneRows<R>               one vector of groups of 1 -> 1 channel, R rows of taps
 *   evenRows<R>, oddRows<R>   the first and the second channel of two groups of 2 -> 2 channels
 *   splatRows<R>              one channel of a group of 4 -> 4 channels
 */

/**
 * Every tile's arguments:
 *   x, xStep, xTapRow      the first pixel of the first row; bytes to the next pixel and to the next row of taps
 *   dy, dyStep           where the last tap of the first pixel reads; bytes to the next pixel
 *   lines, xRow, dyRow rows of outputs, one after the other; bytes to the next one in x and in dy
 *   count                pixels of a row of x that meet all three taps
 *   hasHead, hasTail     whether there is one pixel of x before them and after them, which meets two
 *   sums, tapBytes       of the first tap; bytes to those of the next
 */
const ARGUMENTS =
  'x: usize, xStep: usize, xTapRow: usize, dy: usize, dyStep: usize, lines: i32, xRow: usize, dyRow: usize, count: i32, hasHead: bool, hasTail: bool, sums: usize, tapBytes: usize';

/** What a pixel of x gives, by the family: a vector that meets one of dy. */
const values = {
  laneRows: (at) => `v128.load(${at})`,
  evenRows: (at) => `evens(v128.load(${at}))`,
  oddRows: (at) => `odds(v128.load(${at}))`,
  splatRows: (at) => `v128.load32_splat(${at})`,
};

/**
 * `rows` rows of three taps each, stride 1: pixel p of x meets dy at p, p - 1 and p - 2, for which three vectors go
 * round in registers and serve all rows.
 */
function taps(family, rows) {
  const meet = (r, tap, dy) => `    sum${r}_${tap} = f32x4.add(sum${r}_${tap}, f32x4.mul(x${r}, ${dy}));`;
  const pixel = (at, pairs) =>
    each(
      rows,
      (r) => `    const x${r} = ${values[family](`${at}${r ? ` + ${r} * xTapRow` : ''}`)};
${pairs.map(([tap, dy]) => meet(r, tap, dy)).join('\n')}`,
    );
  // The tap that comes first reads the dy that came last.
  const step = ([first, second, third]) => `    {
    ${third} = v128.load(q);
${pixel('p', [
  [0, third],
  [1, second],
  [2, first],
])}
    p += xStep;
    q += dyStep;
    }`;
  const sums = (line) => each(rows, (r) => each(3, (tap) => line(r, tap)));
  return `
function ${family}${rows}(${ARGUMENTS}): void {
${sums((r, tap) => `  let sum${r}_${tap} = v128.load(sums + ${r * 3 + tap} * tapBytes);`)}
  while (lines > 0) {
    let a = v128.load(dy);
    let b = v128.load(dy + dyStep);
    let c = b;
    let p = x;
    let q = dy + 2 * dyStep;
    if (hasHead) {
${pixel('p - xStep', [
  [0, 'b'],
  [1, 'a'],
])}
    }
    let left = count;
    while (left >= 3) {
${step(['a', 'b', 'c'])}
${step(['b', 'c', 'a'])}
${step(['c', 'a', 'b'])}
      left -= 3;
    }
    while (left > 0) {
${step(['a', 'b', 'c'])}
      a = b;
      b = c;
      left--;
    }
    if (hasTail) {
${pixel('p', [
  [1, 'b'],
  [2, 'a'],
])}
    }
    x += xRow;
    dy += dyRow;
    lines--;
  }
${sums((r, tap) => `  v128.store(sums + ${r * 3 + tap} * tapBytes, sum${r}_${tap});`)}
}`;
}

const NAMES = ARGUMENTS.replace(/: \w+/g, '');
function dispatchRows(family) {
  return `
@inline
function ${family}(rows: i32, ${ARGUMENTS}): void {
  if (rows === 3) ${family}3(${NAMES});
  else if (rows === 2) ${family}2(${NAMES});
  else ${family}1(${NAMES});
}`;
}

/** The AssemblyScript source of these tiles. */
export function writeGradientRowTiles() {
  return `// Written by generator/gradient-row-tiles.mjs.
import { LANES, PAIRS } from './gradient-kinds';

@inline
function evens(read: v128): v128 {
  return v128.shuffle<f32>(read, read, 0, 0, 2, 2);
}

@inline
function odds(read: v128): v128 {
  return v128.shuffle<f32>(read, read, 1, 1, 3, 3);
}
${Object.keys(values)
  .map((family) => [...indices(3).map((index) => taps(family, index + 1)), dispatchRows(family)].join('\n'))
  .join('\n')}

/** A vector after the other, each with all the sums that it belongs to. */
export function tapRows(kind: i32, size: i32, rows: i32, ${ARGUMENTS}): void {
  for (let u = 0; u < size; u++) {
    if (kind === LANES) {
      laneRows(rows, x, xStep, xTapRow, dy, dyStep, lines, xRow, dyRow, count, hasHead, hasTail, sums, tapBytes);
      sums += 16;
    } else if (kind === PAIRS) {
      evenRows(rows, x, xStep, xTapRow, dy, dyStep, lines, xRow, dyRow, count, hasHead, hasTail, sums, tapBytes);
      oddRows(rows, x, xStep, xTapRow, dy, dyStep, lines, xRow, dyRow, count, hasHead, hasTail, sums + 16, tapBytes);
      sums += 32;
    } else {
      for (let i = 0; i < 4; i++) {
        splatRows(rows, x + (i << 2), xStep, xTapRow, dy, dyStep, lines, xRow, dyRow, count, hasHead, hasTail, sums, tapBytes);
        sums += 16;
      }
    }
    x += 16;
    dy += 16;
  }
}
`;
}

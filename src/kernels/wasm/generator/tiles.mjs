/**
 * Writes the unrolled inner loops of the kernels, in AssemblyScript: the language has no loops over registers.
 *
 * A name says the shape of what stays in registers: `<family><columns>`, and the family how its lanes are used:
 *   wide    8 output channels of one group (two vectors), one input channel at a time
 *   narrow  4 output channels of one group (one vector)
 *   quad    the same where a group reads exactly 4 channels, so that nothing is counted
 *   lane    4 groups of 1 -> 1 channel, one lane each (depthwise)
 *   pair    2 groups of 2 -> 2 channels, two lanes each
 *   twin    2 groups of 1 -> 2 channels, two lanes each (depthwise with depth multiplier 2)
 *
 * With `Row<taps>` behind it a tile knows how many taps a row has and that pixels and taps are equally far apart: what
 * is read once then serves every tap that falls on it.
 */

/** The most output pixels whose sums fit in the 16 vector registers, with what is read beside them. */
const tileColumns = {
  wide: 6,
  narrow: 8,
  quad: 8,
  lane: 8,
  pair: 6,
  twin: 6,
};

const indices = (count) => Array.from({ length: count }, (_, index) => index);
const each = (count, line) => indices(count).map(line).join('\n');

/** Arguments of every tile; see `convolve.ts` for what they mean. */
const ARGUMENTS = `x: usize, xStep: usize, w: usize, wRow: usize, rows: i32, xRow: usize, columns: i32, xColumn: usize, channels: i32, bias: usize, y: usize, yStep: usize, lanes: i32, floor: v128`;

/** One input channel `offset` bytes on: each weight vector times one number of each pixel. */
function spread(columns, vectors, offset) {
  return `
${each(vectors, (v) => `      let w${v}_${offset} = v128.load(q, ${(offset / 4) * vectors * 16 + v * 16});`)}
${each(
  columns,
  (c) => `      { const value = v128.load32_splat(p${c}, ${offset});
${each(vectors, (v) => `        sum${c}_${v} = f32x4.add(sum${c}_${v}, f32x4.mul(value, w${v}_${offset}));`)} }`,
)}`;
}

function advance(columns, bytes) {
  return each(columns, (c) => `      p${c} += ${bytes};`);
}

function spreadLoop(columns, vectors) {
  return `
      let end = p0 + (<usize>channels << 2);
      while (p0 + 12 < end) {
${[0, 4, 8, 12].map((offset) => spread(columns, vectors, offset)).join('\n')}
${advance(columns, '16')}
        q += ${vectors * 64};
      }
      while (p0 < end) {
${spread(columns, vectors, 0)}
${advance(columns, '4')}
        q += ${vectors * 16};
      }
${advance(columns, 'skip')}`;
}

function laneStep(columns) {
  return `
      let w0 = v128.load(q);
${each(columns, (c) => `      sum${c}_0 = f32x4.add(sum${c}_0, f32x4.mul(v128.load(p${c}), w0));`)}
${advance(columns, 'xColumn')}
      q += 16;`;
}

function pairStep(columns) {
  return `
      let w0 = v128.load(q);
      let w1 = v128.load(q, 16);
${each(
  columns,
  (c) => `      { const value = v128.load(p${c});
        sum${c}_0 = f32x4.add(sum${c}_0, f32x4.mul(v128.shuffle<f32>(value, value, 0, 0, 2, 2), w0));
        sum${c}_0 = f32x4.add(sum${c}_0, f32x4.mul(v128.shuffle<f32>(value, value, 1, 1, 3, 3), w1)); }`,
)}
${advance(columns, 'xColumn')}
      q += 32;`;
}

function twinStep(columns) {
  return `
      let w0 = v128.load(q);
${each(
  columns,
  (c) => `      { const value = v128.load64_zero(p${c});
        sum${c}_0 = f32x4.add(sum${c}_0, f32x4.mul(v128.shuffle<f32>(value, value, 0, 0, 1, 1), w0)); }`,
)}
${advance(columns, 'xColumn')}
      q += 16;`;
}

function quadStep(columns) {
  return `
${[0, 4, 8, 12].map((offset) => spread(columns, 1, offset)).join('\n')}
${advance(columns, 'xColumn')}
      q += 64;`;
}

/** How often a row of taps is unrolled, by family. */
const rowTaps = { lane: [3, 5, 7], pair: [3], twin: [3] };

/** What a family reads of one pixel: vectors that are ready to be multiplied, one for each weight of a tap. */
const reads = {
  lane: ['v128.load(p)'],
  pair: ['v128.shuffle<f32>(read, read, 0, 0, 2, 2)', 'v128.shuffle<f32>(read, read, 1, 1, 3, 3)'],
  twin: ['v128.shuffle<f32>(read, read, 0, 0, 1, 1)'],
};
const wholeRead = { lane: '', pair: 'const read = v128.load(p);', twin: 'const read = v128.load64_zero(p);' };

/** Pixel by pixel along the row; each is added to every sum whose taps reach it, so that a sum sees kx ascending. */
function slide(family, columns, taps) {
  const weights = reads[family].length;
  return `
${each(taps * weights, (w) => `    const w${w} = v128.load(w, ${w * 16});`)}
    let p = x;
${each(
  columns + taps - 1,
  (pixel) => `    { ${wholeRead[family]}
${reads[family].map((read, i) => `      const value${i} = ${read};`).join('\n')}
${indices(taps)
  .map((tap) => pixel - tap)
  .filter((column) => column >= 0 && column < columns)
  .map((column) =>
    each(
      weights,
      (i) =>
        `      sum${column}_0 = f32x4.add(sum${column}_0, f32x4.mul(value${i}, w${(pixel - column) * weights + i}));`,
    ),
  )
  .join('\n')}
      p += xColumn; }`,
)}`;
}

const steps = { quad: quadStep, lane: laneStep, pair: pairStep, twin: twinStep };

function store(columns, vectors) {
  const last = vectors - 1;
  const finish = (c, v) => `f32x4.max(f32x4.add(sum${c}_${v}, bias${v}), floor)`;
  return `
${each(vectors, (v) => `  const bias${v} = v128.load(bias, ${v * 16});`)}
${each(
  columns,
  (c) => `${each(last, (v) => `  v128.store(y, ${finish(c, v)}, ${v * 16});`)}
  storeLanes(y + ${last * 16}, ${finish(c, last)}, lanes);
  y += yStep;`,
)}`;
}

function tile(family, columns) {
  const vectors = family === 'wide' ? 2 : 1;
  const spreads = family === 'wide' || family === 'narrow';
  return `
function ${family}${columns}(${ARGUMENTS}): void {
${each(columns, (c) => each(vectors, (v) => `  let sum${c}_${v} = f32x4.splat(0);`))}
${spreads ? '  const skip = xColumn - (<usize>channels << 2);' : ''}
  while (rows > 0) {
${each(columns, (c) => `    let p${c} = x${c ? ` + ${c} * xStep` : ''};`)}
    let q = w;
    for (let column = columns; column > 0; column--) {${spreads ? spreadLoop(columns, vectors) : steps[family](columns)}
    }
    x += xRow;
    w += wRow;
    rows--;
  }
${store(columns, vectors)}
}`;
}

function rowTile(family, columns, taps) {
  return `
function ${family}Row${taps}x${columns}(${ARGUMENTS}): void {
${each(columns, (c) => `  let sum${c}_0 = f32x4.splat(0);`)}
  while (rows > 0) {${slide(family, columns, taps)}
    x += xRow;
    w += wRow;
    rows--;
  }
${store(columns, 1)}
}`;
}

function dispatchRows(family, taps) {
  return `
export function ${family}Row${taps}(pixels: i32, ${ARGUMENTS}): void {
  switch (pixels) {
${each(tileColumns[family], (index) => `    case ${index + 1}: { ${family}Row${taps}x${index + 1}(x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor); return; }`)}
  }
}`;
}

function dispatch(family) {
  const most = tileColumns[family];
  return `
/** As many pixels as ${family} tiles take at once: \`pixels\` of them, 1 to ${most}. */
export function ${family}(pixels: i32, ${ARGUMENTS}): void {
  switch (pixels) {
${each(most, (index) => `    case ${index + 1}: { ${family}${index + 1}(x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor); return; }`)}
  }
}`;
}

/** The AssemblyScript source of all tiles. */
export function writeTiles() {
  const families = Object.keys(tileColumns);
  const tiles = families.flatMap((family) =>
    indices(tileColumns[family]).map((index) => tile(family, index + 1)),
  );
  return `// Written by generator/tiles.ts.
/** The first \`lanes\` numbers of a vector, so that nothing behind a group's channels is touched. */
// @ts-ignore: decorator
@inline
function storeLanes(y: usize, value: v128, lanes: i32): void {
  if (lanes >= 4) {
    v128.store(y, value);
    return;
  }
  v128.store_lane<f32>(y, value, 0);
  if (lanes > 1) v128.store_lane<f32>(y, value, 1, 4);
  if (lanes > 2) v128.store_lane<f32>(y, value, 2, 8);
}
${tiles.join('\n')}
${families.map(dispatch).join('\n')}
${Object.entries(rowTaps)
  .flatMap(([family, counts]) =>
    counts.flatMap((taps) => [
      ...indices(tileColumns[family]).map((index) => rowTile(family, index + 1, taps)),
      dispatchRows(family, taps),
    ]),
  )
  .join('\n')}
`;
}

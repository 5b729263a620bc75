import { each, indices } from './lines.mjs';

/**
 * Writes the unrolled inner loops of the kernels, in AssemblyScript: the language has no loops over registers.
 *
 * A name says the shape of what stays in registers: `<family><pixels>`, and the family how its lanes are used:
 *   wide    8 output channels of one group (two vectors), one input channel at a time
 *   narrow  4 output channels of one group (one vector)
 *   octet   wide, where a group reads exactly 8 channels and fills all lanes, so that nothing is counted
 *   quad    narrow, where a group reads exactly 4 channels and fills all lanes
 *   lane    4 groups of 1 -> 1 channel, one lane each (depthwise)
 *   pair    2 groups of 2 -> 2 channels, two lanes each
 *   twin    2 groups of 1 -> 2 channels, two lanes each (depthwise with depth multiplier 2)
 *
 * With `Row<taps>x` in its name a tile knows how many taps a row has. All but `quad` then also know that pixels and taps
 * are equally far apart: what is read once serves every tap that falls on it.
 */

/**
 * The most output pixels whose sums fit in the 15 vector registers that V8 gives, with what is read beside them: 5 x 2
 * sums, 2 weights, a number of x and a product are 14; 6 x 2 would be 16.
 */
const tilePixels = { wide: 5, narrow: 8, octet: 5, quad: 8, lane: 8, pair: 6, twin: 6 };
/** Families whose tiles take a tap pixel after pixel, not channel after channel. */
const byPixel = ['quad'];

const vectorsOf = { wide: 2, octet: 2 };
/** Input channels that a tap of these families has, unrolled; of `quad` its weights stay in registers. */
const fixedChannels = { octet: 8, quad: 4 };
/** How often a row of taps is unrolled. */
const rowTaps = { quad: [3], lane: [3, 5, 7], pair: [3], twin: [3] };

/**
 * Every tile's arguments. A tile runs `blocks` blocks of output channels, one after the other, at the same pixels:
 *   x, xStep             the first tap of the first pixel; bytes to the next pixel
 *   w, wRow              the first tap's weights; bytes to those of the next row of taps
 *   rows, xRow           rows of taps; bytes between them in x
 *   columns, xColumn     taps in a row; bytes between them in x
 *   channels             input channels of a tap
 *   bias                 of the block
 *   y, yStep             the first output; bytes to the next pixel
 *   lanes                how many numbers of the last vector are stored, where channels are counted
 *   floor                0 for ReLU, else -Infinity
 *   blocks, xBlock, wBlock, yBlock   how many blocks, and the bytes between them
 */
const NAMES =
  'x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock';
const ARGUMENTS = NAMES.split(', ')
  .map((name) => {
    if (['rows', 'columns', 'channels', 'lanes', 'blocks'].includes(name)) return `${name}: i32`;
    return name === 'floor' ? 'floor: v128' : `${name}: usize`;
  })
  .join(', ');

/** One input channel `offset` bytes on: each weight vector times one number of each pixel. */
function spread(pixels, vectors, offset) {
  return `
${each(vectors, (v) => `        let w${v}_${offset} = v128.load(q, ${(offset / 4) * vectors * 16 + v * 16});`)}
${each(
  pixels,
  (p) => `        { const value = v128.load32_splat(p${p}, ${offset});
${each(vectors, (v) => `          sum${p}_${v} = f32x4.add(sum${p}_${v}, f32x4.mul(value, w${v}_${offset}));`)} }`,
)}`;
}

function advance(pixels, bytes) {
  return each(pixels, (p) => `        p${p} += ${bytes};`);
}

/** Any number of channels: four at a time as long as there are four, then two, then one. */
function countedStep(pixels, vectors) {
  return `
        let end = p0 + (<usize>channels << 2);
        while (p0 + 12 < end) {
${[0, 4, 8, 12].map((offset) => spread(pixels, vectors, offset)).join('\n')}
${advance(pixels, '16')}
          q += ${vectors * 64};
        }
        if (channels & 2) {
${[0, 4].map((offset) => spread(pixels, vectors, offset)).join('\n')}
${advance(pixels, '8')}
          q += ${vectors * 32};
        }
        if (channels & 1) {
${spread(pixels, vectors, 0)}
${advance(pixels, '4')}
          q += ${vectors * 16};
        }
${advance(pixels, 'skip')}`;
}

/** A tap of `channels` channels, one channel after the other. */
function fixedStep(pixels, vectors, channels) {
  return `
${indices(channels)
  .map((channel) => spread(pixels, vectors, channel * 4))
  .join('\n')}
${advance(pixels, 'xColumn')}
        q += ${channels * vectors * 16};`;
}

/** `taps` taps of a row, or all `columns` where they are counted, each pixel after pixel: a tap's weights stay, and one address serves all pixels. */
function walkPixels(pixels, channels, taps) {
  const meet = (pixel, i) =>
    `        sum${pixel}_0 = f32x4.add(sum${pixel}_0, f32x4.mul(v128.load32_splat(p, ${i * 4}), w${i}));`;
  const tap = (at) => `
${each(channels, (i) => `        const w${i} = v128.load(q, ${(at * channels + i) * 16});`)}
        let p = xAt;
${each(
  pixels,
  (pixel) => `${each(channels, (i) => meet(pixel, i))}
        p += xStep;`,
)}
        xAt += xColumn;`;
  return `
      let xAt = xRowAt;
      let q = wRowAt;
${
  taps
    ? each(taps, (at) => `{${tap(at)}}`)
    : `
      for (let column = columns; column > 0; column--) {${tap(0)}
        q += ${channels * 16};
      }`
}`;
}

/** What a family reads at `at`: vectors that are ready to be multiplied, one for each weight of a tap. */
const reads = {
  lane: (at) => ({ read: '', values: [`v128.load(${at})`] }),
  pair: (at) => ({
    read: `const read = v128.load(${at});`,
    values: ['v128.shuffle<f32>(read, read, 0, 0, 2, 2)', 'v128.shuffle<f32>(read, read, 1, 1, 3, 3)'],
  }),
  twin: (at) => ({
    read: `const read = v128.load64_zero(${at});`,
    values: ['v128.shuffle<f32>(read, read, 0, 0, 1, 1)'],
  }),
};

/** One tap: the weights of all lanes times what each pixel reads. */
function packedStep(family, pixels) {
  const weights = reads[family]('').values.length;
  return `
${each(weights, (i) => `        let w${i} = v128.load(q, ${i * 16});`)}
${each(pixels, (p) => {
  const { read, values } = reads[family](`p${p}`);
  const sums = values.map(
    (value, i) => `          sum${p}_0 = f32x4.add(sum${p}_0, f32x4.mul(${value}, w${i}));`,
  );
  return `        { ${read}\n${sums.join('\n')} }`;
})}
${advance(pixels, 'xColumn')}
        q += ${weights * 16};`;
}

/** A whole row of taps, pixel by pixel: each is added to every sum whose taps reach it, so a sum sees kx ascending. */
function slide(family, pixels, taps) {
  const { read, values } = reads[family]('p');
  const step = (at) => {
    const reached = indices(taps)
      .map((tap) => [tap, at - tap])
      .filter(([, pixel]) => pixel >= 0 && pixel < pixels)
      .flatMap(([tap, pixel]) =>
        values.map(
          (_, i) =>
            `        sum${pixel}_0 = f32x4.add(sum${pixel}_0, f32x4.mul(value${i}, w${tap * values.length + i}));`,
        ),
      );
    return `      { ${read}
${values.map((value, i) => `        const value${i} = ${value};`).join('\n')}
${reached.join('\n')}
        p += xColumn; }`;
  };
  return `
${each(taps * values.length, (w) => `      let w${w} = v128.load(wRowAt, ${w * 16});`)}
      let p = xRowAt;
${each(pixels + taps - 1, step)}`;
}

/** All taps of a row, one after the other. */
function walk(family, pixels, vectors) {
  const channels = fixedChannels[family];
  const step = reads[family]
    ? packedStep(family, pixels)
    : channels
      ? fixedStep(pixels, vectors, channels)
      : countedStep(pixels, vectors);
  return `
${each(pixels, (p) => `      let p${p} = xRowAt${p ? ` + ${p} * xStep` : ''};`)}
      let q = wRowAt;
      for (let column = columns; column > 0; column--) {${step}
      }`;
}

/** Families that count their channels may leave lanes of the last vector without one; the others fill all. */
function store(pixels, vectors, isCounted) {
  const last = vectors - 1;
  const keep = (p, v) =>
    isCounted && v === last
      ? `storeLanes(target + ${v * 16}, ${finish(p, v)}, lanes);`
      : `v128.store(target, ${finish(p, v)}, ${v * 16});`;
  // A NaN stays, and no sum is -0, so this is the maximum; `f32x4.max` takes nine instructions to say so.
  const finish = (p, v) => `f32x4.pmax(f32x4.add(sum${p}_${v}, bias${v}), floor)`;
  return `
${each(vectors, (v) => `    const bias${v} = v128.load(bias, ${v * 16});`)}
    let target = y;
${each(
  pixels,
  (p) => `${each(vectors, (v) => `    ${keep(p, v)}`)}
    target += yStep;`,
)}`;
}

function tile(name, family, pixels, row) {
  const vectors = vectorsOf[family] ?? 1;
  const isCounted = !reads[family] && !fixedChannels[family];
  return `
function ${name}(${ARGUMENTS}): void {
${isCounted ? '  const skip = xColumn - (<usize>channels << 2);' : ''}
  while (blocks > 0) {
${each(pixels, (p) => each(vectors, (v) => `    let sum${p}_${v} = f32x4.splat(0);`))}
    let xRowAt = x;
    let wRowAt = w;
    for (let row = rows; row > 0; row--) {${row}
      xRowAt += xRow;
      wRowAt += wRow;
    }
${store(pixels, vectors, isCounted)}
    x += xBlock;
    w += wBlock;
    bias += wBlock;
    y += yBlock;
    blocks--;
  }
}`;
}

function dispatch(name, most, nameOf) {
  return `
/** \`pixels\` of them at once, 1 to ${most}. */
export function ${name}(pixels: i32, ${ARGUMENTS}): void {
  switch (pixels) {
${each(most, (index) => `    case ${index + 1}: { ${nameOf(index + 1)}(${NAMES}); return; }`)}
  }
}`;
}

/** All sizes of one family, or of its variant for rows of `taps` taps. */
function writeFamily(family, taps) {
  const name = taps ? `${family}Row${taps}` : family;
  const nameOf = (pixels) => (taps ? `${name}x${pixels}` : `${name}${pixels}`);
  const vectors = vectorsOf[family] ?? 1;
  const tiles = indices(tilePixels[family]).map((index) => {
    const pixels = index + 1;
    const row = byPixel.includes(family)
      ? walkPixels(pixels, fixedChannels[family], taps)
      : taps
        ? slide(family, pixels, taps)
        : walk(family, pixels, vectors);
    return tile(nameOf(pixels), family, pixels, row);
  });
  return [...tiles, dispatch(name, tilePixels[family], nameOf)].join('\n');
}

/** The AssemblyScript source of all tiles. */
export function writeTiles() {
  return `// Written by generator/tiles.mjs.
/** The most pixels of a tile. */
export const MOST_WIDE = ${tilePixels.wide};
export const MOST_NARROW = ${tilePixels.narrow};
export const MOST_LANE = ${tilePixels.lane};
export const MOST_PAIR = ${tilePixels.pair};

/** The first \`lanes\` numbers of a vector, so that nothing behind a group's channels is touched. */
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
${Object.keys(tilePixels)
  .map((family) => writeFamily(family))
  .join('\n')}
${Object.entries(rowTaps)
  .flatMap(([family, counts]) => counts.map((taps) => writeFamily(family, taps)))
  .join('\n')}
`;
}

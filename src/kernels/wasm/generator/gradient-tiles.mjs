import { each } from './lines.mjs';

/**
 * Writes the inner loops of the gradient to the weights. The sums of one tap stay in registers while `rows` rows of
 * `count` pixels run past: each number of x times each vector of dy.
 *
 *   outer<R>x<V>  R input channels times V vectors of output channels of one group
 *   diagonal<U>   U groups of 4 -> 4 channels, each 4 numbers times its own vector
 *   pairs<U>      U vectors of two groups of 2 -> 2 channels
 *   lanes<U>      U vectors of groups of 1 -> 1 channel
 */
const most = { outer1: 8, outer2: 5, diagonal: 3, pairs: 4, lanes: 6 };

const NAMES = 'x, xStep, xRow, dy, dyStep, dyRow, count, rows, sums';
const ARGUMENTS = NAMES.split(', ')
  .map((name) => `${name}: ${['count', 'rows'].includes(name) ? 'i32' : 'usize'}`)
  .join(', ');

/** Pixels a loop takes at once: counting and jumping cost as much as a multiplication. */
const UNROLLED = 4;

/** `body` reads one pixel; there are `registers` sums, one vector after the other in memory. */
function tile(name, registers, body) {
  return `
function ${name}(${ARGUMENTS}): void {
${each(registers, (s) => `  let sum${s} = v128.load(sums, ${s * 16});`)}
  for (; rows > 0; rows--) {
    let p = x;
    let q = dy;
    let left = count;
    while (left >= ${UNROLLED}) {
${each(
  UNROLLED,
  () => `    {
${body}
    p += xStep;
    q += dyStep;
    }`,
)}
      left -= ${UNROLLED};
    }
    while (left > 0) {
${body}
      p += xStep;
      q += dyStep;
      left--;
    }
    x += xRow;
    dy += dyRow;
  }
${each(registers, (s) => `  v128.store(sums, sum${s}, ${s * 16});`)}
}`;
}

const accumulate = (sum, a, b) => `    sum${sum} = f32x4.add(sum${sum}, f32x4.mul(${a}, ${b}));`;

function outer(rows, vectors) {
  const body = `${each(vectors, (v) => `    const dy${v} = v128.load(q, ${v * 16});`)}
${each(
  rows,
  (r) => `    const x${r} = v128.load32_splat(p, ${r * 4});
${each(vectors, (v) => accumulate(r * vectors + v, `x${r}`, `dy${v}`))}`,
)}`;
  return tile(`outer${rows}x${vectors}`, rows * vectors, body);
}

function diagonal(units) {
  const body = each(
    units,
    (u) => `    const dy${u} = v128.load(q, ${u * 16});
${each(4, (r) => accumulate(u * 4 + r, `v128.load32_splat(p, ${u * 16 + r * 4})`, `dy${u}`))}`,
  );
  return tile(`diagonal${units}`, units * 4, body);
}

function pairs(units) {
  const body = each(
    units,
    (u) => `    const dy${u} = v128.load(q, ${u * 16});
    const x${u} = v128.load(p, ${u * 16});
${accumulate(u * 2, `v128.shuffle<f32>(x${u}, x${u}, 0, 0, 2, 2)`, `dy${u}`)}
${accumulate(u * 2 + 1, `v128.shuffle<f32>(x${u}, x${u}, 1, 1, 3, 3)`, `dy${u}`)}`,
  );
  return tile(`pairs${units}`, units * 2, body);
}

function lanes(units) {
  const body = each(units, (u) => accumulate(u, `v128.load(p, ${u * 16})`, `v128.load(q, ${u * 16})`));
  return tile(`lanes${units}`, units, body);
}

function dispatch(name, count, target) {
  return `
export function ${name}(size: i32, ${ARGUMENTS}): void {
  switch (size) {
${each(count, (index) => `    case ${index + 1}: { ${target(index + 1)}(${NAMES}); return; }`)}
  }
}`;
}

/** The AssemblyScript source of all tiles of the gradient to the weights. */
export function writeGradientTiles() {
  const families = [
    ['outer1', (size) => outer(size, 1), (size) => `outer${size}x1`],
    ['outer2', (size) => outer(size, 2), (size) => `outer${size}x2`],
    ['diagonal', diagonal, (size) => `diagonal${size}`],
    ['pairs', pairs, (size) => `pairs${size}`],
    ['lanes', lanes, (size) => `lanes${size}`],
  ];
  return `// Written by generator/gradient-tiles.mjs.
${families.map(([name, write]) => each(most[name], (index) => write(index + 1))).join('\n')}
${families.map(([name, , target]) => dispatch(name, most[name], target)).join('\n')}
`;
}

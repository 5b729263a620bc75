/**
 * Writes the inner loops of the gradient to the weights. The sums of one tap stay in registers while `count` pixels run
 * past: each number of x times each vector of dy.
 *
 *   outer<R>x<V>  R input channels times V vectors of output channels of one group
 *   diagonal<U>   U groups of 4 -> 4 channels, each 4 numbers times its own vector
 *   pairs<U>      U vectors of two groups of 2 -> 2 channels
 *   lanes<U>      U vectors of groups of 1 -> 1 channel
 *   laneRow<U>    the same for three neighbouring taps at once, stride 1: each number of x is read once for all three
 */
const most = { outer1: 8, outer2: 6, diagonal: 3, pairs: 4, lanes: 6, laneRow: 2 };

const indices = (count) => Array.from({ length: count }, (_, index) => index);
const each = (count, line) => indices(count).map(line).join('\n');

const ARGUMENTS = 'x: usize, xStep: usize, dy: usize, dyStep: usize, count: i32, sums: usize';

/** Pixels a loop takes at once: counting and jumping cost as much as a multiplication. */
const UNROLLED = 4;

/** `body` reads one pixel; there are `registers` sums, one vector after the other in memory. */
function tile(name, registers, body) {
  return `
function ${name}(${ARGUMENTS}): void {
${each(registers, (s) => `  let sum${s} = v128.load(sums, ${s * 16});`)}
  while (count >= ${UNROLLED}) {
${each(
  UNROLLED,
  () => `    {
${body}
    x += xStep;
    dy += dyStep;
    }`,
)}
    count -= ${UNROLLED};
  }
  while (count > 0) {
${body}
    x += xStep;
    dy += dyStep;
    count--;
  }
${each(registers, (s) => `  v128.store(sums, sum${s}, ${s * 16});`)}
}`;
}

const accumulate = (sum, a, b) => `    sum${sum} = f32x4.add(sum${sum}, f32x4.mul(${a}, ${b}));`;

function outer(rows, vectors) {
  const body = `${each(vectors, (v) => `    const dy${v} = v128.load(dy, ${v * 16});`)}
${each(
  rows,
  (r) => `    const x${r} = v128.load32_splat(x, ${r * 4});
${each(vectors, (v) => accumulate(r * vectors + v, `x${r}`, `dy${v}`))}`,
)}`;
  return tile(`outer${rows}x${vectors}`, rows * vectors, body);
}

function diagonal(units) {
  const body = each(
    units,
    (u) => `    const dy${u} = v128.load(dy, ${u * 16});
${each(4, (r) => accumulate(u * 4 + r, `v128.load32_splat(x, ${u * 16 + r * 4})`, `dy${u}`))}`,
  );
  return tile(`diagonal${units}`, units * 4, body);
}

function pairs(units) {
  const body = each(
    units,
    (u) => `    const dy${u} = v128.load(dy, ${u * 16});
    const x${u} = v128.load(x, ${u * 16});
${accumulate(u * 2, `v128.shuffle<f32>(x${u}, x${u}, 0, 0, 2, 2)`, `dy${u}`)}
${accumulate(u * 2 + 1, `v128.shuffle<f32>(x${u}, x${u}, 1, 1, 3, 3)`, `dy${u}`)}`,
  );
  return tile(`pairs${units}`, units * 2, body);
}

function lanes(units) {
  const body = each(units, (u) => accumulate(u, `v128.load(x, ${u * 16})`, `v128.load(dy, ${u * 16})`));
  return tile(`lanes${units}`, units, body);
}

/** Three taps: `x` is where the first of them reads; the sums of a tap lie `tapBytes` behind those of the last. */
function laneRow(units) {
  const taps = ['a', 'b', 'c'];
  const pixel = (order) => `    {
${each(
  units,
  (u) => `    ${order[2]}${u} = v128.load(x, ${u * 16});
    const dy${u} = v128.load(dy, ${u * 16});
${each(3, (tap) => `    sum${tap}_${u} = f32x4.add(sum${tap}_${u}, f32x4.mul(${order[tap]}${u}, dy${u}));`)}`,
)}
    x += xStep;
    dy += dyStep;
    }`;
  return `
function laneRow${units}(${ARGUMENTS}, tapBytes: usize): void {
${each(3, (tap) => each(units, (u) => `  let sum${tap}_${u} = v128.load(sums + ${tap} * tapBytes, ${u * 16});`))}
${each(units, (u) => `  let a${u} = v128.load(x, ${u * 16});\n  let b${u} = v128.load(x + xStep, ${u * 16});\n  let c${u} = b${u};`)}
  x += 2 * xStep;
  while (count >= 3) {
${[0, 1, 2].map((turn) => pixel([0, 1, 2].map((tap) => taps[(tap + turn) % 3]))).join('\n')}
    count -= 3;
  }
  while (count > 0) {
${pixel(taps)}
${each(units, (u) => `    a${u} = b${u};\n    b${u} = c${u};`)}
    count--;
  }
${each(3, (tap) => each(units, (u) => `  v128.store(sums + ${tap} * tapBytes, sum${tap}_${u}, ${u * 16});`))}
}`;
}

function dispatch(name, count, target) {
  return `
export function ${name}(size: i32, ${ARGUMENTS}): void {
  switch (size) {
${each(count, (index) => `    case ${index + 1}: { ${target(index + 1)}(x, xStep, dy, dyStep, count, sums); return; }`)}
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
${each(most.laneRow, (index) => laneRow(index + 1))}
export function laneRow(size: i32, ${ARGUMENTS}, tapBytes: usize): void {
  while (size > 0) {
    if (size > 1) laneRow2(x, xStep, dy, dyStep, count, sums, tapBytes);
    else laneRow1(x, xStep, dy, dyStep, count, sums, tapBytes);
    x += 32;
    dy += 32;
    sums += 32;
    size -= 2;
  }
}
`;
}

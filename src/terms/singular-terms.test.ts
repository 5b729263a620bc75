import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { toSingularTerms } from './singular-terms.ts';

type Matrix = readonly (readonly number[])[];

function randomMatrix(rows: number, columns: number, seed = 1): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, random.normal));
}

const product = (a: Matrix, b: Matrix) =>
  a.map((row) => b[0]!.map((_, column) => row.reduce((sum, entry, k) => sum + entry * b[k]![column]!, 0)));

function sumOfTerms(terms: ReturnType<typeof toSingularTerms>): number[][] {
  const [{ left, right }] = terms as [(typeof terms)[0]];
  return left.map((_, row) =>
    right.map((__, column) =>
      terms.reduce((sum, term) => sum + term.value * term.left[row]! * term.right[column]!, 0),
    ),
  );
}

function largestDifference(a: Matrix, b: Matrix): number {
  return Math.max(...a.flatMap((row, index) => row.map((entry, k) => Math.abs(entry - b[index]![k]!))));
}

/** The largest difference of the vectors' dot products from the identity. */
function skewness(vectors: Matrix): number {
  return Math.max(
    ...vectors.flatMap((a, i) =>
      vectors.map((b, j) => Math.abs(a.reduce((sum, x, k) => sum + x * b[k]!, 0) - (i === j ? 1 : 0))),
    ),
  );
}

const shapes = [
  [12, 9],
  [9, 12],
  [9, 9],
  [3, 25],
  [16, 49],
  [1, 9],
  [12, 1],
] as const;

describe.each(shapes)('a random matrix of %i x %i', (rows, columns) => {
  const matrix = randomMatrix(rows, columns);
  const terms = toSingularTerms(matrix);

  test('is the sum of its terms, and there are min(rows, columns)', () => {
    expect(terms).toHaveLength(Math.min(rows, columns));
    expect(largestDifference(sumOfTerms(terms), matrix)).toBeLessThan(1e-12);
  });

  test('has orthonormal vectors on both sides', () => {
    expect(skewness(terms.map(({ left }) => left))).toBeLessThan(1e-12);
    expect(skewness(terms.map(({ right }) => right))).toBeLessThan(1e-12);
  });

  test('has its values in descending order, and their squares sum to those of its entries', () => {
    const values = terms.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const squares = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x * x, 0);
    expect(squares(values)).toBeCloseTo(squares(matrix.flat()), 10);
  });

  test('has each right vector with its largest entry positive', () => {
    for (const { right } of terms) {
      expect(Math.max(...right)).toBeGreaterThanOrEqual(-Math.min(...right));
    }
  });
});

test('the values are those known by hand: of [[3, 0], [4, 5]] they are sqrt(45) and sqrt(5)', () => {
  const values = toSingularTerms([
    [3, 0],
    [4, 5],
  ]).map(({ value }) => value);
  expect(values[0]).toBeCloseTo(Math.sqrt(45), 13);
  expect(values[1]).toBeCloseTo(Math.sqrt(5), 13);
});

test('equal singular values are found: three times the identity has three times 3', () => {
  const matrix = [
    [3, 0, 0],
    [0, 3, 0],
    [0, 0, 3],
  ];
  const terms = toSingularTerms(matrix);
  expect(terms.map(({ value }) => value)).toEqual([3, 3, 3]);
  expect(sumOfTerms(terms)).toEqual(matrix);
});

test('equal singular values that are turned away from the axes are found as well', () => {
  const turns = toSingularTerms(randomMatrix(9, 9, 5)).map(({ right }) => right);
  for (const { value } of toSingularTerms(turns)) expect(value).toBeCloseTo(1, 12);
});

test('a matrix of rank 3 has three values; the rest are 0 with vectors of zeros', () => {
  const matrix = product(randomMatrix(12, 3, 2), randomMatrix(3, 9, 3));
  const terms = toSingularTerms(matrix);
  expect(terms.filter(({ value }) => value > 0)).toHaveLength(3);
  for (const { left, right } of terms.slice(3)) expect([...left, ...right].some((x) => x !== 0)).toBe(false);
  expect(largestDifference(sumOfTerms(terms), matrix)).toBeLessThan(1e-12);
});

test('a matrix of zeros has no terms but zeros', () => {
  const terms = toSingularTerms([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(terms.map(({ value }) => value)).toEqual([0, 0]);
});

test('the first r terms are closer than r terms of any other choice of random directions', () => {
  const matrix = randomMatrix(12, 9, 8);
  const terms = toSingularTerms(matrix);
  const left = Math.sqrt(terms.slice(4).reduce((sum, { value }) => sum + value * value, 0));
  for (let seed = 20; seed < 40; seed++) {
    const directions = toSingularTerms(randomMatrix(9, 4, seed)).map(({ left: direction }) => direction);
    const kept = product(
      product(
        matrix,
        directions[0]!.map((_, k) => directions.map((d) => d[k]!)),
      ),
      directions,
    );
    const distance = Math.hypot(...matrix.flatMap((row, i) => row.map((entry, k) => entry - kept[i]![k]!)));
    expect(distance).toBeGreaterThan(left);
  }
});

import { expect, test } from 'vitest';
import { tensor } from '#src/tensor';
import type { ExerciseCheck } from './index.ts';
import { checkText } from './testing/index.ts';

/** Sums the rows of a matrix with `scale` in front; whole numbers, so that it can be done by hand. */
const rowSums: ExerciseCheck = {
  name: 'rowSums',
  draw(random, size) {
    const [rows, columns] = size === 0 ? [2, 2] : [5, 3];
    const numbers = Array.from({ length: rows * columns }, () => random.integer(1, 9));
    const sums = Array.from({ length: rows }, (_, row) =>
      numbers.slice(row * columns, (row + 1) * columns).reduce((sum, value) => sum + value, 0),
    );
    const x = tensor([rows, columns], Float64Array.from(numbers));
    return {
      inputs: [
        ['x', x],
        ['scale', 2],
      ],
      expected: tensor(
        [rows],
        Float64Array.from(sums, (sum) => 2 * sum),
      ),
    };
  },
};
const right = `function rowSums(x, scale) {
  const [rows, columns] = x.shape;
  const sums = tensor([rows]);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += get(x, row, column);
    set(sums, row, scale * sum);
  }
  return sums;
}`;
const faultOf = async (text: string, late = false) => {
  const state = await checkText(rowSums, text, 7, late);
  return state.status === 'failed' ? state.failed : state;
};

test('a right answer passes every case, whatever the seed, also as a constant or with await', async () => {
  for (const seed of [1, 2, 3]) {
    expect(await checkText(rowSums, right, seed)).toEqual({ status: 'passed', total: 9 });
  }
  const later = `${right.replace('function rowSums', 'function sums')}
const rowSums = async (...all) => { await null; return sums(...all) }`;
  expect(await checkText(rowSums, later, 4)).toEqual({ status: 'passed', total: 9 });
});

test('the first case that fails is a small one, with its inputs and the first place that differs', async () => {
  const failed = await faultOf(right.replace('scale * sum', 'row === 0 ? scale * sum : sum'));
  expect(failed).toMatchObject({
    number: 1,
    total: 9,
    inputs: [
      ['x', { kind: 'tensor', shape: [2, 2] }],
      ['scale', { kind: 'text', text: '2' }],
    ],
    fault: { kind: 'value', place: '[1]', wrong: 1, of: 2 },
  });
});

test('what is right for small cases alone fails at the first larger one', async () => {
  expect(await faultOf(right.replace('row < rows', 'row < 2'))).toMatchObject({ number: 5 });
});

test('every fault is told as what it is', async () => {
  const kinds = {
    'const other = 1': { status: 'undefined' },
    'const rowSums = 1': { status: 'noFunction' },
    'function rowSums( {': { status: 'broken' },
    'throw new Error("top"); function rowSums() {}': { status: 'broken' },
    'function rowSums() {}': { fault: { kind: 'nothing' }, came: null },
    'function rowSums() { return 3 }': { fault: { kind: 'type', expected: 'tensor', came: 'number' } },
    'function rowSums(x) { return x }': { fault: { kind: 'shape', expected: [2], came: [2, 2] } },
    'function rowSums(x) { return tensor([2], [NaN, 1]) }': {
      fault: { kind: 'notFinite', place: '[0]', came: 'NaN' },
      came: [['', { kind: 'tensor', numbers: [null, 1] }]],
    },
    'function rowSums(x) { x.data[0] = 0; return tensor([2]) }': {
      fault: { kind: 'changedInput', name: 'x' },
    },
    'function rowSums(x) {\n  return get(x, 9, 9) }': {
      fault: {
        kind: 'threw',
        failure: { sentence: { key: 'indexRange' }, place: { cell: 'code', line: 2, column: 10 } },
      },
    },
    'const rowSums = (x) => { null.x }': {
      fault: { kind: 'threw', failure: { place: { line: 1, column: 31 } } },
    },
  };
  for (const [text, expected] of Object.entries(kinds)) {
    expect({ text, ...(await faultOf(text)) }).toMatchObject({ text, ...expected });
  }
});

test('what does not come back is told with the case it was called with', async () => {
  expect(await faultOf('function rowSums() { return new Promise(() => {}) }', true)).toMatchObject({
    number: 1,
    inputs: [
      ['x', {}],
      ['scale', {}],
    ],
    fault: { kind: 'late' },
  });
});

test('where several answers are right, what is made of them is compared', async () => {
  const check: ExerciseCheck = {
    name: 'split',
    draw: (random) => {
      const sum = random.integer(1, 9);
      return { inputs: [['sum', sum]], expected: sum };
    },
    reduce: (returned) => (returned as number[]).reduce((sum, part) => sum + part, 0),
  };
  expect(await checkText(check, 'const split = (sum) => [sum - 1, 1]', 1)).toMatchObject({
    status: 'passed',
  });
  expect(await checkText(check, 'const split = (sum) => [sum, 1]', 1)).toMatchObject({
    failed: { isReduced: true, fault: { kind: 'value', place: '' } },
  });
  expect(await checkText(check, 'const split = () => 3', 1)).toMatchObject({
    failed: { isReduced: false, fault: { kind: 'unreadable' } },
  });
});

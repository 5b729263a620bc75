import { expect, test } from 'vitest';
import { toFailure } from './cell-failure.ts';

/** An error with what an engine notes at it. */
const thrown = (noted: object) => Object.assign(new TypeError('no'), noted);

test('the innermost place in a cell is read from the stacks of V8 and of Firefox', () => {
  const inV8 =
    'TypeError: no\n    at conv2d (blob:null/1:9:9)\n    at eval (cell:photo:3:5)\n    at eval (cell:cost:2:1)';
  const inFirefox = 'conv2d@blob:null/1:9:9\nf@cell:photo:3:5\n@cell:cost:2:1';
  for (const stack of [inV8, inFirefox]) {
    expect(toFailure(thrown({ stack }), 1).place).toEqual({ cell: 'photo', line: 2, column: 5 });
  }
});

test('JavaScriptCore names no cell: the place is that of a cell that uses no other', () => {
  const noted = { stack: 'f@\n@\nrun@blob:null/1:9:9', line: 3, column: 5 };
  expect(toFailure(thrown(noted), 1, 'cost').place).toEqual({ cell: 'cost', line: 2, column: 5 });
  expect(toFailure(thrown(noted), 1, null).place).toBeNull();
  const inLibrary = { ...noted, stack: `conv2d@blob:null/1:9:9\n${noted.stack}` };
  expect(toFailure(thrown(inLibrary), 1, 'cost').place).toBeNull();
});

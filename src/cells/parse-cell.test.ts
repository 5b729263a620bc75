import { expect, test } from 'vitest';
import { CellSyntaxError, type ParsedCell, parseCell, placeInCell } from './index.ts';

/** Runs a cell with these names around it. */
function run({ uses, body }: ParsedCell, names: Readonly<Record<string, unknown>> = {}) {
  const given = uses.filter((name) => Object.hasOwn(names, name));
  const code = `(async (${given.join()}) => {"use strict";${body}})`;
  const cell = new Function(`return ${code}`)() as (
    ...values: unknown[]
  ) => Promise<{ value: unknown; names: object }>;
  return cell(...given.map((name) => names[name]));
}

test.each([
  ['1 + 1', 2],
  ['1 + 1;', 2],
  ['const x = 3;\nx * x', 9],
  ['const x = 3', 3],
  ['let x = 1; { x = 5 }', undefined],
  ['const x = 4 // a comment', 4],
  ['(3, 4) // both', 4],
  ['await Promise.resolve(7)', 7],
  ['for (const i of [1]) i;', undefined],
  ['', undefined],
  ['function square(n) { return n * n }\nsquare(3)', 9],
  ['const a = [1, 2]\n;[...a].reverse()[0]', 2],
])('%j shows %j', async (source, value) => {
  expect((await run(parseCell(source))).value).toBe(value);
});

test('a cell gives what it declares at its top and nothing from inside', async () => {
  const source =
    'const {a, b: [c], ...rest} = {a: 1, b: [2], d: 4}; function f() { const hidden = 1; return hidden } class K {}';
  const cell = parseCell(source);
  expect(cell.defines).toEqual(['a', 'c', 'rest', 'f', 'K']);
  expect(Object.keys((await run(cell)).names)).toEqual(cell.defines);
});

test.each([
  ['x + y.z', ['x', 'y']],
  ['const f = (x) => x + z', ['z']],
  ['function f(a, {b}, [c] = d) { var e; { f } return a + b + c + e + g }', ['d', 'g']],
  ['{ const x = 1; x } x', ['x']],
  ['for (let i = 0; i < n; i++) i', ['n']],
  ['try { a } catch ({message}) { message }', ['a']],
  [
    'const o = {key: value, shorthand, [computed]: 1, method() { return this }}',
    ['value', 'shorthand', 'computed'],
  ],
  ['label: for (;;) break label', []],
  ['class A extends B { static c = d; #e = 1; f() { return this.#e } }', ['B', 'd']],
  ['x => { var y = x; function z() { return y } return z }', []],
  ['typeof maybe', ['maybe']],
  ['conv2d(x, weights, { groups })', ['conv2d', 'x', 'weights', 'groups']],
])('%s takes %j from outside', (source, uses) => {
  expect(parseCell(source).uses).toEqual(uses);
});

test('what a cell assigns to and does not own is told', () => {
  expect(parseCell('let own = 1; own = 2; other = own; counter++; [a, b.c] = [1, 2]').assigns).toEqual([
    'other',
    'counter',
    'a',
  ]);
});

test.each([
  ['let x = 1;\nlet y = = 2;', 'syntax', 2, 9],
  ['const a = 1; const a = 2', 'syntax', 1, 20],
  ['if (', 'syntax', 1, 5],
  ['return 3', 'syntax', 1, 1],
  ['\n  import a from "b"', 'import', 2, 3],
  ['const m = await import("x")', 'import', 1, 17],
  ['export const a = 1', 'export', 1, 1],
  ['with (Math) abs(1)', 'syntax', 1, 1],
])('%j is refused as %s at %i:%i', (source, code, line, column) => {
  let caught: unknown;
  try {
    parseCell(source);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(CellSyntaxError);
  expect({ ...(caught as CellSyntaxError) }).toMatchObject({ code, line, column });
  expect((caught as Error).message).not.toMatch(/\(\d+:\d+\)/);
});

test('a place in the body is found again in the text', async () => {
  const source = 'const x = 1;\n  boom(x).y';
  const cell = parseCell(source);
  const lines = cell.body.split('\n');
  expect(lines[1]).toBe('const x = 1;');
  const column = lines[2]!.indexOf('boom') + 1;
  expect(placeInCell(cell, 2, column)).toEqual({ line: 2, column: 3 });
  expect(placeInCell(cell, 1, 7)).toEqual({ line: 1, column: 7 });
});

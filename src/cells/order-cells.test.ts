import { expect, test } from 'vitest';
import { type Random, seededRandom } from '#src/random';
import { orderCells, parseCell } from './index.ts';

const order = (cells: Readonly<Record<string, string>>) =>
  orderCells(new Map(Object.entries(cells).map(([id, source]) => [id, parseCell(source)])));

test('order is by names, not by place', () => {
  const cells = order({ sum: 'const s = a + b', one: 'const a = 1', two: 'const b = a + 1', alone: '5' });
  expect(cells.before('sum')).toEqual(['one', 'two']);
  expect(cells.after('one')).toEqual(['two', 'sum']);
  expect(cells.after('alone')).toEqual([]);
  expect(cells.ownerOf('b')).toBe('two');
  expect(cells.ownerOf('nothing')).toBeNull();
});

test('a name of two cells is a problem of both, and no owner', () => {
  const cells = order({ one: 'const a = 1', two: 'const a = 2', user: 'a' });
  expect(cells.problemOf('one')).toEqual({ code: 'doubled', name: 'a', others: ['two'] });
  expect(cells.problemOf('two')).toEqual({ code: 'doubled', name: 'a', others: ['one'] });
  expect(cells.problemOf('user')).toBeNull();
  expect(cells.ownerOf('a')).toBeNull();
});

test('a circle is told of by those in it, and not by those behind it', () => {
  const cells = order({ one: 'const a = b', two: 'const b = c', three: 'const c = a', user: 'a + 1' });
  for (const id of ['one', 'two', 'three']) {
    const problem = cells.problemOf(id);
    expect([...(problem?.code === 'cycle' ? problem.cells : [])].sort()).toEqual(['one', 'three', 'two']);
  }
  expect(cells.problemOf('user')).toBeNull();
});

test('only its own cell changes a name', () => {
  const cells = order({ one: 'let a = 1', two: 'a = 2', own: 'let c = 0; c++', free: 'unknown = 1' });
  expect(cells.problemOf('two')).toEqual({ code: 'assigned', name: 'a', owner: 'one' });
  expect(cells.problemOf('own')).toBeNull();
  expect(cells.problemOf('free')).toBeNull();
});

test('a recursive function needs no other cell', () => {
  expect(order({ one: 'function f(n) { return n ? f(n - 1) : 0 }' }).problemOf('one')).toBeNull();
});

/** Cells without a circle, in random order: cell i may use only cells below i. */
function drawCells(random: Random) {
  const count = random.integer(2, 9);
  const texts = Array.from({ length: count }, (_, cell) => {
    const used = Array.from({ length: cell }, (_, other) => other).filter(() => random.uniform() < 0.4);
    return [
      `cell${cell}`,
      `const n${cell} = ${['1', ...used.map((other) => `n${other}`)].join(' + ')}`,
    ] as const;
  });
  return random.shuffle(texts);
}

test('each cell comes behind all that it needs, whatever the places', () => {
  const random = seededRandom(5);
  for (let round = 0; round < 200; round++) {
    const texts = drawCells(random);
    const cells = order(Object.fromEntries(texts));
    for (const [id] of texts) {
      const before = cells.before(id);
      for (const [place, other] of before.entries()) {
        for (const needed of cells.before(other)) expect(before.slice(0, place)).toContain(needed);
        expect(cells.after(other)).toContain(id);
      }
      expect(cells.problemOf(id)).toBeNull();
    }
  }
});

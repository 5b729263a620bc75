import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '#src/notebook';
import { seededRandom } from '#src/random';
import type { CaseSize, ExerciseCheck } from '../exercise-check.ts';
import { plausibleMistakes } from '../mistakes/index.ts';
import { checks } from './index.ts';

const folder = 'content/exercises';
const read = (id: string, file: string) => readFileSync(`${folder}/${id}/${file}.js`, 'utf8');

const library = createLibrary({
  ask: () => Promise.reject(new Error('an exercise asks the page for nothing')),
  show: () => {},
  now: () => 0,
  nextTurn: () => Promise.resolve(),
});

type Answer = (...inputs: unknown[]) => unknown;

/** The reader's function, as a cell would define it. */
function define(text: string, name: string): Answer {
  const made = new Function(...Object.keys(library), `${text}\nreturn ${name}`);
  return made(...Object.values(library)) as Answer;
}

const DRAWS = 12;

/** How many of the cases of a size an answer gets right. */
function countRight(check: ExerciseCheck, answer: Answer, size: CaseSize): number {
  const seeds = Array.from({ length: DRAWS }, (_, index) => 1 + index);
  return seeds.filter((seed) => {
    const { inputs, expected } = check.draw(seededRandom(seed), size);
    const values = inputs.map(([, value]) => value);
    try {
      const returned = answer(...structuredClone(values));
      const compared = check.reduce ? check.reduce(returned, values) : returned;
      return agrees(compared, expected, check.tolerance ?? 1e-9);
    } catch {
      return false;
    }
  }).length;
}

function agrees(a: unknown, b: unknown, tolerance: number): boolean {
  const [left, right] = [leavesOf(a), leavesOf(b)];
  const largest = Math.max(0, ...right.map(([, value]) => (typeof value === 'number' ? Math.abs(value) : 0)));
  return (
    left.length === right.length &&
    right.every(([path, value], index) => {
      const [ownPath, own] = left[index]!;
      if (path !== ownPath) return false;
      return typeof value === 'number' && typeof own === 'number'
        ? Math.abs(own - value) <= tolerance * largest
        : own === value;
    })
  );
}

/** Each number, text or truth value of a result with its place in it. */
function leavesOf(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`));
}

test('every exercise has a check, and every check an exercise and mistakes to notice', () => {
  const ids = readdirSync(folder).sort();
  expect(Object.keys(checks).sort()).toEqual(ids);
  expect(Object.keys(plausibleMistakes).sort()).toEqual(ids);
});

describe.each(Object.entries(checks))('%s', (id, check) => {
  test('the solution is right in every case', () => {
    const answer = define(read(id, 'solution'), check.name);
    expect([0, 1, 2].map((size) => countRight(check, answer, size as CaseSize))).toEqual([
      DRAWS,
      DRAWS,
      DRAWS,
    ]);
  });

  test('the starter can be run and is wrong in every case', () => {
    const answer = define(read(id, 'start'), check.name);
    expect([0, 1, 2].map((size) => countRight(check, answer, size as CaseSize))).toEqual([0, 0, 0]);
  });

  test.each(plausibleMistakes[id]!)('instead of %j: %j is noticed', (piece, mistake) => {
    const solution = read(id, 'solution');
    expect(solution).toContain(piece);
    const answer = define(
      solution.replace(piece, () => mistake),
      check.name,
    );
    const right = ([0, 1] as const).map((size) => countRight(check, answer, size));
    // Three cases of a size are enough, nearly always.
    expect(Math.min(...right)).toBeLessThanOrEqual(DRAWS / 2);
  });
});

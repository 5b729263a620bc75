import { type Random, seededRandom } from '#src/random';
import type { CaseSize, ExerciseCase, ExerciseCheck } from './exercise-check.ts';

/** How many cases of each size, smallest first: the one that fails is then the smallest there is. */
const counts: readonly (readonly [size: CaseSize, count: number])[] = [
  [0, 4],
  [1, 3],
  [2, 2],
];

export const CASE_COUNT = counts.reduce((sum, [, count]) => sum + count, 0);

/** The cases of one check; other seeds draw others. Each is drawn when it is asked for. */
export function* drawCases(check: ExerciseCheck, seed: number): Generator<ExerciseCase> {
  const random: Random = seededRandom(seed);
  for (const [size, count] of counts) {
    for (let index = 0; index < count; index++) yield check.draw(random, size);
  }
}

import type { ProgramPlace } from '#src/notebook';
import { checkFunction } from './check-function.ts';
import type { ExerciseCheck } from './exercise-check.ts';
import { writeVerdict } from './verdict.ts';

/** What a cell of a check gets: `$check(id, seed, function)`, which gives a verdict as text. */
export function openCheck(
  checks: Readonly<Record<string, ExerciseCheck>>,
  { show, toFailure }: Pick<ProgramPlace, 'show' | 'toFailure'>,
) {
  return {
    async $check(id: string, seed: number, given: unknown): Promise<string> {
      const check = checks[id];
      if (!check) throw new RangeError(`unknown exercise: ${id}`);
      const trying = (tried: object) => show(JSON.stringify(tried), undefined, 'tried');
      return writeVerdict(await checkFunction(check, given, seed, { trying, toFailure }));
    },
  };
}

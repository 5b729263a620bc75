import type { CellFailure } from '#src/notebook';
import { toNamedValues } from './case-value.ts';
import { compare } from './compare.ts';
import { CASE_COUNT, drawCases } from './draw-cases.ts';
import type { ExerciseCheck } from './exercise-check.ts';
import type { Fault, TriedCase, Verdict } from './verdict.ts';

/** What a check needs of the Worker it runs in. */
export interface CheckPlace {
  /** Is told each case before it is tried, since a function may never come back from it. */
  readonly trying: (tried: TriedCase) => void;
  readonly toFailure: (thrown: unknown) => CellFailure;
}

/** Calls `given` with one case after the other and stops at the first that fails. */
export async function checkFunction(
  check: ExerciseCheck,
  given: unknown,
  seed: number,
  place: CheckPlace,
): Promise<Verdict> {
  if (typeof given !== 'function') return { kind: 'noFunction' };
  let number = 0;
  for (const { inputs, expected } of drawCases(check, seed)) {
    const tried: TriedCase = {
      number: ++number,
      total: CASE_COUNT,
      inputs: inputs.flatMap(([name, value]) => toNamedValues(name, value)),
      expected: toNamedValues('', expected),
    };
    place.trying(tried);
    const failed = (fault: Fault, came?: unknown): Verdict => ({
      kind: 'failed',
      ...tried,
      came: came === undefined ? null : toNamedValues('', came),
      isReduced: check.reduce !== undefined && came !== undefined && fault.kind !== 'unreadable',
      fault,
    });
    const values = inputs.map(([, value]) => structuredClone(value));
    let came: unknown;
    try {
      came = await given(...values);
    } catch (thrown) {
      return failed({ kind: 'threw', failure: place.toFailure(thrown) });
    }
    const changed = inputs.find(([, value], index) => compare(value, values[index], 0) !== null);
    if (changed) return failed({ kind: 'changedInput', name: changed[0] }, came);
    if (came === undefined) return failed({ kind: 'nothing' });
    let compared: unknown = came;
    try {
      if (check.reduce)
        compared = check.reduce(
          came,
          inputs.map(([, value]) => value),
        );
    } catch {
      return failed({ kind: 'unreadable' }, came);
    }
    const difference = compare(expected, compared, check.tolerance);
    if (difference) return failed(difference, compared);
  }
  return { kind: 'passed', total: number };
}

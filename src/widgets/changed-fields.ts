import type { Fields, StateOf } from './fields.ts';

/** Those of `names` whose values differ; a name that is no field of the states differs in nothing. */
export function changedFields<F extends Fields>(
  names: readonly string[],
  before: StateOf<F>,
  after: StateOf<F>,
): string[] {
  return names.filter((name) => before[name] !== after[name]);
}

export type { CaseValue, NamedValue } from './case-value.ts';
export {
  CHECK,
  type Checked,
  type CheckState,
  CODE,
  runCode,
  startCheck,
  toCheckState,
} from './check-cell.ts';
export type { Difference, TypeName } from './compare.ts';
export type { CaseSize, ExerciseCase, ExerciseCheck } from './exercise-check.ts';
export { openCheck } from './open-check.ts';
export { type Plane, toIndex, toPlanes } from './planes.ts';
export { addTry, mayOpenSolution, TRIES_BEFORE_SOLUTION, type Tries } from './solution-rule.ts';
export type { FailedCase, Fault, TriedCase } from './verdict.ts';

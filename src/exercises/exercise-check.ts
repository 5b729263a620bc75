import type { Random } from '#src/random';

/** One call of the reader's function, and what it has to give back. */
export interface ExerciseCase {
  /** The arguments in their order, each with its name in the task: tensors, numbers, lists, records. */
  readonly inputs: readonly (readonly [name: string, value: unknown])[];
  /** Number, tensor, text, truth value, or lists and records of them; by the reference, never by the solution. */
  readonly expected: unknown;
}

/** 0 is small enough to be worked out by hand, with whole numbers; 1 and 2 are of a layer's kind. */
export type CaseSize = 0 | 1 | 2;

/** How an exercise is checked: fresh cases, small ones first, so that the one that fails is the smallest. */
export interface ExerciseCheck {
  /** What the reader's code must define: a function of the case's inputs. */
  readonly name: string;
  readonly draw: (random: Random, size: CaseSize) => ExerciseCase;
  /** Largest difference allowed, relative to the largest expected number; default 1e-9. */
  readonly tolerance?: number;
  /**
   * Where more than one answer is right: what is compared with `expected` instead of what the function gave back, such as
   * the kernel that the reader's terms add up to.
   */
  readonly reduce?: (returned: unknown, inputs: readonly unknown[]) => unknown;
}

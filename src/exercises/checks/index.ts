import type { ExerciseCheck } from '../exercise-check.ts';

/** What each exercise of content/exercises is checked by, by its id. */
export const checks: Readonly<Record<string, ExerciseCheck>> = {};

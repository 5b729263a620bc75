import type { messagesOf } from '#src/i18n';

/** An exercise as its page hands it to the view. */
export interface ExerciseProps {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** What the code has to define. */
  readonly name: string;
  readonly start: string;
  /** HTML, in steps. */
  readonly hints: readonly string[];
  /** The file with the solutions of this page; null where the course hides them. */
  readonly solutionsUrl: string | null;
  /** Whether the course shows them before any try. */
  readonly isSolutionFree: boolean;
}

export type ExerciseMessages = ReturnType<typeof messagesOf<'exercises'>>;

/** The file of solutions: HTML by exercise. It is loaded when a reader opens one. */
export type Solutions = Readonly<Record<string, { readonly code: string; readonly why: string }>>;

/** All exercises of a lesson in the overview. */
export interface ExerciseList {
  readonly title: string;
  readonly href: string;
  readonly exercises: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly href: string;
  }[];
}

import type { Html } from './html.ts';

/** How one lesson can be taught in class, in one language. */
export interface LessonPlan {
  /** Of class time; the steps' minutes add up to it. */
  readonly minutes: number;
  /** What to try or to have ready. */
  readonly before: readonly Html[];
  readonly steps: readonly PlanStep[];
  readonly discussion: readonly {
    readonly ask: Html;
    /** What good answers hold. */
    readonly listen: Html;
  }[];
  readonly errors: readonly {
    /** One that the lesson meets. */
    readonly misconception?: string;
    /** What students say. */
    readonly belief: Html;
    readonly respond: Html;
  }[];
  readonly shorter: readonly Html[];
  readonly longer: readonly Html[];
  readonly homework: readonly { readonly exercise?: string; readonly task?: Html }[];
  /** Lines as they stand on the board. */
  readonly board?: string;
}

export interface PlanStep {
  readonly minutes: number;
  readonly title: Html;
  readonly teacher: Html;
  readonly students: Html;
  /** Where in the lesson's page: the id of a section, of a widget, of a question. */
  readonly section?: string;
  readonly widget?: string;
  readonly question?: string;
  readonly exercise?: string;
}

import type { Language } from '#src/i18n';
import type { Html } from './html.ts';
import type { LessonPlan } from './lesson-plan.ts';
import type { PerLanguage } from './per-language.ts';
import type { PublishedFile } from './schemas/published-file.ts';
import type { Reference } from './schemas/references-file.ts';
import type { Source } from './schemas/source.ts';

/** A widget's settings, complete. */
export type WidgetState = Readonly<Record<string, number | string>>;

/** All that the pages of one course need. Plain data. */
export interface Course {
  readonly name: string;
  /** `teachers` shows all solutions and has the pages of answers: it is not for students. */
  readonly edition: Edition;
  readonly title: PerLanguage<string>;
  /** The title where the course file gives none. */
  readonly siteName: PerLanguage<string>;
  readonly description: PerLanguage<string>;
  readonly languages: readonly Language[];
  /** In course order, the hidden ones left out. */
  readonly lessons: readonly CourseLesson[];
  /** Of the lessons that are shown, in their order; in a lesson those to fill in first, then by points. */
  readonly exercises: readonly CourseExercise[];
  /** In the order of the file. */
  readonly glossary: readonly Term[];
  readonly references: readonly Reference[];
  /** In the order of the file. */
  readonly misconceptions: readonly Misconception[];
  readonly published: Published;
  /** Ids of the networks whose weights lie in `public/weights`, as `npm run weights` writes them. */
  readonly weights: readonly string[];
  /** Where "report an error" leads. */
  readonly reportUrl?: string;
  readonly settings: CourseSettings;
  /** By the name of the widget. */
  readonly widgets: Readonly<Record<string, WidgetSettings>>;
  /** `#rgb` or `#rrggbb`, as the course file has it. */
  readonly accent?: string;
  readonly logo?: Logo;
  /** A line at the end of every page. */
  readonly footer?: PerLanguage<string>;
}

export type Edition = 'students' | 'teachers';

export interface CourseSettings {
  /** Whether the course file gives points or a pass mark, which pages then show. */
  readonly isGraded: boolean;
  /** Of all points, in percent. */
  readonly passMark?: number;
  /** When the solutions of exercises and questions may be read; what is hidden is in no file of the site. */
  readonly solutions: 'shown' | 'after-tries' | 'hidden';
  readonly result: ResultSettings;
  /** The host that the site is built for. */
  readonly site?: string;
  /** The folder there, without a slash at its end. */
  readonly base?: string;
}

/** What the result file holds that a student saves for the teacher, besides scores. */
export interface ResultSettings {
  /** Whether a name is asked for. */
  readonly name: boolean;
  /** Each answer and guess, in words. */
  readonly answers: boolean;
  /** The code of exercises. */
  readonly code: boolean;
  /** When each thing was done. */
  readonly times: boolean;
}

/** What the course file says of a widget, wherever it stands. */
export interface WidgetSettings {
  /** Texts of fields, in place of what a lesson writes. */
  readonly set: Readonly<Record<string, string>>;
  /** Fields that stay as they are when the lesson starts. */
  readonly locked: readonly string[];
}

export interface Logo {
  /** Relative to the project. */
  readonly path: string;
  readonly href: string;
  /** In pixels of the file. */
  readonly width: number;
  readonly height: number;
}

export interface CourseLesson {
  readonly slug: string;
  readonly points: number;
  /** When it is due, in words. */
  readonly due?: PerLanguage<string>;
  readonly texts: PerLanguage<Lesson>;
  readonly questions: readonly Question[];
  /** Left out where nobody wrote one, and where the course hides solutions: a plan says what to hear in answers. */
  readonly plan?: PerLanguage<LessonPlan>;
}

/** One lesson in one language. */
export interface Lesson {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  readonly objectives: readonly Html[];
  readonly minutes: number;
  /** Slugs of lessons that this course shows. */
  readonly prerequisites: readonly string[];
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  /** The same lesson for a class, in order. */
  readonly slides: readonly Slide[];
  /** Keys of references: as cited, then what only the questions cite, then the rest of `papers`. */
  readonly citations: readonly string[];
  /** Ids of glossary terms, as used. */
  readonly terms: readonly string[];
  /** Ids of misconceptions that the text meets, in its order. */
  readonly misconceptions: readonly string[];
  readonly widgets: readonly WidgetUse[];
  readonly cells: readonly CellUse[];
  readonly questionIds: readonly string[];
  /** The beginning as plain text, at most 200 characters, for a meta description. */
  readonly text: string;
  /** Files beside the text that its HTML points at. */
  readonly files: readonly LessonFile[];
}

/** Code that a reader completes or writes, and has checked. */
export interface CourseExercise {
  readonly id: string;
  /** Slug of the lesson it belongs to. */
  readonly lesson: string;
  readonly points: number;
  readonly kind: 'fill' | 'write';
  readonly title: PerLanguage<string>;
  readonly start: string;
  readonly solution: string;
  /** Highlighted. */
  readonly startHtml: Html;
  readonly solutionHtml: Html;
  readonly texts: PerLanguage<ExerciseText>;
}

/** An exercise's words in one language. */
export interface ExerciseText {
  readonly language: Language;
  readonly task: Html;
  /** In steps. */
  readonly hints: readonly Html[];
  /** Shown with the solution. */
  readonly why: Html;
  /** Keys of references, as cited. */
  readonly citations: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: 2 | 3;
}

export type Block =
  | { readonly kind: 'html'; readonly html: Html }
  | ({ readonly kind: 'widget' } & WidgetUse)
  | ({ readonly kind: 'cell' } & CellUse)
  | { readonly kind: 'question'; readonly id: string };

/** A slide; what of its section is not on one is among the notes of one. */
export interface Slide {
  readonly kind: 'text' | 'prediction' | 'widget' | 'cell' | 'question' | 'misconception';
  /** Unique in the lesson: `section`, `section-2` and so on; `start` before the first section. */
  readonly id: string;
  /** Id of its section; null before the first. */
  readonly section: string | null;
  /** Of the section, and empty before the first. */
  readonly title: Html;
  /** What the author wrote for the slide, or the first sentences of the section. */
  readonly points: Html;
  /** Formulas, tables, pictures, short lists of the text. */
  readonly html: Html;
  /** What the speaker says. */
  readonly notes: Html;
  readonly widget?: WidgetUse;
  readonly cell?: CellUse;
  readonly questionId?: string;
  readonly predictionId?: string;
  /** Id of a misconception that the slide puts to the class. */
  readonly misconception?: string;
}

export interface WidgetUse {
  /** Unique in the lesson; `data-widget` of the prose that drives it. */
  readonly id: string;
  readonly name: string;
  readonly state: WidgetState;
  readonly predictionId?: string;
}

/** Code that a reader changes and runs where it stands. */
export interface CellUse {
  /** Unique in the lesson, and the same in every language. */
  readonly id: string;
  readonly code: string;
  /** `code`, highlighted. */
  readonly html: Html;
  /** How long a run may take. */
  readonly seconds: number;
}

export interface LessonFile {
  /** Relative to the project. */
  readonly path: string;
  readonly href: string;
}

export type Question = FixedQuestion | GeneratedQuestion | Prediction;

export interface FixedQuestion {
  readonly kind: 'fixed';
  readonly id: string;
  /** The one that a wrong answer would show. */
  readonly misconception?: string;
  readonly text: PerLanguage<Html>;
  readonly choices: readonly {
    readonly text: PerLanguage<Html>;
    readonly correct: boolean;
    /** Left out where the course hides solutions. */
    readonly feedback?: PerLanguage<Html>;
  }[];
}

export interface GeneratedQuestion {
  readonly kind: 'generated';
  readonly id: string;
  readonly misconception?: string;
  readonly generator: string;
  /** As written, for `generateQuestion` of #src/questions; its `parse` has accepted them. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A number asked for before the widget is touched. */
export interface Prediction {
  readonly kind: 'prediction';
  readonly id: string;
  readonly ask: PerLanguage<Html>;
  readonly widget: string;
  readonly measure: string;
  /** The widget's first state in the lesson with the prediction's `at` put in. */
  readonly state: WidgetState;
  /** The measure at that state. */
  readonly answer: number;
  readonly unit?: PerLanguage<string>;
  readonly explain: PerLanguage<Html>;
}

export interface Term {
  readonly id: string;
  readonly name: PerLanguage<string>;
  readonly definition: PerLanguage<Html>;
  readonly symbol?: Html;
  readonly unit?: PerLanguage<string>;
  /** Key of the reference where the idea, under whatever name, first appeared or was named. */
  readonly firstPaper?: string;
}

/** What people believe, and what is so. */
export interface Misconception {
  readonly id: string;
  readonly belief: PerLanguage<Html>;
  readonly truth: PerLanguage<Html>;
  /** Where people said so, or where it is settled. */
  readonly evidence: readonly Source[];
}

/** What papers print, as papers/published-results.yaml has it; texts are plain. */
export type Published = Readonly<PublishedFile>;

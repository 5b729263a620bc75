import type { Language } from '#src/i18n';
import type { WidgetDefinition } from '#src/widgets';
import type { LessonFile, Misconception, Published, Term, WidgetSettings } from '../course.ts';
import type { PerLanguage } from '../per-language.ts';
import type { Report } from '../problems.ts';
import type { Reference } from '../schemas/references-file.ts';

/** What the course file says of its widgets, and in which line of which file. */
export type PlacedWidgetSettings = Readonly<Record<string, WidgetSettings & { readonly place: string }>>;

/** What every text of a course is compiled against. */
export interface Scope {
  readonly languages: readonly Language[];
  readonly base: string;
  readonly terms: ReadonlyMap<string, Term>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly misconceptions: ReadonlyMap<string, Misconception>;
  readonly published: Published;
  /** Every widget that a lesson may name. */
  readonly widgets: Readonly<Record<string, WidgetDefinition>>;
  /** What the course file says of them. */
  readonly courseWidgets: PlacedWidgetSettings;
  /** Every lesson on disk; true where this course shows it. */
  readonly lessons: ReadonlyMap<string, boolean>;
  /** Ids of every exercise on disk. */
  readonly exercises: readonly string[];
}

/** One Markdown text while it is compiled: where it came from, and what has been found in it so far. */
export interface Draft {
  readonly source: string;
  readonly language: Language;
  readonly scope: Scope;
  readonly report: Report;
  readonly cited: Set<string>;
  readonly terms: Set<string>;
  /** Where pictures and links to files are looked for; a text in a YAML file has no such place. */
  readonly folder?: { readonly slug: string; readonly path: string; readonly directory: string };
  readonly files: Map<string, LessonFile>;
  /** What tells it from other texts of one page, where there are such: ids made here begin with it. */
  readonly within?: string;
}

export function startDraft(
  text: Pick<Draft, 'source' | 'language' | 'scope' | 'report' | 'folder' | 'within'>,
): Draft {
  return { ...text, cited: new Set(), terms: new Set(), files: new Map() };
}

/** `compile` for each language of the course that `texts` has. */
export function forEachLanguage<T, U>(
  scope: Scope,
  texts: PerLanguage<T>,
  compile: (value: T, language: Language) => U,
): PerLanguage<U> {
  const entries = scope.languages.flatMap((language) => {
    const value = texts[language];
    return value === undefined ? [] : [[language, compile(value, language)] as const];
  });
  return Object.fromEntries(entries) as PerLanguage<U>;
}

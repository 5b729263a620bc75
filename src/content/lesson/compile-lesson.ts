import type { Language } from '#src/i18n';
import type { CourseLesson, Lesson } from '../course.ts';
import type { Highlight } from '../markdown/code.ts';
import { type Draft, forEachLanguage, type Scope, startDraft } from '../markdown/draft.ts';
import { compileInline } from '../markdown/inline.ts';
import type { PerLanguage } from '../per-language.ts';
import { type Problem, type Report, reportTo } from '../problems.ts';
import { type LessonFileData, lessonFileSchema } from '../schemas/lesson-file.ts';
import { check } from '../yaml/check.ts';
import { type Path, parseYaml, type YamlFile } from '../yaml/yaml-file.ts';
import { compareLanguages } from './compare-languages.ts';
import { compilePlan, type PlanNames } from './compile-plan.ts';
import { compileText, type LessonText } from './compile-text.ts';
import { checkNames, finishQuestions } from './connect.ts';
import type { LessonFolder } from './lesson-folder.ts';
import { type PlacedQuestion, readQuestions } from './questions.ts';

export type CompiledLesson = Omit<CourseLesson, 'points'>;

interface CompiledText {
  readonly language: Language;
  readonly file: string;
  readonly draft: Draft;
  readonly text: LessonText;
  readonly report: Report;
}

/** A lesson in all languages of the course; incomplete where `problems` is not empty. */
export function compileLesson(
  folder: LessonFolder,
  scope: Scope,
  highlight: Highlight,
): { readonly lesson: CompiledLesson; readonly problems: readonly Problem[] } {
  const { slug, path } = folder;
  const problems: Problem[] = [];
  const open = (name: string, source: string) => parseYaml(source, reportTo(problems, `${path}/${name}`));

  const texts = scope.languages.flatMap((language): CompiledText[] => {
    const source = folder.texts[language];
    if (source === undefined) return [];
    const file = `${path}/${language}.md`;
    const report = reportTo(problems, file);
    const draft = startDraft({ source, language, scope, report, folder });
    return [{ language, file, report, draft, text: compileText(draft, highlight) }];
  });
  const settingsFile = folder.settings === undefined ? null : open('lesson.yaml', folder.settings);
  const settings = settingsFile && check(settingsFile, lessonFileSchema(scope.languages));
  if (settingsFile && settings) checkReferences(slug, settingsFile, settings, scope);

  // A lesson may ask nothing, and then needs no file for it.
  const questionsFile = open('questions.yaml', folder.questions ?? '[]');
  const asked = forEachLanguage(scope, folder.texts, (_, language) =>
    startDraft({ source: '', language, scope, report: questionsFile?.report ?? (() => {}) }),
  );
  const questions = questionsFile
    ? readQuestions(questionsFile, scope, (entries, at) => compileInlines(entries, at, questionsFile, asked))
    : null;
  for (const { text, report } of texts) if (questions) checkNames(text, questions, report);
  compareLanguages(texts);
  const first = texts[0];
  const finished = questions && first ? finishQuestions(questions, first.text, questionsFile!, scope) : [];

  const lessons = texts.flatMap((one) => {
    if (!settings || !settingsFile) return [];
    return [[one.language, toLesson(slug, one, settings, settingsFile, asked[one.language]!)] as const];
  });
  const planFile = folder.plan === undefined ? null : open('plan.yaml', folder.plan);
  const plan =
    planFile && first
      ? compilePlan(
          planFile,
          scope,
          planNames(first.text, questions?.questions ?? []),
          draftPlan(planFile, asked),
        )
      : undefined;
  const texted = { slug, texts: Object.fromEntries(lessons), questions: finished };
  return { lesson: { ...texted, ...(plan ? { plan } : {}) }, problems };
}

/** Its faults stand in its own file. */
function draftPlan({ report }: YamlFile, drafts: PerLanguage<Draft>): PerLanguage<Draft> {
  const entries = Object.entries(drafts).map(([language, draft]) => [language, { ...draft, report }]);
  return Object.fromEntries(entries) as PerLanguage<Draft>;
}

function planNames(
  { sections, embeds, misconceptions }: LessonText,
  questions: readonly PlacedQuestion[],
): PlanNames {
  const shown = questions.flatMap((one) => ('misconception' in one ? (one.misconception ?? []) : []));
  return {
    sections: sections.map(({ id }) => id),
    widgets: embeds.flatMap((embed) => (embed.kind === 'widget' ? [embed.use.id] : [])),
    questions: embeds.flatMap((embed) => (embed.kind === 'question' ? [embed.id] : [])),
    misconceptions: [...misconceptions.map(({ id }) => id), ...shown],
  };
}

function compileInlines(
  texts: PerLanguage<string>,
  at: Path,
  yaml: YamlFile,
  drafts: PerLanguage<Draft>,
): PerLanguage<string> {
  const entries = Object.entries(drafts).map(([language, draft]) => {
    const line = yaml.lineOf([...at, language]);
    return [language, compileInline(texts[language as Language] ?? '', draft, line)];
  });
  return Object.fromEntries(entries) as PerLanguage<string>;
}

function checkReferences(
  slug: string,
  yaml: YamlFile,
  { papers, prerequisites }: LessonFileData,
  scope: Scope,
): void {
  for (const [index, key] of papers.entries()) {
    if (!scope.references.has(key)) yaml.report(yaml.lineOf(['papers', index]), `unknown reference: ${key}`);
  }
  for (const [index, other] of prerequisites.entries()) {
    const line = yaml.lineOf(['prerequisites', index]);
    const known = [...scope.lessons.keys()].join(', ');
    if (!scope.lessons.has(other)) yaml.report(line, `unknown lesson: ${other}; known: ${known}`);
    if (other === slug) yaml.report(line, `a lesson cannot be its own prerequisite: ${slug}`);
  }
}

function toLesson(
  slug: string,
  { language, draft, text }: CompiledText,
  settings: LessonFileData,
  yaml: YamlFile,
  asked: Draft,
): Lesson {
  const inline = { ...draft, report: yaml.report };
  const { embeds } = text;
  return {
    slug,
    language,
    title: settings.title[language] ?? '',
    question: settings.question[language] ?? '',
    summary: settings.summary[language] ?? '',
    objectives: settings.objectives.map((objective, index) =>
      compileInline(objective[language] ?? '', inline, yaml.lineOf(['objectives', index, language])),
    ),
    minutes: settings.minutes,
    prerequisites: settings.prerequisites.filter((other) => draft.scope.lessons.get(other)),
    sections: text.sections.map(({ id, title, depth }) => ({ id, title, depth })),
    blocks: text.blocks,
    slides: text.slides,
    citations: [...new Set([...draft.cited, ...asked.cited, ...settings.papers])],
    terms: [...draft.terms],
    misconceptions: text.misconceptions.map(({ id }) => id),
    widgets: embeds.flatMap((embed) => (embed.kind === 'widget' ? [embed.use] : [])),
    cells: text.cells.map(({ line: _, ...cell }) => cell),
    questionIds: embeds.flatMap((embed) => (embed.kind === 'question' ? [embed.id] : [])),
    text: text.text,
    files: [...draft.files.values()],
  };
}

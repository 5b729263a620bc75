import { CellSyntaxError, parseCell } from '#src/cells';
import type { Language } from '#src/i18n';
import type { CourseExercise, ExerciseText } from '../course.ts';
import { compileText } from '../lesson/compile-text.ts';
import type { Highlight } from '../markdown/code.ts';
import { forEachLanguage, type Scope, startDraft } from '../markdown/draft.ts';
import { type Problem, type Report, reportTo } from '../problems.ts';
import { exerciseFileSchema } from '../schemas/exercise-file.ts';
import { check } from '../yaml/check.ts';
import { parseYaml } from '../yaml/yaml-file.ts';
import type { ExerciseFolder } from './exercise-folder.ts';
import { splitText } from './split-text.ts';

/**
 * An exercise in all languages of the course. Null where it is not shown, because its lesson is not, or where it
 * cannot be, and then `problems` says why.
 * @param checks ids that there is a check for
 */
export function compileExercise(
  folder: ExerciseFolder,
  scope: Scope,
  highlight: Highlight,
  checks: readonly string[],
): { readonly exercise: CourseExercise | null; readonly problems: readonly Problem[] } {
  const { id, path } = folder;
  const problems: Problem[] = [];
  const reportIn = (name: string) => reportTo(problems, `${path}/${name}`);
  const report = reportIn('exercise.yaml');
  const nothing = { exercise: null, problems };
  if (folder.settings === undefined) {
    report(1, `${path} lacks exercise.yaml`);
    return nothing;
  }
  const yaml = parseYaml(folder.settings, report);
  const settings = yaml && check(yaml, exerciseFileSchema(scope.languages));
  if (!yaml || !settings) return nothing;
  const { lesson, points, kind, title } = settings;
  const shown = scope.lessons.get(lesson);
  if (shown === undefined) {
    const known = [...scope.lessons.keys()].join(', ');
    report(yaml.lineOf(['lesson']), `unknown lesson: ${lesson}; known: ${known}`);
  }
  if (!shown) return nothing;

  if (!checks.includes(id)) report(1, `no check of this name in src/exercises/checks: ${id}`);
  for (const language of scope.languages) {
    if (folder.texts[language] === undefined) {
      report(1, `${path} lacks ${language}.md, but the course lists ${language}`);
    }
  }
  const start = readCode('start.js', folder.start, reportIn('start.js'));
  const solution = readCode('solution.js', folder.solution, reportIn('solution.js'));
  if (start !== '' && start === solution) reportIn('start.js')(1, 'the starter is the solution already');

  const texts = forEachLanguage(scope, folder.texts, (source, language) =>
    compileParts(id, source, language, scope, highlight, reportIn(`${language}.md`)),
  );
  const [first, ...others] = Object.values(texts);
  for (const { language, hints } of others) {
    if (hints.length !== first!.hints.length) {
      const there = `${first!.language}.md has ${first!.hints.length}`;
      reportIn(`${language}.md`)(1, `the languages differ: here ${hints.length} hints, but ${there}`);
    }
  }
  const code = {
    start,
    solution,
    startHtml: highlight(start, 'javascript'),
    solutionHtml: highlight(solution, 'javascript'),
  };
  return { exercise: { id, lesson, points, kind, title, ...code, texts }, problems };
}

function readCode(name: string, text: string | undefined, report: Report): string {
  if (text === undefined) {
    report(1, `an exercise lacks ${name}`);
    return '';
  }
  try {
    parseCell(text);
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    report(error.line, error.message);
  }
  return text.trimEnd();
}

function compileParts(
  id: string,
  source: string,
  language: Language,
  scope: Scope,
  highlight: Highlight,
  report: Report,
): ExerciseText {
  const cited = new Set<string>();
  const parts = splitText(source, report).map((part) => {
    const draft = startDraft({ source: part.source, language, scope, report, within: `${id}-${part.id}` });
    const { embeds, cells, blocks } = compileText(draft, highlight);
    const place = embeds[0] ?? cells[0];
    if (place) report(place.line, 'an exercise holds no widgets, questions or live cells');
    for (const key of draft.cited) cited.add(key);
    return { id: part.id, html: blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('') };
  });
  const htmlOf = (wanted: string) => parts.find((part) => part.id === wanted)?.html ?? '';
  return {
    language,
    task: htmlOf('task'),
    hints: parts.filter((part) => part.id.startsWith('hint-')).map(({ html }) => html),
    why: htmlOf('why'),
    citations: [...cited],
  };
}

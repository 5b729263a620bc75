import type { Language } from '#src/i18n';
import type { Html } from '../html.ts';
import type { LessonPlan } from '../lesson-plan.ts';
import { type Draft, forEachLanguage, type Scope } from '../markdown/draft.ts';
import { compileInline } from '../markdown/inline.ts';
import { suggest } from '../nearest.ts';
import type { PerLanguage } from '../per-language.ts';
import { type PlanFile, planFileSchema } from '../schemas/plan-file.ts';
import { check } from '../yaml/check.ts';
import type { Path, YamlFile } from '../yaml/yaml-file.ts';

/** What a plan may name: ids of the lesson it belongs to. */
export interface PlanNames {
  readonly sections: readonly string[];
  readonly widgets: readonly string[];
  readonly questions: readonly string[];
  /** Those that the text meets and those that a wrong answer shows. */
  readonly misconceptions: readonly string[];
}

/** A lesson's plan in each language; undefined where it has a fault that its shape shows. All faults are reported. */
export function compilePlan(
  yaml: YamlFile,
  scope: Scope,
  names: PlanNames,
  drafts: PerLanguage<Draft>,
): PerLanguage<LessonPlan> | undefined {
  const file = check(yaml, planFileSchema(scope.languages));
  if (!file) return undefined;
  checkMinutes(yaml, file);
  checkNames(yaml, file, names, scope);
  return forEachLanguage(scope, drafts, (draft, language) =>
    toPlan(file, language, scope, (text, path) =>
      compileInline(text[language] ?? '', draft, yaml.lineOf([...path, language])),
    ),
  );
}

function checkMinutes(yaml: YamlFile, { minutes, steps }: PlanFile): void {
  const sum = steps.reduce((all, step) => all + step.minutes, 0);
  if (sum !== minutes)
    yaml.report(
      yaml.lineOf(['minutes']),
      `the steps take ${sum} minutes together, but minutes is ${minutes}`,
    );
}

function checkNames(yaml: YamlFile, file: PlanFile, names: PlanNames, scope: Scope): void {
  const find = (kind: string, name: string | undefined, known: Iterable<string>, path: Path) => {
    if (name === undefined || [...known].includes(name)) return;
    yaml.report(yaml.lineOf(path), `unknown ${kind}: ${name}; ${suggest(name, known)}`);
  };
  for (const [index, { section, widget, question, exercise }] of file.steps.entries()) {
    find('section of this lesson', section, names.sections, ['steps', index, 'section']);
    find('widget of this lesson', widget, names.widgets, ['steps', index, 'widget']);
    find('question of this lesson', question, names.questions, ['steps', index, 'question']);
    find('exercise', exercise, scope.exercises, ['steps', index, 'exercise']);
  }
  for (const [index, { misconception }] of file.errors.entries()) {
    const path = ['errors', index, 'misconception'];
    find('misconception of this lesson', misconception, names.misconceptions, path);
  }
  for (const [index, { exercise }] of file.homework.entries()) {
    find('exercise', exercise, scope.exercises, ['homework', index, 'exercise']);
  }
}

type Compile = (text: PerLanguage<string>, path: Path) => Html;

function toPlan(file: PlanFile, language: Language, scope: Scope, compile: Compile): LessonPlan {
  const all = (name: 'before' | 'shorter' | 'longer') =>
    file[name].map((text, index) => compile(text, [name, index]));
  const board = file.board?.[language];
  return {
    minutes: file.minutes,
    before: all('before'),
    steps: file.steps.map(({ title, teacher, students, ...place }, index) => ({
      ...place,
      title: compile(title, ['steps', index, 'title']),
      teacher: compile(teacher, ['steps', index, 'teacher']),
      students: compile(students, ['steps', index, 'students']),
    })),
    discussion: file.discussion.map(({ ask, listen }, index) => ({
      ask: compile(ask, ['discussion', index, 'ask']),
      listen: compile(listen, ['discussion', index, 'listen']),
    })),
    errors: file.errors.map(({ misconception, belief, respond }, index) => ({
      ...(misconception === undefined ? {} : { misconception }),
      belief: belief
        ? compile(belief, ['errors', index, 'belief'])
        : (scope.misconceptions.get(misconception ?? '')?.belief[language] ?? ''),
      respond: compile(respond, ['errors', index, 'respond']),
    })),
    shorter: all('shorter'),
    longer: all('longer'),
    homework: file.homework.map(({ exercise, task }, index) => ({
      ...(exercise === undefined ? {} : { exercise }),
      ...(task === undefined ? {} : { task: compile(task, ['homework', index, 'task']) }),
    })),
    ...(board ? { board } : {}),
  };
}

import { questionGenerators } from '#src/questions';
import { parseField } from '#src/widgets';
import type { FixedQuestion, GeneratedQuestion } from '../course.ts';
import type { Scope } from '../markdown/draft.ts';
import { refuseMisconception } from '../misconceptions.ts';
import type { PerLanguage } from '../per-language.ts';
import { messageOf } from '../problems.ts';
import { fixedQuestionSchema, generatedQuestionSchema, predictionSchema } from '../schemas/questions-file.ts';
import { check } from '../yaml/check.ts';
import type { Path, YamlFile } from '../yaml/yaml-file.ts';

/** A prediction that does not know yet in which state its widget begins. */
export interface OpenPrediction {
  readonly kind: 'prediction';
  readonly id: string;
  readonly ask: PerLanguage<string>;
  readonly widget: string;
  readonly measure: string;
  readonly at: Readonly<Record<string, string>>;
  readonly unit?: PerLanguage<string>;
  readonly explain: PerLanguage<string>;
}

/** `path` leads to it in questions.yaml. */
export type PlacedQuestion = { readonly path: Path } & (FixedQuestion | GeneratedQuestion | OpenPrediction);
/** HTML of the text at `path` in each language. */
type CompileTexts = (texts: PerLanguage<string>, path: Path) => PerLanguage<string>;

export interface QuestionsFile {
  readonly questions: readonly PlacedQuestion[];
  /** Ids of those that have a fault, which has been reported: a text that asks them is not wrong besides. */
  readonly faulty: ReadonlySet<unknown>;
}

export function readQuestions(yaml: YamlFile, scope: Scope, compile: CompileTexts): QuestionsFile {
  const questions: PlacedQuestion[] = [];
  const faulty = new Set<unknown>();
  if (!Array.isArray(yaml.data)) yaml.report(1, 'must be a list');
  else {
    for (const [index, entry] of yaml.data.entries()) {
      const question = readQuestion(yaml, scope, compile, entry, [index]);
      if (!question) faulty.add(entry?.id);
      else if (questions.some(({ id }) => id === question.id)) {
        yaml.report(yaml.lineOf([index, 'id']), `id is there twice: ${question.id}`);
      } else questions.push(question);
    }
  }
  return { questions, faulty };
}

function readQuestion(
  yaml: YamlFile,
  scope: Scope,
  compile: CompileTexts,
  entry: unknown,
  path: Path,
): PlacedQuestion | undefined {
  const written = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  if ('kind' in written) return readPrediction(yaml, scope, compile, path);
  if ('generator' in written) return readGenerated(yaml, scope, path);
  const fixed = check(yaml, fixedQuestionSchema(scope.languages), path);
  if (!fixed) return undefined;
  const choices = fixed.choices.map(({ text, correct, feedback }, index) => {
    const place = [...path, 'choices', index];
    return {
      text: compile(text, [...place, 'text']),
      correct,
      feedback: compile(feedback, [...place, 'feedback']),
    };
  });
  const { id, misconception } = fixed;
  const text = compile(fixed.text, [...path, 'text']);
  return { path, kind: 'fixed', id, ...checkMisconception(misconception, yaml, scope, path), text, choices };
}

/** The setting as a question carries it; an unknown one has been reported. */
function checkMisconception(id: string | undefined, yaml: YamlFile, scope: Scope, path: Path) {
  if (id === undefined) return {};
  const fault = refuseMisconception(id, scope);
  if (fault !== undefined) yaml.report(yaml.lineOf([...path, 'misconception']), fault);
  return { misconception: id };
}

function readGenerated(yaml: YamlFile, scope: Scope, path: Path): PlacedQuestion | undefined {
  const entry = check(yaml, generatedQuestionSchema, path);
  if (!entry) return undefined;
  const { id, misconception, generator, parameters } = entry;
  if (!Object.hasOwn(questionGenerators, generator)) {
    const known = Object.keys(questionGenerators).join(', ');
    yaml.report(yaml.lineOf([...path, 'generator']), `unknown generator: ${generator}; known: ${known}`);
    return undefined;
  }
  try {
    questionGenerators[generator]!.parse(parameters);
  } catch (error) {
    yaml.report(yaml.lineOf([...path, 'parameters']), `${generator}: ${messageOf(error)}`);
  }
  const about = checkMisconception(misconception, yaml, scope, path);
  return { path, kind: 'generated', id, ...about, generator, parameters };
}

function readPrediction(
  yaml: YamlFile,
  scope: Scope,
  compile: CompileTexts,
  path: Path,
): PlacedQuestion | undefined {
  const entry = check(yaml, predictionSchema(scope.languages), path);
  if (!entry) return undefined;
  const report = (key: Path, message: string) => yaml.report(yaml.lineOf([...path, ...key]), message);
  if (!Object.hasOwn(scope.widgets, entry.widget)) {
    const known = Object.keys(scope.widgets).join(', ');
    report(['widget'], `unknown widget: ${entry.widget}; known: ${known}`);
    return undefined;
  }
  const { measures, fields } = scope.widgets[entry.widget]!;
  if (!Object.hasOwn(measures, entry.measure)) {
    const known = Object.keys(measures).join(', ');
    report(['measure'], `unknown measure of ${entry.widget}: ${entry.measure}; known: ${known}`);
    return undefined;
  }
  for (const [name, value] of Object.entries(entry.at)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    try {
      if (field) parseField(name, field, value);
      else
        report(
          ['at', name],
          `unknown field of ${entry.widget}: ${name}; known: ${Object.keys(fields).join(', ')}`,
        );
    } catch (error) {
      report(['at', name], messageOf(error));
    }
  }
  const ask = compile(entry.ask, [...path, 'ask']);
  return { ...entry, path, ask, explain: compile(entry.explain, [...path, 'explain']) };
}

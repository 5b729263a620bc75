import type { Question } from '../course.ts';
import type { Scope } from '../markdown/draft.ts';
import { type Embed, toWidgetState } from '../markdown/embeds.ts';
import { messageOf, type Report } from '../problems.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { LessonText } from './compile-text.ts';
import type { PlacedQuestion, QuestionsFile } from './questions.ts';

type WidgetEmbed = Extract<Embed, { kind: 'widget' }>;

/** Reports ids that stand twice in a page, and questions that a text names wrongly. */
export function checkNames(
  { sections, embeds, misconceptions }: LessonText,
  { questions, faulty }: QuestionsFile,
  report: Report,
): void {
  const seen = new Map<string, number>();
  const claim = (id: string, line: number) => {
    const earlier = seen.get(id);
    if (earlier !== undefined) report(line, `this id stands already in line ${earlier}: ${id}`);
    else seen.set(id, line);
  };
  for (const { id, line } of sections) if (id !== '') claim(id, line);
  const met = new Map<string, number>();
  for (const { id, line } of misconceptions) {
    const earlier = met.get(id);
    if (earlier !== undefined) report(line, `line ${earlier} meets this misconception already: ${id}`);
    else met.set(id, line);
  }
  for (const embed of embeds) {
    const { line } = embed;
    if (embed.kind === 'question') {
      const question = questions.find((one) => one.id === embed.id && one.kind !== 'prediction');
      if (question) claim(embed.id, line);
      else if (!faulty.has(embed.id))
        report(line, `unknown question: ${embed.id}; known: ${namesOf(questions, false)}`);
      continue;
    }
    const { id, name, predictionId } = embed.use;
    claim(id, line);
    if (predictionId === undefined || faulty.has(predictionId)) continue;
    const prediction = questions.find((one) => one.id === predictionId && one.kind === 'prediction');
    if (!prediction) {
      report(line, `unknown prediction: ${predictionId}; known: ${namesOf(questions, true)}`);
    } else if (prediction.kind === 'prediction' && prediction.widget !== name) {
      report(line, `the prediction ${predictionId} is about ${prediction.widget}, not ${name}`);
    } else {
      claim(predictionId, line);
    }
  }
}

function namesOf(questions: readonly PlacedQuestion[], predictions: boolean): string {
  return questions
    .filter(({ kind }) => (kind === 'prediction') === predictions)
    .map(({ id }) => id)
    .join(', ');
}

/** The questions as pages use them; what no text asks is reported at its place in questions.yaml. */
export function finishQuestions(
  { questions }: QuestionsFile,
  { embeds }: LessonText,
  yaml: YamlFile,
  { widgets, courseWidgets }: Scope,
): Question[] {
  return questions.flatMap(({ path, ...question }): Question[] => {
    const asked = embeds.find((embed) =>
      embed.kind === 'widget' ? embed.use.predictionId === question.id : embed.id === question.id,
    );
    if (!asked) {
      yaml.report(
        yaml.lineOf([...path, 'id']),
        `no text asks this ${question.kind} question: ${question.id}`,
      );
      return [];
    }
    if (question.kind !== 'prediction') return [question];
    const { at, ...prediction } = question;
    try {
      const { settings = {}, use } = asked as Partial<WidgetEmbed>;
      const course = courseWidgets[question.widget];
      const fixed = course?.locked.find(
        (name) => at[name] !== undefined && at[name] !== String(use?.state[name]),
      );
      if (fixed !== undefined) {
        throw new RangeError(
          `${course!.place} locks ${fixed} at ${use?.state[fixed]}, but the prediction ${question.id} needs ${at[fixed]}`,
        );
      }
      const state = toWidgetState(widgets[question.widget]!, { ...settings, ...course?.set, ...at });
      const answer = widgets[question.widget]!.measures[question.measure]!(state);
      return [{ ...prediction, state, answer }];
    } catch (error) {
      yaml.report(yaml.lineOf([...path, 'at']), `${question.widget}: ${messageOf(error)}`);
      return [];
    }
  });
}

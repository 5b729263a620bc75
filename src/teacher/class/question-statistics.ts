import type { CourseOutline, OutlineQuestion } from '../outline/course-outline.ts';
import type { FiledAnswer } from '../result-file/result-file.ts';
import { describeMistake } from '../results/answer-words.ts';
import type { GivenAnswer } from '../results/course-result.ts';
import type { Student } from './class-result.ts';

/** How a class answered one question. */
export interface QuestionStatistics {
  /** `<lesson>/<question>` */
  readonly id: string;
  readonly lesson: string;
  readonly text: string;
  /** What one who answers wrongly may believe. */
  readonly misconception?: string;
  /** Students who were asked and whose files hold answers. */
  readonly asked: number;
  readonly answered: number;
  readonly rightAtFirst: number;
  /** In the end. */
  readonly right: number;
  /** First answers that were wrong, the most frequent first. */
  readonly wrong: readonly WrongAnswer[];
}

export interface WrongAnswer {
  /** Equal for answers that say the same: a choice, a foreseeable mistake, or any other number. */
  readonly key: string;
  readonly count: number;
  /** The choice; of numbers those that were typed, each once. */
  readonly answers: readonly string[];
  /** What the lesson says to this mistake, with the numbers of one who made it. */
  readonly mistake?: string;
}

/** Of every question of the course, in its order. Adding two classes adds their numbers. */
export function toStatistics(students: readonly Student[], outline: CourseOutline): QuestionStatistics[] {
  return outline.lessons.flatMap(({ slug, title, questions }) => {
    const filed = students.flatMap(({ lessons }) => lessons.get(slug)?.answers ?? []);
    const holding = students.filter(({ lessons }) => lessons.get(slug)?.answers !== undefined);
    return questions.map((question): QuestionStatistics => {
      const id = `${slug}/${question.id}`;
      const answers = filed.filter((answer) => answer.id === id);
      const { text, misconception } = question;
      return {
        id,
        lesson: title,
        text,
        ...(misconception === undefined ? {} : { misconception }),
        asked: holding.length,
        answered: answers.length,
        rightAtFirst: answers.filter(({ correct, tries, first }) => correct && tries === 1 && !first).length,
        right: answers.filter(({ correct }) => correct).length,
        wrong: toWrong(answers, question, outline),
      };
    });
  });
}

function toWrong(
  answers: readonly FiledAnswer[],
  question: OutlineQuestion,
  outline: CourseOutline,
): WrongAnswer[] {
  const byKey = new Map<string, GivenAnswer[]>();
  for (const answer of answers) {
    const wrong = answer.first ?? (answer.correct ? undefined : answer);
    if (!wrong) continue;
    const key = keyOf(wrong);
    byKey.set(key, [...(byKey.get(key) ?? []), wrong]);
  }
  const all = [...byKey].map(([key, same]): WrongAnswer => {
    const mistake = same.flatMap((answer) => explain(answer, question, outline) ?? []).sort()[0];
    return {
      key,
      count: same.length,
      answers: [...new Set(same.map((answer) => wordsOf(answer, question)))].sort(),
      ...(mistake === undefined ? {} : { mistake }),
    };
  });
  return all.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function keyOf({ choice, mistake }: GivenAnswer): string {
  if (choice !== undefined) return `choice/${choice}`;
  return mistake === undefined ? 'other' : `mistake/${mistake}`;
}

/** A choice in the words of this page, in whichever language it was made. */
function wordsOf({ choice, answer }: GivenAnswer, question: OutlineQuestion): string {
  const known = question.kind === 'fixed' && choice !== undefined ? question.choices[choice] : undefined;
  return known?.text ?? answer;
}

function explain(
  { answer, seed, mistake }: GivenAnswer,
  question: OutlineQuestion,
  outline: CourseOutline,
): string | null {
  if (question.kind !== 'generated' || seed === undefined || mistake === undefined) return null;
  return describeMistake(question, { given: answer, seed }, outline);
}

import type { CourseOutline } from '../outline/course-outline.ts';
import type { Student } from './class-result.ts';
import type { QuestionStatistics } from './question-statistics.ts';
import type { Mark } from './received-file.ts';

type Row = (string | number)[];

/** Words of the message set `classResults` that the heads and cells of the tables need. */
export type TableWords = Readonly<
  Record<
    | 'student'
    | 'total'
    | 'completion'
    | 'passed'
    | 'savedAt'
    | 'file'
    | 'marks'
    | 'yes'
    | 'no'
    | 'lesson'
    | 'question'
    | 'misconception'
    | 'asked'
    | 'answered'
    | 'rightAtFirst'
    | 'right'
    | 'wrongAnswer'
    | 'wrongCount'
    | `is${'Untouched' | 'Begun' | 'Complete'}`
    | Mark,
    string
  >
>;

export const completionKeys = {
  untouched: 'isUntouched',
  begun: 'isBegun',
  complete: 'isComplete',
} as const;

/** A student a row: scores in percent, with one digit after the point; empty where a lesson has none. */
export function toStudentRows(
  students: readonly Student[],
  outline: CourseOutline,
  words: TableWords,
): Row[] {
  const { lessons, passMark } = outline;
  const isGraded = passMark !== undefined;
  const head = [
    words.student,
    words.total,
    ...(isGraded ? [words.passed] : []),
    words.completion,
    ...lessons.map(({ title }) => title),
    words.savedAt,
    words.marks,
    words.file,
  ];
  const rows = students.map(({ name, file, fileName, marks, lessons: own }) => [
    name,
    toPercent(file.score),
    ...(isGraded ? [file.passed ? words.yes : words.no] : []),
    words[completionKeys[file.completion]],
    ...lessons.map(({ slug }) => {
      const score = own.get(slug)?.score ?? null;
      return score === null ? '' : toPercent(score);
    }),
    file.savedAt,
    marks.map((mark) => words[mark]).join('; '),
    fileName,
  ]);
  return [head, ...rows];
}

/** So many wrong answers stand beside a question. */
export const MOST_WRONG = 3;

/** A question a row, with its most frequent wrong answers. */
export function toQuestionRows(statistics: readonly QuestionStatistics[], words: TableWords): Row[] {
  const ranks = Array.from({ length: MOST_WRONG }, (_, rank) => rank);
  const head = [
    words.lesson,
    'id',
    words.question,
    words.misconception,
    words.asked,
    words.answered,
    words.rightAtFirst,
    words.right,
    ...ranks.flatMap((rank) => [`${words.wrongAnswer} ${rank + 1}`, words.wrongCount]),
  ];
  const rows = statistics.map((one) => [
    one.lesson,
    one.id,
    one.text,
    one.misconception ?? '',
    one.asked,
    one.answered,
    one.rightAtFirst,
    one.right,
    ...ranks.flatMap((rank) => {
      const wrong = one.wrong[rank];
      if (!wrong) return ['', ''];
      const answers = wrong.answers.slice(0, 5).join(' | ');
      return [wrong.mistake === undefined ? answers : `${answers}: ${wrong.mistake}`, wrong.count];
    }),
  ]);
  return [head, ...rows];
}

/** Of a share from 0 to 1. */
export const toPercent = (share: number): number => Math.round(share * 1000) / 10;

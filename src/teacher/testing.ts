import { messagesOf } from '#src/i18n';
import type { Entries, Entry } from '#src/progress';
import type { CourseOutline, OutlineLesson } from './outline/course-outline.ts';

/** A lesson of two questions, one of them with fresh numbers, a guess, two sections and an exercise worth 3. */
export function lesson(slug: string, points = 1): OutlineLesson {
  return {
    slug,
    title: `Lesson ${slug}`,
    points,
    sections: ['begin', 'end'],
    predictions: [{ id: 'guess', text: 'How many?' }],
    questions: [
      {
        kind: 'fixed',
        id: 'choice',
        text: 'Which?',
        misconception: 'A cheap layer is a fast one.',
        choices: [
          { text: 'this', correct: true },
          { text: 'that, "really"', correct: false },
          { text: '=none', correct: false },
        ],
      },
      {
        kind: 'generated',
        id: 'number',
        text: 'How many weights?',
        generator: 'params-of-batch-norm',
        parameters: {},
      },
    ],
    exercises: [{ id: `${slug}-code`, title: 'Write it', points: 3 }],
  };
}

export function outline(lessons: readonly OutlineLesson[], passMark?: number): CourseOutline {
  return {
    course: 'small',
    fingerprint: '0123456789ab',
    title: 'Small',
    language: 'en',
    ...(passMark === undefined ? {} : { passMark }),
    result: { name: true, answers: true, code: true, times: true },
    lessons,
    sentences: messagesOf('en', 'questions'),
  };
}

/** Entries by key, each set at `at`. */
export function entries(records: Readonly<Record<string, unknown>>, at = 1000): Entries {
  return new Map(
    Object.entries(records).map(([key, record]): [string, Entry] => [
      key,
      { text: JSON.stringify(record), at, since: 0 },
    ]),
  );
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { OutlineLesson } from './course-outline.ts';

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Works where pages have no `crypto.subtle`: on plain http. */
export const toDigest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Of what is asked and how it is weighed. Wording and language do not count: a corrected typo is no other course. */
export function toFingerprint(lessons: readonly OutlineLesson[]): string {
  const asked = lessons.map(({ slug, points, sections, predictions, questions, exercises }) => [
    slug,
    points,
    sections,
    predictions.map(({ id }) => id),
    questions.map((question) =>
      question.kind === 'fixed'
        ? [question.id, question.choices.map(({ correct }) => correct)]
        : [question.id, question.generator, question.parameters],
    ),
    exercises.map(({ id, points }) => [id, points]),
  ]);
  return toDigest(JSON.stringify(asked)).slice(0, 12);
}

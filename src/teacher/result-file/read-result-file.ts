import { MOST_IN_NAME } from '#src/progress';
import { FORMAT, type ResultFile, VERSION } from './result-file.ts';
import { ResultFileError } from './result-file-error.ts';
import {
  fields,
  flag,
  list,
  number,
  oneOf,
  orNull,
  pattern,
  type Shape,
  text,
  time,
  whole,
} from './shape.ts';
import { digestOf } from './write-result-file.ts';

/** Far more than a course with all its code, far less than a page can parse. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Names that would reach an object's prototype. No file that this site wrote has them. */
const refusedNames = ['__proto__', 'constructor', 'prototype'];

const words = text(5000);
const id = pattern(/^[A-Za-z0-9][\w.-]{0,99}(\/[A-Za-z0-9][\w.-]{0,99})*$/);
const completion = oneOf('untouched', 'begun', 'complete');
const count = whole(1e6);
const share = number(0, 1);

const given = { text: words, answer: words, correct: flag };
const details = { choice: count, seed: whole(2 ** 32), mistake: pattern(/^\w{1,100}$/) };
const answer = fields(
  { id, ...given, tries: count },
  { ...details, at: time, first: fields(given, details) },
);
const guess = fields({ id, text: words, value: number(-Number.MAX_VALUE, Number.MAX_VALUE) }, { at: time });
const exercise = fields(
  { id, title: words, points: count, passed: flag, tries: count },
  { at: time, code: text(200_000) },
);
const lesson = fields(
  {
    slug: id,
    title: words,
    points: count,
    earned: count,
    possible: count,
    score: orNull(share),
    completion,
    sections: fields({ read: count, all: count }),
    predictions: fields({ made: count, asked: count }),
    questions: fields({ right: count, answered: count, asked: count }),
    exercises: list(exercise, 500),
  },
  { answers: list(answer, 500), guesses: list(guess, 500) },
);
const file = fields({
  course: fields({ name: words, title: words, fingerprint: pattern(/^[\da-f]{12}$/) }),
  language: pattern(/^[A-Za-z-]{2,20}$/),
  student: text(MOST_IN_NAME),
  savedAt: time,
  score: share,
  passed: orNull(flag),
  completion,
  lessons: list(lesson, 1000),
}) as Shape<ResultFile>;

/** Before a file is read. @throws ResultFileError */
export function checkResultSize(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  const values = { megabytes, most: MOST_BYTES / 1024 / 1024 };
  throw new ResultFileError('fileTooLarge', values, `a file of ${bytes} bytes`);
}

/**
 * All of a file or nothing.
 * @returns the file, the digest of its content, and whether that is another than the one in the file
 * @throws ResultFileError naming what is wrong
 */
export function readResultFile(source: string): {
  readonly file: ResultFile;
  readonly digest: string;
  readonly isChanged: boolean;
} {
  checkResultSize(source.length);
  const { digest: written, ...content } = parse(source);
  const { format, version } = content;
  if (format !== FORMAT) {
    throw new ResultFileError('fileFormat', {}, `the file has no "format": "${FORMAT}"`);
  }
  if (version !== VERSION) {
    const values = { version: String(version).slice(0, 20) };
    throw new ResultFileError('fileVersion', values, `a result of version ${version}, not ${VERSION}`);
  }
  const digest = digestOf(content);
  return { file: file(content, ''), digest, isChanged: written !== digest };
}

function parse(source: string): Readonly<Record<string, unknown>> {
  let refused: string | null = null;
  let read: unknown;
  try {
    // Some editors and mail programs put a byte order mark in front.
    read = JSON.parse(source.replace(/^\ufeff/, ''), (name, value) => {
      if (refusedNames.includes(name)) refused = name;
      return value;
    });
  } catch {
    throw new ResultFileError('fileNotJson', {}, 'the file is no JSON');
  }
  if (refused !== null) throw new ResultFileError('fileName', { name: refused }, `a field named ${refused}`);
  return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
}

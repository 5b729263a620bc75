import type { EntryKind } from '#src/progress';
import { type Marks, readWhole, writeWhole } from './marks.ts';

/** Fields of a kind's record, as text between commas. Times are whole minutes since 1970. */
interface RecordForm {
  readonly write: (record: Json) => readonly string[];
  readonly read: (fields: readonly string[]) => Json;
}
type Json = Readonly<Record<string, unknown>>;

export const MINUTE = 60_000;
const toMinutes = (time: unknown) => writeWhole(Math.floor(Number(time) / MINUTE));
const fromMinutes = (text: string) => readWhole(text)! * MINUTE;

// `encodeURIComponent` escapes what stands between fields and records: the comma, the semicolon, the equals sign.
const escapeText = (text: unknown) => encodeURIComponent(String(text).toWellFormed());
const whole = (value: unknown) => (typeof value === 'number' ? writeWhole(value) : '');
const optional = (name: string, text = '') => (text === '' ? {} : { [name]: readWhole(text) });

const answer: RecordForm = {
  write({ given, correct, tries, seed, first }) {
    const before = (first ?? {}) as Json;
    return [
      escapeText(given),
      `${correct ? '' : '!'}${tries === 1 ? '' : whole(tries)}`,
      whole(seed),
      'given' in before ? `'${escapeText(before.given)}` : '',
      whole(before.seed),
    ];
  },
  read([given = '', mark = '', seed, first = '', firstSeed]) {
    const tries = mark.replace('!', '');
    return {
      given: decodeURIComponent(given),
      correct: !mark.startsWith('!'),
      tries: tries === '' ? 1 : readWhole(tries),
      ...optional('seed', seed),
      ...(first === ''
        ? {}
        : { first: { given: decodeURIComponent(first.slice(1)), ...optional('seed', firstSeed) } }),
    };
  },
};

const prediction: RecordForm = {
  write: ({ value, madeAt }) => [String(value), madeAt === undefined ? '' : toMinutes(madeAt)],
  read: ([value = '', madeAt = '']) => ({
    value: value === '' ? null : Number(value),
    ...(madeAt === '' ? {} : { madeAt: fromMinutes(madeAt) }),
  }),
};

const recall: RecordForm = {
  write: ({ step, dueDay }) => [whole(step), whole(dueDay)],
  read: ([step = '', dueDay = '']) => ({ step: readWhole(step), dueDay: readWhole(dueDay) }),
};

/** Without the reader's code. */
const exercise: RecordForm = {
  write: ({ tries, hintsOpened, solutionOpened, passed, points, passedAt, texts }) => [
    whole(tries),
    whole(hintsOpened),
    writeWhole((solutionOpened ? 1 : 0) + (passed ? 2 : 0)),
    whole(points),
    passedAt === undefined ? '' : toMinutes(passedAt),
    // They open the solution, which a pass opens as well.
    passed ? '' : (texts as readonly string[]).join("'"),
  ],
  read([tries = '', hintsOpened = '', flags = '', points = '', passedAt = '', texts = '']) {
    const bits = readWhole(flags) ?? 0;
    return {
      text: null,
      tries: readWhole(tries),
      texts: texts === '' ? [] : texts.split("'"),
      hintsOpened: readWhole(hintsOpened),
      solutionOpened: bits % 2 === 1,
      passed: bits >= 2,
      points: readWhole(points),
      ...(passedAt === '' ? {} : { passedAt: fromMinutes(passedAt) }),
    };
  },
};

/** @param sections marks of the sections of lessons */
const read = (sections: Marks): RecordForm => ({
  write: ({ sections: ids, readAt }) => [
    readAt === null ? '' : toMinutes(readAt),
    (ids as readonly string[]).map((id) => sections.write(id)).join("'"),
  ],
  read: ([readAt = '', ids = '']) => ({
    sections: ids === '' ? [] : ids.split("'").flatMap((mark) => sections.read(mark)?.name ?? []),
    readAt: readAt === '' ? null : fromMinutes(readAt),
  }),
});

/** The kinds that are small, and how each is written. */
export const toForms = (sections: Marks): Partial<Record<EntryKind, RecordForm>> => ({
  answer,
  prediction,
  recall,
  exercise,
  read: read(sections),
});

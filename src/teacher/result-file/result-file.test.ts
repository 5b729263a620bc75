import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { drawEntries } from '../class/draw-entries.ts';
import { toCourseResult } from '../results/to-course-result.ts';
import { lesson, outline } from '../testing.ts';
import { checkResultSize, readResultFile } from './read-result-file.ts';
import type { ResultFile } from './result-file.ts';
import { ResultFileError } from './result-file-error.ts';
import { toResultFile, toStudentName } from './to-result-file.ts';
import { writeResultFile } from './write-result-file.ts';

const course = outline([lesson('one'), lesson('two', 3)], 60);
const seeds = Array.from({ length: 20 }, (_, seed) => seed);

function drawn(seed: number, asked = course): ResultFile {
  const random = seededRandom(seed);
  const entries = drawEntries(asked, { diligence: 1, skill: random.uniform() }, random, 1.75e12);
  return toResultFile(toCourseResult(entries, asked), asked, 'Ada "=1+1" <b>李</b>', 1.75e12);
}
const read = (text: string) => readResultFile(text);
function codeOf(text: string): unknown {
  try {
    read(text);
    return null;
  } catch (error) {
    if (error instanceof ResultFileError) return error.code;
    throw error;
  }
}
/** The file with another value at `place`, such as `lessons.1.slug`. */
function edited(place: string, value: unknown): string {
  const file = JSON.parse(writeResultFile(drawn(1)));
  const names = place.split('.');
  const last = names.pop()!;
  const part = names.reduce((all, name) => all[name], file);
  Object.defineProperty(part, last, { value, enumerable: true });
  return JSON.stringify(file);
}

test('what is written is read as it was, and its digest is right', () => {
  for (const seed of seeds) {
    expect(read(writeResultFile(drawn(seed)))).toMatchObject({ file: drawn(seed), isChanged: false });
  }
});

test('other blanks, another order of fields and a byte order mark change nothing', () => {
  const text = writeResultFile(drawn(1));
  const turned = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()));
  for (const same of [
    JSON.stringify(JSON.parse(text)),
    text.replaceAll('\n', '\r\n'),
    turned,
    `\ufeff${text}`,
  ]) {
    expect(read(same)).toEqual(read(text));
  }
});

test('any one character that is changed is refused or told, or is none of the content', () => {
  const text = writeResultFile(drawn(3));
  const content = JSON.stringify(JSON.parse(text));
  let told = 0;
  for (let index = 0; index < text.length; index++) {
    for (const other of ['7', 'x', ' ']) {
      if (text[index] === other) continue;
      const changed = text.slice(0, index) + other + text.slice(index + 1);
      const code = codeOf(changed);
      if (code === null && JSON.stringify(JSON.parse(changed)) !== content) {
        expect([changed.slice(index - 20, index + 20), read(changed).isChanged]).toEqual([
          expect.anything(),
          true,
        ]);
        told++;
      }
    }
  }
  expect(told).toBeGreaterThan(1000);
});

test('the end that is missing is told: half a file is none', () => {
  const text = writeResultFile(drawn(3));
  for (let length = 0; length < text.trimEnd().length; length += 7) {
    expect(codeOf(text.slice(0, length))).toBe('fileNotJson');
  }
});

describe('the settings of a course keep out of the file', () => {
  const holds = { name: true, answers: true, code: true, times: true };
  const write = (settings: Partial<typeof holds>) =>
    writeResultFile(drawn(1, { ...course, result: { ...holds, ...settings } }));

  test('the name', () => {
    expect(write({})).toContain('李');
    expect(write({ name: false })).not.toContain('李');
  });

  test('the answers: their words, and what was guessed', () => {
    expect(write({})).toContain('"that, \\"really\\""');
    const file = read(write({ answers: false })).file;
    expect(JSON.stringify(file)).not.toMatch(/really|Which|How many/);
    expect(file.lessons[0]).toMatchObject({ questions: { answered: 2 }, predictions: { made: 1 } });
  });

  test('the times: only that of saving is left', () => {
    const times = (text: string) => text.match(/\d{4}-\d\d-\d\dT/g)!.length;
    expect(times(write({}))).toBeGreaterThan(5);
    expect(times(write({ times: false }))).toBe(1);
  });

  test('the code', () => {
    const code = (settings: Partial<typeof holds>) => {
      const asked = { ...course, result: { ...holds, ...settings } };
      const key = 'exercise/one-code';
      const record = { text: 'const mine = 1;', tries: 1, passed: true, points: 3 };
      const entries = new Map([[key, { text: JSON.stringify(record), at: 1, since: 0 }]]);
      return writeResultFile(toResultFile(toCourseResult(entries, asked), asked, '', 1));
    };
    expect(code({})).toContain('const mine');
    expect(code({ code: false })).not.toContain('const mine');
  });
});

describe('a file that cannot be is refused whole, with the reason', () => {
  test.each([
    ['', 'fileNotJson'],
    ['<html>', 'fileNotJson'],
    ['[]', 'fileFormat'],
    ['null', 'fileFormat'],
    ['{"format":"decoupled-progress","version":1}', 'fileFormat'],
    ['{"format":"decoupled-result","version":2}', 'fileVersion'],
    ['{"format":"decoupled-result","version":1}', 'fileValue'],
    ['{"__proto__":{"a":1}}', 'fileName'],
    [edited('lessons.0.__proto__', {}), 'fileName'],
    [edited('student', 'x'.repeat(101)), 'fileValue'],
    [edited('score', 1.01), 'fileValue'],
    [edited('score', '0.5'), 'fileValue'],
    [edited('savedAt', 'yesterday'), 'fileValue'],
    [edited('lessons.1.answers.0.tries', -1), 'fileValue'],
    [edited('lessons.1.slug', '<img src=x>'), 'fileValue'],
    [edited('lessons', 'all'), 'fileValue'],
  ])('%.60s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('names the place of what cannot be, and the value', () => {
    const text = edited('lessons.1.answers.0.tries', -1);
    expect(() => read(text)).toThrow('lessons[1].answers[0].tries cannot be: -1');
  });

  test('before it is read, where it is too large', () => {
    expect(() => checkResultSize(5 * 1024 * 1024)).not.toThrow();
    expect(() => checkResultSize(5 * 1024 * 1024 + 1)).toThrow(ResultFileError);
  });
});

test('a name is one line, without marks that turn or hide it', () => {
  expect(toStudentName('  Ada\n\tLovelace\u202e \u0000')).toBe('Ada Lovelace');
  expect(toStudentName('李 雷 12')).toBe('李 雷 12');
});

import { describe, expect, test } from 'vitest';
import { RecordFileError } from '#src/lab';
import {
  checkFileSize,
  type Entries,
  MOST_BYTES,
  ProgressFileError,
  readProgressFile,
  writeProgressFile,
} from './index.ts';

const entries: Entries = new Map([
  ['read/accuracy', { text: '{"sections":["a","b"],"readAt":5}', at: 5, since: 0 }],
  ['answer/accuracy/gain', { text: '{"given":"3 × 3","correct":true,"tries":2}', at: 1000, since: 0 }],
  ['cell/accuracy/one', { text: 'const b = "<b>中文</b>";', at: 70, since: 0 }],
  [
    'exercise/e',
    {
      text: '{"text":null,"tries":1,"texts":["z1"],"hintsOpened":0,"solutionOpened":false,"passed":true,"points":2}',
      at: 8,
      since: 0,
    },
  ],
]);
const written = () => writeProgressFile({ entries, records: [] }, 'Decoupled', 1_800_000_000_000);

test('what is written is read as it was', () => {
  const { entries: read, records } = readProgressFile(written());
  expect(read).toEqual(new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
  expect(records).toEqual([]);
});

test('a person can read the file: whose it is, when it was saved, and what was answered', () => {
  const file = JSON.parse(written());
  expect(file).toMatchObject({ site: 'Decoupled', savedAt: '2027-01-15T08:00:00.000Z', version: 1 });
  expect(file.entries[0]).toEqual({
    key: 'answer/accuracy/gain',
    at: '1970-01-01T00:00:01.000Z',
    value: { given: '3 × 3', correct: true, tries: 2 },
  });
});

test('what was erased is not in the file', () => {
  const erased: Entries = new Map([['cell/accuracy/one', { text: null, at: 9, since: 9 }]]);
  const file = writeProgressFile({ entries: erased, records: [] }, 'Decoupled', 0);
  expect(JSON.parse(file).entries).toEqual([]);
});

function errorOf(text: string): Pick<ProgressFileError, 'code' | 'values'> {
  try {
    readProgressFile(text);
  } catch (error) {
    if (error instanceof ProgressFileError) return { code: error.code, values: error.values };
    throw error;
  }
  throw new Error('the file was taken');
}

const withEntry = (entry: unknown) => {
  const file = JSON.parse(written());
  return JSON.stringify({ ...file, entries: [...file.entries, entry] });
};

describe('a file', () => {
  test('of 50 MB is refused by its size alone', () => {
    expect(() => checkFileSize(MOST_BYTES)).not.toThrow();
    expect(() => checkFileSize(50 * 1024 * 1024)).toThrow(
      expect.objectContaining({ code: 'fileTooLarge', values: { megabytes: 50, most: 20 } }),
    );
    expect(errorOf(' '.repeat(MOST_BYTES + 1)).code).toBe('fileTooLarge');
  });

  test('that is no JSON, such as a page, is refused', () => {
    for (const text of ['', '<!doctype html><p>progress</p>', written().slice(0, -5)]) {
      expect(errorOf(text)).toEqual({ code: 'fileNotJson', values: {} });
    }
  });

  test('of something else is refused', () => {
    for (const other of [null, 7, [], {}, { format: 'decoupled-records', version: 1, records: [] }]) {
      expect(errorOf(JSON.stringify(other)).code).toBe('fileFormat');
    }
  });

  test('of another version is refused with it', () => {
    const file = { ...JSON.parse(written()), version: 2 };
    expect(errorOf(JSON.stringify(file))).toEqual({ code: 'fileVersion', values: { version: '2' } });
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'with a field named %s is refused, wherever it is',
    (name) => {
      const hidden = `{"key":"cell/a/b","at":"2027-01-15T08:00:00.000Z","value":{"deep":[{"${name}":{"isAdmin":true}}]}}`;
      const text = written().replace('"entries": [', `"entries": [${hidden},`);
      expect(errorOf(text)).toEqual({ code: 'fileName', values: { name } });
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    },
  );

  const at = '2027-01-15T08:00:00.000Z';
  test.each([
    [null, 'undefined'],
    [{ key: '<img src=x onerror=alert(1)>', at, value: '1' }, '<img src=x onerror=alert(1)>'],
    [{ key: 'other/a', at, value: '1' }, 'other/a'],
    [{ key: 'cell/a/b', value: '1' }, 'cell/a/b'],
    [{ key: 'cell/a/b', at: 'yesterday', value: '1' }, 'cell/a/b'],
    [{ key: 'cell/a/b', at, value: { text: '1' } }, 'cell/a/b'],
    [{ key: 'cell/a/b', at, value: null }, 'cell/a/b'],
    [{ key: 'answer/a/b', at, value: { given: '<b>1</b>', correct: true, tries: 1 } }, 'answer/a/b'],
    [{ key: 'answer/a/b', at, value: '1' }, 'answer/a/b'],
    [{ key: 'answer/a/b', at }, 'answer/a/b'],
    [{ key: 'recall/a/b', at, value: { step: 9, dueDay: 1 } }, 'recall/a/b'],
  ])('with the entry %j is refused, and the entry named', (entry, key) => {
    expect(errorOf(withEntry(entry))).toEqual({ code: 'fileEntry', values: { number: 5, key } });
  });

  test('with a record of the lab that no run could have left is refused by the lab', () => {
    const file = JSON.parse(written());
    const records = { ...file.records, records: [{ name: '', record: {} }] };
    expect(() => readProgressFile(JSON.stringify({ ...file, records }))).toThrow(RecordFileError);
    expect(() => readProgressFile(JSON.stringify({ ...file, records: undefined }))).toThrow(RecordFileError);
  });
});

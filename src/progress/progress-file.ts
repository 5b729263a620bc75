import { type NamedRecord, readRecords, writeRecords } from '#src/lab';
import { type Entries, type Entry, toEntry } from './entries/entry.ts';
import { isJson, kindOf } from './entries/kinds.ts';

const FORMAT = 'decoupled-progress';
const VERSION = 1;

/** Far more than anyone can do here, far less than a page can parse. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** Names that would reach an object's prototype. No file that this site wrote has them. */
const refusedNames = ['__proto__', 'constructor', 'prototype'];

/** Each code is also the key of the reader's sentence (`progress.<code>`) in every language. */
export type ProgressFileErrorCode =
  | 'fileTooLarge'
  | 'fileNotJson'
  | 'fileFormat'
  | 'fileVersion'
  | 'fileName'
  | 'fileEntry';

/** A file that holds no progress, or one that cannot be. */
export class ProgressFileError extends Error {
  readonly code: ProgressFileErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: ProgressFileErrorCode,
    values: Readonly<Record<string, string | number>>,
    message: string,
  ) {
    super(message);
    this.name = 'ProgressFileError';
    this.code = code;
    this.values = values;
  }
}

export interface ProgressFile {
  readonly entries: Entries;
  /** Of the training lab. */
  readonly records: readonly NamedRecord[];
}

/**
 * @param site its name, for people who find the file
 * @param savedAt milliseconds since 1970
 */
export function writeProgressFile({ entries, records }: ProgressFile, site: string, savedAt: number): string {
  const kept = [...entries]
    .filter(([, { text }]) => text !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { text, at }]) => ({
      key,
      at: toIso(at),
      value: isJson(kindOf(key)!) ? JSON.parse(text!) : text,
    }));
  const file = { format: FORMAT, version: VERSION, site, savedAt: toIso(savedAt), entries: kept };
  return `${JSON.stringify({ ...file, records: JSON.parse(writeRecords(records)) }, null, 1)}\n`;
}

/** Before a file is read. @throws ProgressFileError */
export function checkFileSize(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  const [megabytes, most] = [bytes, MOST_BYTES].map((count) => Math.ceil(count / 1024 / 1024));
  const values = { megabytes: megabytes!, most: most! };
  throw new ProgressFileError('fileTooLarge', values, `a file of ${bytes} bytes`);
}

/**
 * All of a file or nothing.
 * @throws ProgressFileError naming what is wrong, RecordFileError where it is a record of the lab
 */
export function readProgressFile(text: string): ProgressFile {
  checkFileSize(text.length);
  const { format, version, entries, records } = parse(text);
  if (format !== FORMAT || !Array.isArray(entries)) {
    throw new ProgressFileError('fileFormat', {}, `the file has no "format": "${FORMAT}"`);
  }
  if (version !== VERSION) {
    const values = { version: String(version).slice(0, 20) };
    throw new ProgressFileError('fileVersion', values, `progress of version ${version}, not ${VERSION}`);
  }
  return { entries: new Map(entries.map(readEntry)), records: readRecords(JSON.stringify(records)) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let refused: string | null = null;
  let file: unknown;
  try {
    file = JSON.parse(text, (name, value) => {
      if (refusedNames.includes(name)) refused = name;
      return value;
    });
  } catch {
    throw new ProgressFileError('fileNotJson', {}, 'the file is no JSON');
  }
  if (refused !== null)
    throw new ProgressFileError('fileName', { name: refused }, `a field named ${refused}`);
  return (file ?? {}) as Readonly<Record<string, unknown>>;
}

function readEntry(entry: unknown, index: number): readonly [string, Entry] {
  const { key, at, value } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const kind = typeof key === 'string' ? kindOf(key) : null;
  if (kind !== null && typeof at === 'string') {
    const text = isJson(kind) ? JSON.stringify(value) : value;
    const read = toEntry(key as string, { text, at: Date.parse(at), since: 0 });
    if (read !== null && read.text !== null) return [key as string, read];
  }
  const values = { number: index + 1, key: String(key).slice(0, 80) };
  throw new ProgressFileError('fileEntry', values, `entry ${index + 1} cannot be: ${values.key}`);
}

const toIso = (time: number) => new Date(time).toISOString();

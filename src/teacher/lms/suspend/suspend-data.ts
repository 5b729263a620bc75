import { type Entries, type Entry, type EntryKind, kindOf, toEntry } from '#src/progress';
import { readWhole, writeWhole } from './marks.ts';
import { MINUTE, toForms } from './records.ts';
import type { SuspendScope } from './scope.ts';
import { packTexts, unpackTexts, type WrittenText } from './written-texts.ts';

/**
 * `1;` records, each with a `;` behind it, and `|` packed texts `|`. A record is a mark of its key, the minute in five
 * digits, what its kind has in fields. Cut anywhere, what is left is read as far as its last whole record.
 */
const VERSION = 1;

/** What is kept first where not everything fits. */
const order: readonly EntryKind[] = ['answer', 'prediction', 'exercise', 'read', 'recall'];
const readKind = (key: string) => kindOf(key)!;

export interface Suspended {
  readonly text: string;
  /** How many entries found no room, and how many texts that the reader wrote. */
  readonly left: { readonly entries: number; readonly texts: number };
}

/** @param most characters that the LMS keeps */
export function encodeProgress(entries: Entries, scope: SuspendScope, most: number): Suspended {
  const kept = [...entries].filter(([key]) => scope.has(key));
  const records = order
    .flatMap((kind) => kept.filter(([key]) => readKind(key) === kind))
    // Erased entries say that an older copy elsewhere is gone: behind all that is there.
    .sort(([, a], [, b]) => Number(a.text === null) - Number(b.text === null))
    .map(([key, entry]) => writeRecord(key, entry, scope));
  let text = `${VERSION};`;
  let count = 0;
  for (; count < records.length && text.length + records[count]!.length <= most; count++) {
    text += records[count];
  }
  const texts = kept.flatMap(([key, entry]) => toWritten(key, entry)).sort(byImportance);
  const isWhole = count === records.length;
  const packed = isWhole ? packTexts(texts, most - text.length - 2) : { packed: '', count: 0 };
  return {
    text: packed.count > 0 ? `${text}|${packed.packed}|` : text,
    left: { entries: records.length - count, texts: texts.length - packed.count },
  };
}

export type Resumed =
  | { readonly status: 'empty' }
  | { readonly status: 'read'; readonly entries: Entries }
  /** Written by a newer version of the course, or by something else: it must not be written over. */
  | { readonly status: 'newer' | 'foreign' };

export function decodeProgress(text: string, scope: SuspendScope): Resumed {
  if (text === '') return { status: 'empty' };
  const version = /^(\d+);/.exec(text)?.[1];
  if (version !== String(VERSION)) return { status: Number(version) > VERSION ? 'newer' : 'foreign' };
  const [records = '', packed, end] = text.slice(version.length + 1).split('|');
  const entries = new Map<string, Entry>();
  // Behind the last semicolon is what was cut off, or nothing.
  for (const record of records.split(';').slice(0, -1)) {
    const read = readRecord(record, scope);
    if (read) entries.set(...read);
  }
  for (const written of packed !== undefined && end !== undefined ? unpackTexts(packed) : []) {
    const entry = toTextEntry(written, entries.get(written.key));
    if (entry) entries.set(written.key, entry);
  }
  return { status: 'read', entries };
}

/** Of `known`, what `kept` by an LMS does not have, or only as it was in an earlier minute: it keeps no shorter times. */
export function chooseUntold(known: Entries, kept: Entries): Entries {
  return new Map([...known].filter(([key, { at }]) => at - (kept.get(key)?.at ?? -MINUTE) >= MINUTE));
}

function writeRecord(key: string, { text, at, since }: Entry, scope: SuspendScope): string {
  const minute = (time: number) => writeWhole(Math.floor(time / MINUTE), 5);
  const form = toForms(scope.sections)[readKind(key)]!;
  const fields = text === null ? '=' : form.write(JSON.parse(text)).join(',').replace(/,+$/, '');
  return `${scope.keys.write(key)}${minute(at)}${since > 0 ? `+${minute(since)}` : ''}${fields};`;
}

function readRecord(record: string, scope: SuspendScope): readonly [string, Entry] | null {
  const named = scope.keys.read(record);
  const [, at, since, fields] = /^([\w-]{5})(?:\+([\w-]{5}))?(.*)$/.exec(named?.rest ?? '') ?? [];
  const form = named && toForms(scope.sections)[kindOf(named.name) ?? 'cell'];
  if (!named || !form || at === undefined) return null;
  const time = readWhole(at)! * MINUTE;
  try {
    const text = fields === '=' ? null : JSON.stringify(form.read(fields!.split(',')));
    const entry = toEntry(named.name, { text, at: time, since: since ? readWhole(since)! * MINUTE : 0 });
    return entry && [named.name, entry];
  } catch {
    // An escape that is none.
    return null;
  }
}

function toWritten(key: string, { text, at, since }: Entry): WrittenText[] {
  const kind = readKind(key);
  const own = kind === 'exercise' && text !== null ? (JSON.parse(text).text as string | null) : text;
  if (own === null || !['exercise', 'cell', 'notebook'].includes(kind)) return [];
  return [{ key, at: Math.floor(at / MINUTE) * MINUTE, since, text: own }];
}

/** Exercises and cells, the latest first; a notebook, which may be long, behind them. */
function byImportance(a: WrittenText, b: WrittenText): number {
  const isNotebook = ({ key }: WrittenText) => Number(readKind(key) === 'notebook');
  return isNotebook(a) - isNotebook(b) || b.at - a.at;
}

function toTextEntry({ key, at, since, text }: WrittenText, entry: Entry | undefined): Entry | null {
  if (kindOf(key) !== 'exercise') return toEntry(key, { text, at, since });
  if (entry?.text == null) return null;
  return toEntry(key, { ...entry, text: JSON.stringify({ ...JSON.parse(entry.text), text }) });
}

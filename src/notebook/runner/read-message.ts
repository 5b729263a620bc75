import { coursePhotos } from '#src/photo';
import { sizeOf } from '#src/tensor';
import {
  type CurveLine,
  type Shown,
  type ShownPicture,
  type ShownValue,
  shownLimits,
} from '../shown/shown.ts';
import { type Ask, type CellFailure, type FromWorker, programNames } from './protocol.ts';

/**
 * A message of the Worker, checked field by field, since what runs there is anybody's code: only what the protocol has,
 * within its bounds. Null for anything else.
 */
export function readMessage(message: unknown): FromWorker | null {
  try {
    return read(message as Loose);
  } catch {
    return null;
  }
}

type Loose = Readonly<Record<string, unknown>>;

class NotProtocol extends Error {}

function fail(): never {
  throw new NotProtocol();
}

function read(message: Loose): FromWorker {
  switch (message.kind) {
    case 'ready':
      return { kind: 'ready' };
    case 'begun':
      return { kind: 'begun', run: toNumber(message.run) };
    case 'shown':
      return {
        kind: 'shown',
        run: toNumber(message.run),
        place: toCount(message.place, 1000),
        shown: readShown(message.shown as Loose),
      };
    case 'ask':
      return { kind: 'ask', id: toNumber(message.id), ask: readAsk(message.ask as Loose) };
    case 'ended':
      return {
        kind: 'ended',
        run: toNumber(message.run),
        milliseconds: toNumber(message.milliseconds),
        failure: message.failure === null ? null : readFailure(message.failure as Loose),
        value: message.value === null ? null : readShown(message.value as Loose),
        changed: message.changed === null ? null : toText(message.changed, 200),
      };
    default:
      return fail();
  }
}

function readAsk(ask: Loose): Ask {
  if (ask.kind === 'program') return { kind: 'program', name: toOneOf(ask.name, programNames) };
  if (ask.kind === 'bytes')
    return { kind: 'bytes', file: toOneOf(ask.file, ['kernels', 'tensorflow'] as const) };
  if (ask.kind === 'photo') {
    return { kind: 'photo', name: toOneOf(ask.name, coursePhotos), size: toCount(ask.size, 1024) };
  }
  if (ask.kind === 'images') {
    return { kind: 'images', train: toCount(ask.train, 10_000), test: toCount(ask.test, 10_000) };
  }
  return fail();
}

/** @throws where it is none */
export function readFailure(failure: Loose): CellFailure {
  const sentence = failure.sentence as Loose | null;
  const place = failure.place as Loose | null;
  return {
    name: toText(failure.name, 100),
    message: toText(failure.message, 2000),
    sentence: sentence && {
      set: toOneOf(sentence.set, ['notebook', 'conv'] as const),
      key: toText(sentence.key, 50),
      values: readValues(sentence.values as Loose),
    },
    place: place && {
      cell: toText(place.cell, 200),
      line: toNumber(place.line),
      column: toNumber(place.column),
    },
  };
}

function readValues(values: Loose): Record<string, number | string> {
  const entries = Object.entries(values).slice(0, 20);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? value : toText(value, 500)]),
  );
}

function readShown(shown: Loose): Shown {
  const title = shown.title === null ? null : toText(shown.title, shownLimits.title);
  return { title, ...readShownValue(shown) };
}

function readShownValue(shown: Loose): ShownValue {
  switch (shown.kind) {
    case 'text':
      return { kind: 'text', text: toText(shown.text, shownLimits.characters), cut: shown.cut === true };
    case 'picture':
      return { kind: 'picture', svg: toText(shown.svg, shownLimits.svg) };
    case 'formula':
      return { kind: 'formula', tex: toText(shown.tex, shownLimits.characters) };
    case 'curves':
      return {
        kind: 'curves',
        lines: toList(shown.lines, shownLimits.lines).map((line) => readLine(line as Loose)),
      };
    case 'table': {
      const columns = toList(shown.columns, shownLimits.columns).map((name) => toText(name, 1000));
      const rows = toList(shown.rows, shownLimits.rows).map((row) =>
        toList(row, columns.length).map((cell) => (typeof cell === 'number' ? cell : toText(cell, 1000))),
      );
      return { kind: 'table', columns, rows, total: toNumber(shown.total) };
    }
    case 'tensor': {
      const range = shown.range as Loose | null;
      return {
        kind: 'tensor',
        shape: toList(shown.shape, 16).map(toNumber),
        range: range && { min: toNumber(range.min), max: toNumber(range.max), mean: toNumber(range.mean) },
        notFinite: toNumber(shown.notFinite),
        numbers:
          shown.numbers === null
            ? null
            : toList(shown.numbers, shownLimits.numbers).map((row) =>
                toList(row, shownLimits.numbers).map((value) => (typeof value === 'number' ? value : fail())),
              ),
        pictures: toList(shown.pictures, shownLimits.pictures).map((one) => readPicture(one as Loose)),
        channels: toNumber(shown.channels),
      };
    }
    default:
      return fail();
  }
}

function readPicture({ width, height, pixels }: Loose): ShownPicture {
  const [columns, rows] = [toCount(width, shownLimits.side), toCount(height, shownLimits.side)];
  if (!(pixels instanceof Uint8ClampedArray) || pixels.length !== sizeOf([columns, rows, 4])) return fail();
  return { width: columns, height: rows, pixels: pixels as ShownPicture['pixels'] };
}

function readLine({ name, points }: Loose): CurveLine {
  const read = toList(points, shownLimits.points).map((point) => {
    const [x, y] = toList(point, 2);
    return typeof x === 'number' && typeof y === 'number' ? ([x, y] as const) : fail();
  });
  return { name: toText(name, shownLimits.title), points: read };
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fail();
}

function toCount(value: unknown, most: number): number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
    ? (value as number)
    : fail();
}

function toText(value: unknown, most: number): string {
  return typeof value === 'string' && value.length <= most ? value : fail();
}

function toList(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) && value.length <= most ? value : fail();
}

function toOneOf<T extends string>(value: unknown, known: readonly T[]): T {
  return known.includes(value as T) ? (value as T) : fail();
}

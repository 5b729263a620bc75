import type { Code, RootContent } from 'mdast';
import { endOf, gapsIn, parseLesson, startOf } from './lesson-dialect.ts';
import { isBorder, toLessonText } from './lesson-text.ts';
import {
  freshId,
  isCellId,
  plainText,
  requireLength,
  requireSize,
  type WrittenCell,
  type WrittenNotebook,
} from './written-notebook.ts';

/** Two blank lines: within a cell blocks stand one apart. */
const BORDER = '\n\n\n';
/** As lessons allow it. */
const MOST_SECONDS = 600;

/** The cells as the text of a lesson, `content/lessons/<slug>/en.md`; its title stands elsewhere. Empty texts are left out. */
export function toLessonMarkdown({ cells }: Pick<WrittenNotebook, 'cells'>): string {
  const taken = new Set<string>();
  const parts = cells.map((cell) => (cell.kind === 'code' ? toFence(cell) : toLessonText(cell.text, taken)));
  const text = parts.filter((part) => part !== '').join(BORDER);
  return text === '' ? '' : `${text}\n`;
}

interface Piece {
  readonly code: Code | null;
  readonly text: string;
}

/** A fence longer than any in the code. */
function toFence({ id, seconds, text }: WrittenCell): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  const limit = seconds === undefined ? '' : ` seconds=${seconds}`;
  return `${fence}js live id=${id}${limit}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

/**
 * The cells of a lesson's text. What is no live cell is text, directives too: a widget stays the line that names it.
 * @throws WrittenError `tooManyCells`, `tooLong`
 */
export function fromLessonMarkdown(file: string): readonly WrittenCell[] {
  requireLength(file);
  const source = plainText(file.replace(/^\ufeff/, ''));
  const borders = gapsIn(source).filter(({ from, to }) => isBorder(source.slice(from, to)));
  const pieces: Piece[] = [];
  let from = 0;
  const takeText = (to: number) => {
    const text = source.slice(from, to).trim();
    if (text !== '') pieces.push({ code: null, text });
  };
  const stops = [...parseLesson(source).children.filter(isLive), ...borders].sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
  for (const stop of stops) {
    takeText(placeOf(stop));
    from = 'from' in stop ? stop.to : endOf(stop);
    if (!('from' in stop)) pieces.push({ code: stop, text: stop.value });
  }
  takeText(source.length);
  const cells = nameCells(pieces);
  requireSize({ title: '', cells });
  return cells;
}

const placeOf = (stop: Code | { readonly from: number }) => ('from' in stop ? stop.from : startOf(stop));

const isLive = (node: RootContent): node is Code =>
  node.type === 'code' && node.lang === 'js' && /^live(\s|$)/.test(node.meta ?? '');

/** Code has the id that its fence gives it, if that is one and no earlier code has it; all others get fresh ones. */
function nameCells(pieces: readonly Piece[]): readonly WrittenCell[] {
  const given = pieces.map(({ code }) => (code ? argumentOf(code, 'id') : ''));
  const own = given.map((id, place) => (isCellId(id) && given.indexOf(id) === place ? id : null));
  const taken = own.flatMap((id) => (id === null ? [] : [{ id }]));
  return pieces.map(({ code, text }, place) => {
    const kind = code ? 'code' : 'text';
    const id = own[place] ?? freshId(taken, kind);
    taken.push({ id });
    const seconds = code ? Number(argumentOf(code, 'seconds')) : 0;
    return Number.isInteger(seconds) && seconds >= 1 && seconds <= MOST_SECONDS
      ? { id, kind, text, seconds }
      : { id, kind, text };
  });
}

function argumentOf({ meta }: Code, name: string): string {
  const word = meta!.split(/\s+/).find((one) => one.startsWith(`${name}=`));
  return word?.slice(name.length + 1) ?? '';
}

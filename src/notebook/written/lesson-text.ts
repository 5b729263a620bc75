import type { Heading, Nodes } from 'mdast';
import { allNodes, endOf, gapsIn, parseLesson, startOf } from './lesson-dialect.ts';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A text cell as a lesson takes it: what looks like HTML, a footnote or a link's definition is plain text, as it was in
 * the notebook; code in it is not live; nothing stays open that would swallow the next cell; headings have ids and
 * begin with ##. Done twice it changes nothing.
 * @param taken ids of headings so far; this text's are added
 */
export function toLessonText(text: string, taken: Set<string>): string {
  return collapseGaps(nameHeadings(closeLast(escapeForeign(text.trim())), taken)).trim();
}

/** Escaping ends a block of HTML, and in what follows there may be another. */
const ROUNDS = 20;

function escapeForeign(text: string): string {
  let escaped = text;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = [...allNodes(parseLesson(escaped))].flatMap((node) => quiet(node, escaped));
    if (edits.length === 0) return escaped;
    escaped = apply(escaped, edits);
  }
  return escaped;
}

function quiet(node: Nodes, text: string): Edit[] {
  const from = startOf(node);
  const source = text.slice(from, endOf(node));
  if (node.type === 'html') {
    return [...source.matchAll(/(?<=^[ \t>]*)</gm)].map(({ index }) => {
      const at = from + index;
      // Another backslash would only take away the one that is there.
      return text[at - 1] === '\\' ? { from: at, to: at + 1, text: '&lt;' } : insert(at, '\\');
    });
  }
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return [insert(from, '\\')];
  if (node.type === 'code' && /^live(\s|$)/.test(node.meta ?? '')) {
    const [opening] = /^.*/.exec(source)!;
    return [{ from, to: from + opening.length, text: opening.replace(/(?<=\S)\s+live(\s.*)?$/, '') }];
  }
  return [];
}

const END = 'end';
/** Containers within containers. */
const DEEPEST = 20;

/** Closes a fence, a formula or a container that would go on behind the text. */
function closeLast(text: string): string {
  let closed = text;
  for (let round = 0; round < DEEPEST; round++) {
    const source = `${closed}\n\n\n${END}`;
    const tree = parseLesson(source);
    const last = tree.children.at(-1)!;
    if (last.type === 'paragraph' && source.slice(startOf(last)) === END) return closed;
    const open = [...lastNodes(tree)].findLast(
      ({ type }) => type === 'code' || type === 'math' || type === 'containerDirective',
    );
    const [mark] = /^(`{3,}|~{3,}|\${2,}|:{3,})/.exec(open ? source.slice(startOf(open)) : '') ?? [];
    if (mark === undefined) return closed;
    closed = `${closed}\n${mark}`;
  }
  return closed;
}

function* lastNodes(node: Nodes): Generator<Nodes> {
  yield node;
  const last = 'children' in node ? node.children.at(-1) : undefined;
  if (last) yield* lastNodes(last);
}

const writtenId = /[ \t]*\{#([^{}\n]*)\}[ \t]*$/;
const isHeadingId = (id: string) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id);

function nameHeadings(text: string, taken: Set<string>): string {
  const headings = [...allNodes(parseLesson(text))].filter((node) => node.type === 'heading');
  const written = headings.map((heading) => writtenId.exec(contentOf(heading, text)));
  const kept = written.map((match) => {
    const id = match?.[1] ?? '';
    if (!isHeadingId(id) || taken.has(id)) return null;
    taken.add(id);
    return id;
  });
  const edits = headings.flatMap((heading, index): Edit[] => {
    const lower = heading.depth === 1 ? [lowerHeading(heading, text)] : [];
    if (kept[index] !== null || (heading.depth > 3 && !written[index])) return lower;
    const end = contentEnd(heading, text);
    const from = end - (written[index]?.[0].length ?? 0);
    const words = text.slice(contentStart(heading, text), from);
    return [...lower, { from, to: end, text: ` {#${freshHeadingId(words, taken)}}` }];
  });
  return apply(text, edits);
}

const contentOf = (heading: Heading, text: string) =>
  text.slice(contentStart(heading, text), contentEnd(heading, text));

function contentStart(heading: Heading, text: string): number {
  const [first] = heading.children;
  return first ? startOf(first) : contentEnd(heading, text);
}

/** Of an empty heading, where its marks end. */
function contentEnd(heading: Heading, text: string): number {
  const last = heading.children.at(-1);
  return last ? endOf(last) : startOf(heading) + /^#*/.exec(text.slice(startOf(heading)))![0].length;
}

/** The title of a lesson stands elsewhere: what is marked as one becomes a heading below it. */
function lowerHeading(heading: Heading, text: string): Edit {
  const from = startOf(heading);
  if (text[from] === '#') return insert(from, '#');
  const end = endOf(heading);
  const [line] = /=+[ \t]*$/.exec(text.slice(from, end))!;
  return { from: end - line.length, to: end, text: '-'.repeat(Math.max(3, line.trim().length)) };
}

function freshHeadingId(words: string, taken: Set<string>): string {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  const base = slug.slice(0, 40).replace(/-+$/, '') || 'part';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

/** One blank line between blocks: two are the border of a cell. */
function collapseGaps(text: string): string {
  const wide = gapsIn(text).filter(({ from, to }) => isBorder(text.slice(from, to)));
  // The indentation of what follows stays.
  return apply(
    text,
    wide.map(({ from, to }) => {
      const [indentation] = /[^\n]*$/.exec(text.slice(from, to))!;
      return { from, to: to - indentation.length, text: '\n\n' };
    }),
  );
}

/** Whether what stands between two blocks, which is blank, says that another cell begins. */
export const isBorder = (blank: string) => blank.split('\n').length > 3;

const insert = (at: number, text: string): Edit => ({ from: at, to: at, text });

function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);
}

import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { CellUse, Slide } from '../course.ts';
import type { Embed } from '../markdown/embeds.ts';
import { toHtml } from '../markdown/to-html.ts';
import { markup, toText } from '../markdown/tree.ts';
import { firstSentence } from './first-sentence.ts';

/** What stands at the top level of a text, and what some of it stands for. */
export interface CutText {
  readonly tree: Root;
  readonly embeds: ReadonlyMap<LeafDirective, Embed>;
  readonly cells: ReadonlyMap<RootContent, CellUse>;
}

/** Lines of a slide's text. */
const CAPACITY = 13;
const LETTERS_A_LINE = 60;
/** Of a list that is short enough for a slide. */
const MOST_ITEMS = 6;
const LONGEST_ITEM = 150;

interface OpenSlide {
  readonly kind: Slide['kind'];
  readonly use: Pick<Slide, 'widget' | 'cell' | 'questionId' | 'predictionId' | 'misconception'>;
  readonly points: RootContent[];
  readonly shown: RootContent[];
  readonly notes: RootContent[];
  lines: number;
}

/**
 * A lesson as slides, section by section. On slides stand what the author wrote for them (`:::slide`) or else the
 * paragraphs' first sentences, formulas, tables, pictures, short lists; a widget, a cell, a question and a misconception
 * have one of their own. Everything else is said: it goes into the notes of the slide that it follows.
 */
export function cutSlides(text: CutText): Slide[] {
  const sections: { title: RootContent | null; nodes: RootContent[] }[] = [{ title: null, nodes: [] }];
  for (const node of text.tree.children) {
    if (node.type === 'heading' && node.depth <= 3) sections.push({ title: node, nodes: [] });
    else sections.at(-1)!.nodes.push(node);
  }
  return sections.flatMap(({ title, nodes }) => {
    const section = title && String(title.data?.hProperties?.id ?? '');
    const name = title && 'children' in title ? toHtml([markup('span', {}, title.children as never)]) : '';
    return cutSection(nodes, text, title === null).map(
      ({ kind, use, points, shown, notes }, index): Slide => ({
        kind,
        id: `${section ?? 'start'}${index === 0 ? '' : `-${index + 1}`}`,
        section,
        title: name,
        points: toHtml(points),
        html: toHtml(shown),
        notes: toHtml(notes),
        ...use,
      }),
    );
  });
}

/** @param isIntro what stands before the first heading: all of it is said */
function cutSection(nodes: readonly RootContent[], text: CutText, isIntro: boolean): OpenSlide[] {
  const slides: OpenSlide[] = [];
  let waiting: RootContent[] = [];
  const open = (kind: Slide['kind'], use: OpenSlide['use'] = {}) => {
    slides.push({ kind, use, points: [], shown: [], notes: waiting, lines: 0 });
    waiting = [];
    return slides.at(-1)!;
  };
  const written = nodes.filter((node) => isContainer(node, 'slide')) as ContainerDirective[];
  const points = written.length > 0 ? written.flatMap(({ children }) => children) : excerptOf(nodes, text);
  if (isIntro || points.length > 0) {
    const head = open('text');
    head.points.push(...(isIntro && written.length === 0 ? [] : (points as RootContent[])));
    head.lines = countLines(head.points);
  }
  for (const node of nodes) {
    if (isContainer(node, 'slide')) continue;
    const embed = node.type === 'leafDirective' ? text.embeds.get(node) : undefined;
    const cell = text.cells.get(node);
    const misconception = misconceptionOf(node);
    if (embed?.kind === 'widget') {
      const { predictionId, ...widget } = embed.use;
      if (predictionId !== undefined) open('prediction', { predictionId });
      open('widget', { widget });
    } else if (embed?.kind === 'question') open('question', { questionId: embed.id });
    else if (cell) open('cell', { cell });
    else if (misconception !== undefined) open('misconception', { misconception }).notes.push(node);
    else if (!isIntro && isShown(node, written.length > 0)) {
      const lines = countLines([node]);
      const last = slides.at(-1);
      const slide = last?.kind === 'text' && last.lines + lines <= CAPACITY ? last : open('text');
      slide.shown.push(node);
      slide.lines += lines;
    } else (slides.at(-1)?.notes ?? waiting).push(node);
  }
  // A section of which nothing is shown, and nothing is said that has a sentence.
  if (waiting.length > 0) open('text');
  return slides;
}

const isContainer = (node: RootContent, name: string) =>
  node.type === 'containerDirective' && node.name === name;

function misconceptionOf(node: RootContent): string | undefined {
  if (node.type !== 'containerDirective' || node.name !== 'misconception') return undefined;
  return node.attributes?.id ?? undefined;
}

/** Of a section that holds something to try, all else is said. */
function excerptOf(nodes: readonly RootContent[], { embeds, cells }: CutText): RootContent[] {
  const isBusy = nodes.some(
    (node) =>
      cells.has(node) ||
      misconceptionOf(node) !== undefined ||
      (node.type === 'leafDirective' && embeds.has(node)),
  );
  if (isBusy) return [];
  return nodes.flatMap((node) =>
    node.type === 'paragraph'
      ? [{ type: 'paragraph' as const, children: firstSentence(node).flatMap(plain) }]
      : [],
  );
}

/** The words of a term without its definition, and no citation: they stand in full among the notes. */
function plain(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'html' && node.value.includes('class="citation"')) return [];
  if (node.type !== 'markup' || node.data.hName !== 'span') return [node];
  const link = node.children.find((child) => child.type === 'markup' && child.data.hName === 'a');
  return link && 'children' in link ? (link.children as PhrasingContent[]) : [node];
}

/** @param isWritten whether the author wrote what is shown: then lists are said */
function isShown(node: RootContent, isWritten: boolean): boolean {
  if (node.type === 'html' || node.type === 'blockquote') return true;
  if (node.type === 'markup') return ['div', 'figure'].includes(node.data.hName);
  if (node.type === 'containerDirective') return node.name === 'wide';
  if (node.type !== 'list' || isWritten) return false;
  return (
    node.children.length <= MOST_ITEMS && node.children.every((item) => toText(item).length <= LONGEST_ITEM)
  );
}

function countLines(nodes: readonly RootContent[]): number {
  return nodes.reduce((sum, node) => sum + linesOf(node), 0);
}

function linesOf(node: RootContent): number {
  if (node.type === 'html') {
    if (!node.value.startsWith('<pre')) return 3;
    return 1 + 0.7 * node.value.split('\n').length;
  }
  if (node.type === 'list') return node.children.reduce((sum, item) => sum + textLines(item), 0);
  if (node.type === 'markup' && node.data.hName === 'div') {
    const table = node.children[0];
    return table?.type === 'table' ? 1.2 * (table.children.length + 1) : CAPACITY;
  }
  return node.type === 'paragraph' ? textLines(node) : CAPACITY;
}

/** With the space below it; a Chinese character is as wide as two letters. */
function textLines(node: Nodes): number {
  return 0.4 + Math.ceil(countLetters(node) / LETTERS_A_LINE);
}

function countLetters(node: Nodes): number {
  // Of a formula, its TeX is about twice as long as what is seen.
  if (node.type === 'html') {
    const tex = /<annotation[^>]*>([^<]*)</.exec(node.value)?.[1];
    return tex === undefined ? toText(node).length : tex.length / 2;
  }
  if ('children' in node) return node.children.reduce((sum, child) => sum + countLetters(child), 0);
  const text = toText(node);
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

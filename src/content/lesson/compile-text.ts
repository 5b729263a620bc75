import type { Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Block, Slide } from '../course.ts';
import { type PlacedCell, takeCells } from '../markdown/cells.ts';
import { linkCitations } from '../markdown/citations.ts';
import { joinCjkText } from '../markdown/cjk.ts';
import { type Highlight, highlightCode } from '../markdown/code.ts';
import { buildContainers, isForSlides, type PlacedMisconception } from '../markdown/containers.ts';
import type { Draft } from '../markdown/draft.ts';
import { type Embed, readEmbeds } from '../markdown/embeds.ts';
import { buildFigures } from '../markdown/figures.ts';
import { type PlacedSection, readSections } from '../markdown/headings.ts';
import { joinLines } from '../markdown/join-lines.ts';
import { typesetMath } from '../markdown/math.ts';
import { restoreColons } from '../markdown/plain-colons.ts';
import { refuseUnsupported } from '../markdown/refuse.ts';
import { resolveLinks } from '../markdown/resolve-links.ts';
import { wrapTables } from '../markdown/tables.ts';
import { linkTerms } from '../markdown/terms.ts';
import { toHtml } from '../markdown/to-html.ts';
import { lineOf, parseMarkdown, toText } from '../markdown/tree.ts';
import { connectProse } from '../markdown/widget-prose.ts';
import { cutSlides } from '../slides/cut-slides.ts';

/** One language's text of a lesson, before the other languages and the questions are looked at. */
export interface LessonText {
  readonly sections: readonly PlacedSection[];
  readonly embeds: readonly Embed[];
  readonly misconceptions: readonly PlacedMisconception[];
  readonly blocks: readonly Block[];
  readonly cells: readonly PlacedCell[];
  readonly slides: readonly Slide[];
  /** Lines at which an author wrote what a slide shows. */
  readonly slideLines: readonly number[];
  readonly text: string;
}

const EXCERPT_LENGTH = 200;

/** The order matters: what is found by its words (citations) goes before what rewrites words. */
export function compileText(draft: Draft, highlight: Highlight): LessonText {
  const tree = parseMarkdown(draft.source);
  restoreColons(tree, draft);
  refuseUnsupported(tree, draft);
  const sections = readSections(tree, draft);
  const text = excerptOf(tree);
  const embeds = readEmbeds(tree, draft);
  const widgets = new Map(
    [...embeds.values()].flatMap((embed) =>
      embed.kind === 'widget' ? [[embed.use.id, embed] as const] : [],
    ),
  );
  linkCitations(tree, draft);
  connectProse(tree, widgets, draft);
  linkTerms(tree, draft);
  const misconceptions = buildContainers(tree, draft);
  joinLines(tree);
  resolveLinks(
    tree,
    sections.map(({ id }) => id),
    draft,
  );
  buildFigures(tree, draft);
  wrapTables(tree);
  typesetMath(tree, draft);
  const cells = takeCells(tree, highlight, draft);
  highlightCode(tree, highlight, draft);
  return {
    sections,
    embeds: [...embeds.values()],
    misconceptions,
    blocks: toBlocks(tree, embeds, cells),
    cells: [...cells.values()],
    slides: cutSlides({ tree, embeds, cells }),
    slideLines: tree.children.filter(isForSlides).map(lineOf),
    text,
  };
}

/** The HTML between embeds and cells, in order; they stand at the top level, so each piece is whole. */
function toBlocks(
  tree: Root,
  embeds: ReadonlyMap<LeafDirective, Embed>,
  cells: ReadonlyMap<RootContent, PlacedCell>,
): Block[] {
  const blocks: Block[] = [];
  let nodes: RootContent[] = [];
  const flush = () => {
    if (nodes.length > 0) blocks.push({ kind: 'html', html: toHtml(nodes) });
    nodes = [];
  };
  for (const node of tree.children) {
    if (isForSlides(node)) continue;
    const cell = cells.get(node);
    if (cell) {
      flush();
      const { line: _, ...use } = cell;
      blocks.push({ kind: 'cell', ...use });
      continue;
    }
    if (node.type !== 'leafDirective') {
      nodes.push(node);
      continue;
    }
    flush();
    const embed = embeds.get(node);
    if (embed?.kind === 'widget') blocks.push({ kind: 'widget', ...embed.use });
    if (embed?.kind === 'question') blocks.push({ kind: 'question', id: embed.id });
  }
  flush();
  return blocks;
}

function excerptOf(tree: Root): string {
  const paragraph = tree.children.find((node) => node.type === 'paragraph');
  const text = paragraph ? joinCjkText(toText(paragraph).replace(/\s*\[@[^\]]*\]/g, '')) : '';
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH - 1).trimEnd()}\u2026`;
}

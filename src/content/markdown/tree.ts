import type { Properties } from 'hast';
import type { Html, Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** An element that Markdown has no node for. */
export interface Markup extends Parent {
  type: 'markup';
  data: { hName: string; hProperties: Properties };
  children: PhrasingContent[] | RootContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    markup: Markup;
  }
  interface RootContentMap {
    markup: Markup;
  }
  interface BlockContentMap {
    markup: Markup;
  }
}

// One tilde stays text: Chinese writes ranges as 3~4.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(remarkDirective)
  .freeze();

export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}

export function markup(
  hName: string,
  hProperties: Properties,
  children: PhrasingContent[] | RootContent[],
): Markup {
  return { type: 'markup', data: { hName, hProperties }, children };
}

/** HTML made here; what an author writes as HTML has been refused before. */
export function rawHtml(value: string): Html {
  return { type: 'html', value };
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

export function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** What a reader would read aloud; a formula as its TeX. */
export function toText(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<[^>]*>/g, '');
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
}

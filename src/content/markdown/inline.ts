import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { linkCitations } from './citations.ts';
import type { Draft } from './draft.ts';
import { joinLines } from './join-lines.ts';
import { typesetMath } from './math.ts';
import { restoreColons } from './plain-colons.ts';
import { refuseUnsupported } from './refuse.ts';
import { resolveLinks } from './resolve-links.ts';
import { toHtml } from './to-html.ts';
import { lineOf, parseMarkdown } from './tree.ts';

/** HTML of one paragraph's worth of Markdown, found at `line`: a definition, a choice, a caption. */
export function compileInline(source: string, outer: Draft, line: number): string {
  const draft: Draft = { ...outer, source, report: (_, message) => outer.report(line, message) };
  const tree = parseMarkdown(source);
  if (tree.children.length !== 1 || tree.children[0]!.type !== 'paragraph') {
    draft.report(line, `must be one paragraph without lists or headings: ${source.slice(0, 40)}`);
    return '';
  }
  restoreColons(tree, draft);
  refuseUnsupported(tree, draft);
  refuseDirectives(tree, draft);
  linkCitations(tree, draft);
  joinLines(tree);
  resolveLinks(tree, [], draft);
  typesetMath(tree, draft);
  return toHtml(tree.children).replace(/^<p>|<\/p>$/g, '');
}

function refuseDirectives(tree: Root, { report }: Draft): void {
  visit(tree, 'textDirective', (node) => {
    report(lineOf(node), `only a lesson's text can hold :${node.name}`);
  });
}

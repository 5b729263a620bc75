import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/** As src/content/markdown reads it: what a lesson's compiler sees is what counts in a lesson's file. */
export function parseLesson(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfm({ singleTilde: false }), math(), directive()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown(), directiveFromMarkdown()],
  });
}

export const startOf = (node: Nodes) => node.position!.start.offset!;
export const endOf = (node: Nodes) => node.position!.end.offset!;

/** A node and all in it, outermost first. */
export function* allNodes(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* allNodes(child);
}

/** What stands between blocks of the text's own level, which is blank: between top-level blocks, and items of a list. */
export function gapsIn(source: string): { readonly from: number; readonly to: number }[] {
  const blocks = parseLesson(source).children.flatMap((node): Nodes[] =>
    node.type === 'list' ? node.children : [node],
  );
  return blocks.slice(1).map((block, index) => {
    // A fence that is open at the end of a list takes the blank lines behind it.
    const before = source.slice(0, endOf(blocks[index]!)).trimEnd();
    return { from: before.length, to: startOf(block) };
  });
}

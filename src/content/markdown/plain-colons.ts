import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft } from './draft.ts';
import { lineOf, sourceOf } from './tree.ts';

/** The directives that stand inside a line. */
export const textDirectives: readonly string[] = ['term', 'set', 'value'];

/**
 * remark-directive takes `3:2`, `1:1` and `a:b` for directives: what has neither a label nor arguments becomes
 * text again. With them, a name nobody knows is a slip of the pen.
 */
export function restoreColons(tree: Root, { source, report }: Draft): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    const written = sourceOf(node, source);
    if (written !== `:${node.name}`) {
      if (!textDirectives.includes(node.name)) {
        const known = textDirectives.join(', ');
        report(lineOf(node), `unknown directive: :${node.name}; known: ${known}; a plain colon is \\:`);
      }
      return;
    }
    const next = source[node.position!.end.offset!];
    if (textDirectives.includes(node.name) && (next === '[' || next === '{')) {
      report(lineOf(node), `not closed: ${written}${next}`);
    }
    const text: Text = { type: 'text', value: written, position: node.position };
    parent!.children[index!] = text;
  });
  visit(tree, mergeTexts);
}

/** Neighbouring texts become one, so that what they say together can be found. */
function mergeTexts(node: Nodes): void {
  if (!('children' in node)) return;
  const merged: Nodes[] = [];
  for (const child of node.children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      last.value += child.value;
      if (last.position && child.position) last.position.end = child.position.end;
    } else {
      merged.push(child);
    }
  }
  node.children = merged as typeof node.children;
}

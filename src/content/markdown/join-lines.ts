import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinsWithoutSpace } from './cjk.ts';
import { toText } from './tree.ts';

/** A line break in a paragraph shows as a space, which Chinese does not have: joins such lines. */
export function joinLines(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    const before = parent?.children[index! - 1];
    const after = parent?.children[index! + 1];
    node.value = joinWithin(node, edge(before, -1), edge(after, 0));
  });
}

/** `left` and `right` are what stands beside the text, for a break at its very beginning or end. */
function joinWithin(node: Text, left: string, right: string): string {
  const joined = `${left}${node.value}${right}`.replace(
    /(\S)[ \t]*\n[ \t]*(?=(\S))/gu,
    (written, before: string, after: string) => (joinsWithoutSpace(before, after) ? before : written),
  );
  return joined.slice(left.length, joined.length - right.length);
}

function edge(node: Nodes | undefined, index: number): string {
  return node ? (Array.from(toText(node)).at(index) ?? '') : '';
}

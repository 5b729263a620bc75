import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { markup } from './tree.ts';

/** A wide table scrolls by itself, also by keyboard, and not the page with it. */
export function wrapTables(tree: Root): void {
  visit(tree, 'table', (node, index, parent) => {
    parent!.children[index!] = markup('div', { className: ['table-scroll'], tabIndex: 0 }, [node]);
    return SKIP;
  });
}

import type { Code, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { CellSyntaxError, parseCell } from '#src/cells';
import type { CellUse } from '../course.ts';
import type { Highlight } from './code.ts';
import type { Draft } from './draft.ts';
import { lineOf, rawHtml } from './tree.ts';

const DEFAULT_SECONDS = 10;
const MOST_SECONDS = 600;

export type PlacedCell = CellUse & { readonly line: number };

/**
 * Takes the fences that say `js live` out of the text, each with its code highlighted in its place; arguments behind
 * it are `id=name` and `seconds=60`. A cell that is no program fails here and not in front of a reader.
 */
export function takeCells(tree: Root, highlight: Highlight, { report }: Draft): Map<RootContent, PlacedCell> {
  const cells = new Map<RootContent, PlacedCell>();
  const ids = new Set<string>();
  visit(tree, 'code', (node, index, parent) => {
    const [word, ...rest] = (node.meta ?? '').split(/\s+/);
    if (word !== 'live') return;
    const line = lineOf(node);
    if (parent !== tree) return report(line, 'a live cell stands outside lists, quotes and containers');
    if (node.lang !== 'js')
      return report(line, `a live cell is JavaScript, written js live, not ${node.lang} live`);
    const settings = readSettings(rest, (message) => report(line, message));
    const { id = `cell-${cells.size + 1}`, seconds = DEFAULT_SECONDS } = settings;
    if (ids.has(id)) return report(line, `two live cells have the id ${id}`);
    ids.add(id);
    checkProgram(node, report);
    const html = rawHtml(highlight(node.value, 'javascript'));
    tree.children[index!] = html;
    cells.set(html, { id, seconds, code: node.value, html: html.value, line });
  });
  return cells;
}

function readSettings(
  words: readonly string[],
  report: (message: string) => void,
): { readonly id?: string; readonly seconds?: number } {
  let settings: { id?: string; seconds?: number } = {};
  for (const word of words.filter(Boolean)) {
    const [, name, value = ''] = /^(\w+)=([\w-]+)$/.exec(word) ?? [];
    if (name === 'id' && /^[a-z][a-z0-9-]*$/.test(value)) settings = { ...settings, id: value };
    else if (
      name === 'seconds' &&
      /^\d+$/.test(value) &&
      Number(value) >= 1 &&
      Number(value) <= MOST_SECONDS
    ) {
      settings = { ...settings, seconds: Number(value) };
    } else {
      report(`unknown argument of a live cell: ${word}; known: id=name, seconds=1 to ${MOST_SECONDS}`);
    }
  }
  return settings;
}

function checkProgram(node: Code, report: Draft['report']): void {
  try {
    parseCell(node.value);
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    report(lineOf(node) + error.line, `live cell: ${error.message}`);
  }
}

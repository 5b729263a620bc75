import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { renderMath } from '../math/render-math.ts';
import { messageOf } from '../problems.ts';
import type { Draft } from './draft.ts';
import { escapeHtml } from './escape-html.ts';
import { lineOf, rawHtml, sourceOf } from './tree.ts';

/** `$...$` in a line, `$$...$$` on lines of its own (which may scroll sideways on a phone: it takes the focus). */
export function typesetMath(tree: Root, { source, report }: Draft): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return;
    const display = node.type === 'math' || sourceOf(node, source).startsWith('$$');
    const line = lineOf(node) + (node.type === 'math' ? 1 : 0);
    const html = typeset(node.value, display, line, report);
    const block = node.type === 'math' ? `<div class="math-block" tabindex="0">${html}</div>` : html;
    parent!.children[index!] = rawHtml(block);
  });
}

/** HTML of `tex`, which begins at `line`; what cannot be typeset is reported and shown as it was written. */
export function typeset(tex: string, display: boolean, line: number, report: Draft['report']): string {
  try {
    return renderMath(tex, { display });
  } catch (error) {
    const { position = 0, rawMessage = messageOf(error) } = error as {
      position?: number;
      rawMessage?: string;
    };
    const before = tex.slice(0, position).split('\n').length - 1;
    report(line + before, `cannot typeset $${tex.trim().replace(/\s+/g, ' ')}$: ${rawMessage}`);
    return escapeHtml(tex);
  }
}

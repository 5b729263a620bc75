import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Section } from '../course.ts';
import type { Draft } from './draft.ts';
import { lineOf, toText } from './tree.ts';

export interface PlacedSection extends Section {
  readonly line: number;
}

/** `## Title {#id}`: ids are written, not derived, because the reader who switches language stays at one. */
export function readSections(tree: Root, { report }: Draft): PlacedSection[] {
  const sections: PlacedSection[] = [];
  visit(tree, 'heading', (node) => {
    const line = lineOf(node);
    if (node.depth === 1) report(line, 'the title stands in lesson.yaml; headings in the text begin with ##');
    const last = node.children.at(-1);
    const match = last?.type === 'text' ? /\s*\{#([^{}]*)\}\s*$/.exec(last.value) : null;
    if (match && last?.type === 'text') last.value = last.value.slice(0, match.index);
    const id = match?.[1] ?? '';
    if (match && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
      report(line, `an id is lower-case words joined by hyphens: ${id}`);
    } else if (!match && node.depth <= 3) {
      report(line, `a heading needs an id, ## ${toText(node)} {#id}`);
    }
    if (id !== '') node.data = { ...node.data, hProperties: { id } };
    if (node.depth === 2 || node.depth === 3) {
      sections.push({ id, title: toText(node).trim(), depth: node.depth, line });
    }
  });
  return sections;
}

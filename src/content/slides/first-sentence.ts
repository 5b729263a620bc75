import type { Paragraph, PhrasingContent } from 'mdast';

/** Where a sentence ends: in Chinese at the stop, elsewhere at one that a space or the end follows. */
const end = /[。！？]|[.!?](?=\s|$)/u;

/** A paragraph's words up to its first full stop; a formula and a word that drives a widget are whole. */
export function firstSentence({ children }: Paragraph): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  for (const child of children) {
    if (child.type !== 'text') {
      taken.push(child);
      // **What people say.** is a sentence by itself.
      if (child.type === 'strong' && end.test(textOf(child).slice(-1))) return taken;
      continue;
    }
    const found = end.exec(child.value);
    if (!found) taken.push(child);
    else return [...taken, { type: 'text', value: child.value.slice(0, found.index + 1) }];
  }
  return taken;
}

function textOf(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as PhrasingContent)).join('') : '';
}

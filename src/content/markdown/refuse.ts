import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft } from './draft.ts';
import { lineOf, sourceOf, toText } from './tree.ts';

/** Reports what lessons may not contain, and what Markdown would silently leave standing as text. */
export function refuseUnsupported(tree: Root, { source, report }: Draft): void {
  visit(tree, (node) => {
    if (node.type === 'html') {
      const start = node.value.split('\n')[0]!.slice(0, 40);
      report(lineOf(node), `HTML is not allowed in a lesson: ${start}; a plain < is written \\<`);
      node.value = '';
    } else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      report(lineOf(node), `footnotes are not supported, use :::margin: [^${node.identifier}]`);
    } else if (node.type === 'definition') {
      report(lineOf(node), `a link has its address beside it, [text](address): [${node.identifier}]`);
    } else if (node.type === 'paragraph' && /^::/.test(toText(node))) {
      report(
        lineOf(node),
        `not a directive, perhaps a } or a closing ::: is wrong: ${toText(node).slice(0, 40)}`,
      );
    } else if (node.type === 'text') {
      refuseStars(sourceOf(node, source), (line) => {
        report(
          lineOf(node) + line,
          '** was left as text: a closing ** cannot stand between Chinese punctuation and a word; move the punctuation out',
        );
      });
    }
  });
}

/** `**注意：**后文` is no emphasis in CommonMark: its closing stars follow punctuation and precede a letter. */
function refuseStars(written: string, found: (line: number) => void): void {
  const stars = /(?<!\\)\*\*/.exec(written);
  if (stars) found(written.slice(0, stars.index).split('\n').length - 1);
}

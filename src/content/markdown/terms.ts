import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { glossaryPath, href } from '../links.ts';
import type { Draft } from './draft.ts';
import { escapeHtml } from './escape-html.ts';
import { lineOf, markup, rawHtml, toText } from './tree.ts';

/**
 * `:term[grouped convolution]` or `:term[groups]{id=group}` becomes a link to the glossary with the definition
 * beside it, shown on hover and on focus.
 */
export function linkTerms(tree: Root, { language, scope, report, terms, within }: Draft): void {
  let count = 0;
  visit(tree, 'textDirective', (node, index, parent) => {
    if (node.name !== 'term') return;
    const id = node.attributes?.id ?? toText(node).trim().toLowerCase().replace(/\s+/g, '-');
    const unknown = Object.keys(node.attributes ?? {}).find((name) => name !== 'id');
    if (unknown) report(lineOf(node), `unknown argument of :term: ${unknown}; known: id`);
    const term = scope.terms.get(id);
    if (!term) {
      report(lineOf(node), `unknown term: ${id}; content/glossary/terms.yaml lists those known`);
      return;
    }
    terms.add(id);
    const tipId = [within, 'tip', id, ++count].filter(Boolean).join('-');
    const address = href(scope.base, language, `${glossaryPath}#term-${id}`);
    const tip = `<span role="tooltip" id="${tipId}" class="term-tip" data-pagefind-ignore="all">${term.definition[language]}</span>`;
    parent!.children[index!] = markup('span', { className: ['term'] }, [
      markup('a', { href: escapeHtml(address), ariaDescribedBy: [tipId] }, node.children),
      rawHtml(tip),
    ]);
  });
}

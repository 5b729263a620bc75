import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { formatMessage, type Language, messagesOf } from '#src/i18n';
import type { Reference } from '../schemas/references-file.ts';
import { joinsWithoutSpace } from './cjk.ts';
import type { Draft } from './draft.ts';
import { escapeHtml } from './escape-html.ts';
import { lineOf, rawHtml, toText } from './tree.ts';

/** `Chollet 2017`, `Haase & Amthor 2020`, `Howard et al. 2017` */
export function citationLabel(reference: Reference, language: Language): string {
  const messages = messagesOf(language, 'content');
  const [first = '', second = '', ...others] = reference.authors.map((author) => author.split(',')[0]!);
  const year = String(reference.year);
  if (second === '') return formatMessage(messages.citedOne, { first, year }, language);
  const key = others.length === 0 ? 'citedTwo' : 'citedMany';
  return formatMessage(messages[key], { first, second, year }, language);
}

/** `[@chollet2017, fig. 4; @xie2017]` becomes links to the lesson's list of sources. */
export function linkCitations(tree: Root, draft: Draft): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!node.value.includes('[@')) return;
    const pieces = node.value.split(/(\[@[^[\]]*\])/);
    let line = lineOf(node);
    const nodes = pieces.map((piece, at) => {
      const start = line;
      line += piece.split('\n').length - 1;
      if (/^\[@[^[\]]*\]$/.test(piece)) {
        // Authors put it right behind a full stop; its bracket stands apart there, unless it is full-width.
        const citation = rawHtml(toCitation(piece, start, draft));
        const [before, bracket] = [/\S$/u.exec(pieces[at - 1] ?? '')?.[0], toText(citation).charAt(0)];
        if (before && !joinsWithoutSpace(before, bracket)) citation.value = ` ${citation.value}`;
        return citation;
      }
      const open = piece.indexOf('[@');
      if (open >= 0) {
        const before = piece.slice(0, open).split('\n').length - 1;
        draft.report(start + before, `not a citation: ${piece.slice(open, open + 40)}`);
      }
      return { type: 'text' as const, value: piece };
    });
    parent!.children.splice(index!, 1, ...nodes);
    return [SKIP, index! + nodes.length];
  });
}

function toCitation(written: string, line: number, { language, scope, report, cited }: Draft): string {
  const links = written
    .slice(1, -1)
    .split(/[;\uff1b]/)
    .map((part) => {
      const [, key = '', place] = /^\s*@([\w-]+)\s*(?:[,\uff0c]\s*([\s\S]+?))?\s*$/.exec(part) ?? [];
      const reference = scope.references.get(key);
      if (!reference) {
        report(line, `unknown reference: ${key === '' ? part.trim() : key}`);
        return '';
      }
      cited.add(key);
      const messages = messagesOf(language, 'content');
      const source = citationLabel(reference, language);
      const label = place ? formatMessage(messages.citedAt, { source, place }, language) : source;
      return `<a href="#ref-${key}">${escapeHtml(label)}</a>`;
    });
  const messages = messagesOf(language, 'content');
  const sources = links.reduce((list, source) =>
    formatMessage(messages.citedNext, { sources: list, source }, language),
  );
  return `<cite class="citation">${formatMessage(messages.cited, { sources }, language)}</cite>`;
}

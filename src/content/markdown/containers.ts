import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { messagesOf } from '#src/i18n';
import { refuseMisconception } from '../misconceptions.ts';
import type { Draft } from './draft.ts';
import { lineOf, markup, sourceOf } from './tree.ts';

const containers = ['wide', 'margin', 'note', 'misconception', 'details', 'slide', 'notes'] as const;
type ContainerName = (typeof containers)[number];

/** A misconception that the text meets, by its id. */
export interface PlacedMisconception {
  readonly id: string;
  readonly line: number;
}

/**
 * `:::note`, `:::misconception[What people believe]{id=...}`, `:::details[Title]`, `:::margin`, `:::wide`; `:::slide`
 * and `:::notes`, which the page of the lesson does not show. Notes
 * have role `note` and not their own landmark: a page with six of them would be a page of landmarks.
 */
export function buildContainers(tree: Root, draft: Draft): PlacedMisconception[] {
  const met: PlacedMisconception[] = [];
  visit(tree, 'containerDirective', (node, _, parent) => {
    const { report, source, language } = draft;
    const line = lineOf(node);
    const name = containers.find((one) => one === node.name);
    if (!name) {
      report(line, `unknown container: ${node.name}; known: ${containers.join(', ')}`);
      return;
    }
    if (!/\n\s*:{3,}\s*$/.test(sourceOf(node, source))) report(line, `not closed: :::${name}`);
    const { id, ...others } = node.attributes ?? {};
    const argument = Object.keys(name === 'misconception' ? others : (node.attributes ?? {}))[0];
    const known = name === 'misconception' ? 'no argument but id' : 'no arguments';
    if (argument !== undefined) report(line, `:::${name} takes ${known}: ${argument}`);
    if (name === 'misconception' && typeof id === 'string') {
      const fault = refuseMisconception(id, draft.scope);
      if (fault === undefined) met.push({ id, line });
      else report(line, fault);
    }
    if (isForSlides(node) && parent !== tree)
      report(line, `:::${name} stands outside lists, quotes and containers`);
    const label = takeLabel(node);
    if (name === 'details' && !label) report(line, 'needs a title: :::details[Title]');
    if (['wide', 'margin', 'slide', 'notes'].includes(name) && label)
      report(line, `:::${name} takes no title`);
    dress(node, name, label, language);
    if (typeof id === 'string')
      node.data!.hProperties = { id: `misconception-${id}`, ...node.data!.hProperties };
  });
  return met;
}

/** What an author wrote for a lesson's slides: it stands beside the text, and not in it. */
export function isForSlides(node: RootContent): boolean {
  return node.type === 'containerDirective' && (node.name === 'slide' || node.name === 'notes');
}

function takeLabel(node: ContainerDirective): PhrasingContent[] | undefined {
  const first = node.children[0] as Paragraph | undefined;
  if (!first?.data?.directiveLabel) return undefined;
  node.children.shift();
  return first.children;
}

function dress(
  node: ContainerDirective,
  name: ContainerName,
  label: PhrasingContent[] | undefined,
  language: Draft['language'],
): void {
  const wear = (hName: string, hProperties: Record<string, string | string[]>) => {
    node.data = { ...node.data, hName, hProperties };
  };
  if (name === 'wide') wear('div', { className: ['wide'] });
  else if (name === 'slide' || name === 'notes') wear('div', {});
  else if (name === 'margin') wear('aside', { role: 'note', className: ['margin-note'] });
  else if (name === 'details') {
    wear('details', {});
    node.children.unshift(markup('summary', {}, label ?? []));
  } else {
    const kind = messagesOf(language, 'content')[name];
    wear('aside', { role: 'note', className: ['callout', `callout-${name}`], ariaLabel: kind });
    const title: PhrasingContent[] = label
      ? [markup('span', { className: ['callout-kind'] }, [{ type: 'text', value: kind }]), ...label]
      : [{ type: 'text', value: kind }];
    node.children.unshift(markup('p', { className: ['callout-title'] }, title));
  }
}

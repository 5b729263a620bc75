import type { Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { parseState, type WidgetDefinition } from '#src/widgets';
import type { WidgetState, WidgetUse } from '../course.ts';
import { messageOf } from '../problems.ts';
import type { Draft } from './draft.ts';
import { lineOf, toText } from './tree.ts';

type Widgets = Draft['scope']['widgets'];

/** A `::widget` or `::question` line of the text. */
export type Embed = { readonly line: number } & (
  | { readonly kind: 'widget'; readonly use: WidgetUse; readonly settings: Readonly<Record<string, string>> }
  | { readonly kind: 'question'; readonly id: string }
);

/** What each leaf directive of the top level stands for; those that stand for nothing have been reported. */
export function readEmbeds(tree: Root, draft: Draft): Map<LeafDirective, Embed> {
  const embeds = new Map<LeafDirective, Embed>();
  visit(tree, 'leafDirective', (node, _, parent) => {
    const line = lineOf(node);
    const report = (message: string) => draft.report(line, message);
    if (node.name !== 'widget' && node.name !== 'question') {
      return report(`unknown directive: ::${node.name}; known: widget, question`);
    }
    if (parent !== tree) return report(`::${node.name} stands outside lists, quotes and containers`);
    if (node.children.length > 0)
      report(`::${node.name} takes no label: ${node.children.map(toText).join('')}`);
    const settings = Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
    );
    if (node.name === 'question') {
      const { id = '', ...others } = settings;
      const unknown = Object.keys(others)[0];
      if (unknown !== undefined) report(`unknown argument: ${unknown}; known: id`);
      embeds.set(node, { kind: 'question', id, line });
      return;
    }
    const embed = readWidget(settings, draft.scope.widgets, line, report);
    if (embed) embeds.set(node, embed);
  });
  return embeds;
}

function readWidget(
  given: Readonly<Record<string, string>>,
  widgets: Widgets,
  line: number,
  report: (message: string) => void,
): Embed | null {
  const { name = '', id = name, prediction, ...settings } = given;
  if (!Object.hasOwn(widgets, name)) {
    report(`unknown widget: ${name}; known: ${Object.keys(widgets).join(', ')}`);
    return null;
  }
  try {
    const state = toWidgetState(widgets[name]!, settings);
    const predicted = prediction === undefined ? {} : { predictionId: prediction };
    return { kind: 'widget', use: { id, name, state, ...predicted }, settings, line };
  } catch (error) {
    report(`${name}: ${messageOf(error)}`);
    return null;
  }
}

/** @throws WidgetStateError, ConvSpecError */
export function toWidgetState(
  { fields, check }: WidgetDefinition,
  settings: Readonly<Record<string, string>>,
): WidgetState {
  const state = parseState(fields, settings);
  check(state);
  return state;
}

import type { Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { parseState, type WidgetDefinition } from '#src/widgets';
import type { WidgetState, WidgetUse } from '../course.ts';
import { suggest } from '../nearest.ts';
import { messageOf } from '../problems.ts';
import type { Draft, PlacedWidgetSettings } from './draft.ts';
import { lineOf, toText } from './tree.ts';

/** A `::widget` or `::question` line of the text. */
export type Embed = { readonly line: number } & (
  | {
      readonly kind: 'widget';
      readonly use: WidgetUse;
      /** As the lesson's line has them, and the state they alone describe. */
      readonly settings: Readonly<Record<string, string>>;
      readonly written: WidgetState;
    }
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
    const embed = readWidget(settings, draft.scope, line, report);
    if (embed) embeds.set(node, embed);
  });
  return embeds;
}

function readWidget(
  given: Readonly<Record<string, string>>,
  { widgets, courseWidgets }: Draft['scope'],
  line: number,
  report: (message: string) => void,
): Embed | null {
  const { name = '', id = name, prediction, ...settings } = given;
  if (!Object.hasOwn(widgets, name)) {
    report(`unknown widget: ${name}; ${suggest(name, Object.keys(widgets))}`);
    return null;
  }
  try {
    const written = toWidgetState(widgets[name]!, settings);
    const state = withCourse(widgets[name]!, settings, courseWidgets[name]) ?? written;
    const predicted = prediction === undefined ? {} : { predictionId: prediction };
    return { kind: 'widget', use: { id, name, state, ...predicted }, settings, written, line };
  } catch (error) {
    report(`${name}: ${messageOf(error)}`);
    return null;
  }
}

/**
 * The first state where the course file has a word in it, undefined where it has none.
 * @throws RangeError naming the place in the course file
 */
function withCourse(
  definition: WidgetDefinition,
  settings: Readonly<Record<string, string>>,
  course: PlacedWidgetSettings[string] | undefined,
): WidgetState | undefined {
  if (!course || Object.keys(course.set).length === 0) return undefined;
  try {
    return toWidgetState(definition, { ...settings, ...course.set });
  } catch (error) {
    throw new RangeError(`with what ${course.place} sets: ${messageOf(error)}`);
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

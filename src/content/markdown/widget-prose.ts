import type { Nodes, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { formatNumber } from '#src/i18n';
import { parseField } from '#src/widgets';
import { suggest } from '../nearest.ts';
import { messageOf } from '../problems.ts';
import type { Draft } from './draft.ts';
import type { Embed } from './embeds.ts';
import { lineOf, type Markup, markup, toText } from './tree.ts';

type WidgetEmbed = Extract<Embed, { kind: 'widget' }>;

/** Prose that drives a widget (`:set`) and numbers in prose that follow one (`:value`). */
export function connectProse(tree: Root, widgets: ReadonlyMap<string, WidgetEmbed>, draft: Draft): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    if (node.name !== 'set' && node.name !== 'value') return;
    const { widget: id = '', ...given } = node.attributes ?? {};
    const embed = widgets.get(id ?? '');
    if (!embed) {
      const known = suggest(id ?? '', widgets.keys());
      draft.report(lineOf(node), `no such widget in this lesson: ${id}; ${known}`);
      return;
    }
    const settings = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? '']));
    try {
      parent!.children[index!] =
        node.name === 'set'
          ? keepMarks(toSetButton(node, embed, settings, draft), parent!.children[index! + 1])
          : toValue(node, embed, settings, draft);
    } catch (error) {
      draft.report(lineOf(node), `:${node.name}: ${messageOf(error)}`);
    }
  });
}

type Settings = Readonly<Record<string, string>>;

/** `:set[8 groups]{widget=groups-dial groups=8}`: a button that carries the named fields only. */
function toSetButton(
  node: TextDirective,
  { use }: WidgetEmbed,
  settings: Settings,
  { scope }: Draft,
): Markup {
  const { fields } = scope.widgets[use.name]!;
  const names = Object.keys(settings);
  if (names.length === 0) throw new RangeError('no field to set');
  for (const name of names) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw new RangeError(`unknown argument: ${name}; ${suggest(name, Object.keys(fields))}`);
    parseField(name, field, settings[name]!);
  }
  const data = { dataWidget: use.id, dataSet: JSON.stringify(settings) };
  return markup('button', { type: 'button', className: ['set'], ...data }, node.children);
}

/** A line may break after a button, whatever comes next: the marks that close what it says stay with it. */
function keepMarks(button: Markup, next: Nodes | undefined): Markup {
  const [marks] = (next?.type === 'text' && /^[\p{Po}\p{Pe}\p{Pf}]+/u.exec(next.value)) || [];
  if (!marks || next?.type !== 'text') return button;
  next.value = next.value.slice(marks.length);
  return markup('span', { className: ['kept'] }, [button, { type: 'text', value: marks }]);
}

/**
 * `:value[576]{widget=groups-dial of=params}`: the number must be the first one of the widget as the lesson sets it, and
 * becomes the first one as the course sets it.
 */
function toValue(
  node: TextDirective,
  { use, written }: WidgetEmbed,
  settings: Settings,
  { language, scope }: Draft,
): Markup {
  const { of: measure = '', ...others } = settings;
  const { measures } = scope.widgets[use.name]!;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) throw new RangeError(`unknown argument: ${unknown}; known: widget, of`);
  if (!Object.hasOwn(measures, measure)) {
    throw new RangeError(`unknown measure: ${measure}; ${suggest(measure, Object.keys(measures))}`);
  }
  const expected = formatNumber(measures[measure]!(written), language);
  const text = toText(node);
  if (text !== expected) throw new RangeError(`${measure} is ${expected}, not ${text}`);
  const value = measures[measure]!(use.state);
  const data = { dataWidget: use.id, dataMeasure: measure, value: String(value) };
  const shown = formatNumber(value, language);
  return markup(
    'data',
    { className: ['value'], ...data },
    shown === expected ? node.children : [{ type: 'text', value: shown }],
  );
}

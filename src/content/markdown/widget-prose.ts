import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { formatNumber } from '#src/i18n';
import { parseField } from '#src/widgets';
import type { WidgetUse } from '../course.ts';
import { messageOf } from '../problems.ts';
import type { Draft } from './draft.ts';
import { lineOf, type Markup, markup, toText } from './tree.ts';

/** Prose that drives a widget (`:set`) and numbers in prose that follow one (`:value`). */
export function connectProse(tree: Root, widgets: ReadonlyMap<string, WidgetUse>, draft: Draft): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    if (node.name !== 'set' && node.name !== 'value') return;
    const { widget: id = '', ...given } = node.attributes ?? {};
    const use = widgets.get(id ?? '');
    if (!use) {
      const known = [...widgets.keys()].join(', ');
      draft.report(lineOf(node), `no such widget in this lesson: ${id}; known: ${known}`);
      return;
    }
    const settings = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? '']));
    try {
      const connect = node.name === 'set' ? toSetButton : toValue;
      parent!.children[index!] = connect(node, use, settings, draft);
    } catch (error) {
      draft.report(lineOf(node), `:${node.name}: ${messageOf(error)}`);
    }
  });
}

type Settings = Readonly<Record<string, string>>;

/** `:set[8 groups]{widget=groups-dial groups=8}`: a button that carries the named fields only. */
function toSetButton(node: TextDirective, use: WidgetUse, settings: Settings, { scope }: Draft): Markup {
  const { fields } = scope.widgets[use.name]!;
  const names = Object.keys(settings);
  if (names.length === 0) throw new RangeError('no field to set');
  for (const name of names) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw new RangeError(`unknown argument: ${name}; known: ${Object.keys(fields).join(', ')}`);
    parseField(name, field, settings[name]!);
  }
  const data = { dataWidget: use.id, dataSet: JSON.stringify(settings) };
  return markup('button', { type: 'button', className: ['set'], ...data }, node.children);
}

/** `:value[576]{widget=groups-dial of=params}`: the number must be the widget's first one. */
function toValue(
  node: TextDirective,
  use: WidgetUse,
  settings: Settings,
  { language, scope }: Draft,
): Markup {
  const { of: measure = '', ...others } = settings;
  const { measures } = scope.widgets[use.name]!;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) throw new RangeError(`unknown argument: ${unknown}; known: widget, of`);
  if (!Object.hasOwn(measures, measure)) {
    throw new RangeError(`unknown measure: ${measure}; known: ${Object.keys(measures).join(', ')}`);
  }
  const value = measures[measure]!(use.state);
  const expected = formatNumber(value, language);
  const written = toText(node);
  if (written !== expected) throw new RangeError(`${measure} is ${expected}, not ${written}`);
  const data = { dataWidget: use.id, dataMeasure: measure, value: String(value) };
  return markup('data', { className: ['value'], ...data }, node.children);
}

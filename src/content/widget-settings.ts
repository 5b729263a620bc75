import { parseField, type WidgetDefinition } from '#src/widgets';
import type { PlacedWidgetSettings } from './markdown/draft.ts';
import { toWidgetState } from './markdown/embeds.ts';
import { nearestName, suggest } from './nearest.ts';
import { messageOf } from './problems.ts';
import type { CourseFile } from './schemas/course-file.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** Settings of widgets and fields that exist; what is wrong has been reported at its line. */
export function findWidgetSettings(
  yaml: YamlFile,
  file: string,
  given: CourseFile['widgets'],
  widgets: Readonly<Record<string, WidgetDefinition>>,
): PlacedWidgetSettings {
  const report = (path: PropertyKey[], message: string) =>
    yaml.report(yaml.lineOf(['widgets', ...path]), message);
  const entries = Object.entries(given).flatMap(([name, { set, locked }]) => {
    if (!Object.hasOwn(widgets, name)) {
      report([name], `unknown widget: ${name}; ${suggest(name, Object.keys(widgets))}`);
      return [];
    }
    const { fields } = widgets[name]!;
    const has = (field: string, path: PropertyKey[]) => {
      if (Object.hasOwn(fields, field)) return true;
      report(path, `unknown field of ${name}: ${field}; ${suggest(field, Object.keys(fields))}`);
      return false;
    };
    let isLegal = true;
    for (const [fieldName, value] of Object.entries(set)) {
      if (!has(fieldName, [name, 'set', fieldName])) {
        isLegal = false;
        continue;
      }
      const field = fields[fieldName]!;
      try {
        parseField(fieldName, field, value);
      } catch (error) {
        isLegal = false;
        const nearest = field.kind === 'choice' ? `; nearest: ${nearestName(value, field.options)}` : '';
        report([name, 'set', fieldName], `${name}: ${messageOf(error)}${nearest}`);
      }
    }
    try {
      if (isLegal) toWidgetState(widgets[name]!, set);
    } catch (error) {
      report([name, 'set'], `${name}, with its other fields as they are by themselves: ${messageOf(error)}`);
    }
    for (const [index, field] of locked.entries()) has(field, [name, 'locked', index]);
    return [[name, { set, locked, place: `${file}:${yaml.lineOf(['widgets', name])}` }] as const];
  });
  return Object.fromEntries(entries);
}

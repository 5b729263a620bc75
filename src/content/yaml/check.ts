import type { z } from 'zod';
import { suggest } from '../nearest.ts';
import { knownKeys } from './known-keys.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** What `schema` makes of the value at `path`, or undefined, and then every fault has been reported at its line. */
export function check<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
  path: Path = [],
): z.output<S> | undefined {
  const result = schema.safeParse(valueAt(yaml.data, path));
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    reportIssue(yaml, issue, [...path, ...issue.path], knownKeys(schema, issue.path));
  }
  return undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function reportIssue(yaml: YamlFile, issue: z.core.$ZodIssue, path: Path, known: readonly string[]): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const line = yaml.lineOf([...path, key]);
      yaml.report(line, `unknown setting: ${formatPath([...path, key])}; ${suggest(key, known)}`);
    }
    return;
  }
  const line = yaml.lineOf(path);
  const name = formatPath(path);
  // A missing file part is a missing value, whatever kind the schema wanted there.
  if (path.length > 0 && !yaml.has(path)) yaml.report(line, `${name} is missing`);
  else yaml.report(line, [name, describe(issue)].filter((part) => part !== '').join(' '));
}

function describe(issue: z.core.$ZodIssue): string {
  // A schema's own words go before ours.
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return `must be ${describeType(issue.expected)}`;
  return issue.message;
}

function describeType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    object: 'a set of names with values',
    record: 'a set of names with values',
    array: 'a list',
    string: 'text',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return names[expected] ?? `a ${expected}`;
}

/** `choices[1].text.zh` */
function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`,
    '',
  );
}

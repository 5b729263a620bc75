import { globSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { LibraryEntry, LibraryField, LibraryParameter } from '#components/notebook/library-docs.ts';
import { readOptions, summaryOf, tagText, toText } from './read-fields.ts';
import { type Interfaces, toReaderType, toValues } from './reader-types.ts';
import { type Named, readSourceNames } from './source-names.ts';

/** Where the docstrings stand. */
const folders = ['src/notebook/library', 'components/notebook/programs'];

/** Parameters that the Worker fills: cells call the functions without them. */
const bound: ReadonlySet<string> = new Set(['place', 'tf', 'kernels']);

/**
 * What cells have under these names, as the docstrings say it.
 * @param root the project's folder  @param members names behind the dot of those that are no functions
 * @throws Error where a name has no docstring
 */
export function readLibrary(
  root: string,
  names: readonly string[],
  members: Readonly<Record<string, readonly string[]>>,
): LibraryEntry[] {
  const files = folders.flatMap((folder) =>
    globSync('*.ts', { cwd: join(root, folder) })
      .filter((file) => !file.endsWith('.test.ts'))
      .sort()
      .map((file) => `${folder}/${file}`),
  );
  const { named, interfaces } = readSourceNames(root, files);
  return names.map((name) => {
    const node = named.get(name);
    if (!node) throw new Error(`no docstring in ${folders.join(', ')}: ${name}`);
    return readEntry(name, node, interfaces, members[name] ?? []);
  });
}

function readEntry(
  name: string,
  node: Named,
  interfaces: Interfaces,
  members: readonly string[],
): LibraryEntry {
  const type = ts.isFunctionDeclaration(node) ? node.type : undefined;
  const isVoid = type === undefined || type.kind === ts.SyntaxKind.VoidKeyword;
  return {
    name,
    isAsync: type !== undefined && /^Promise\b/.test(type.getText()),
    parameters: ts.isFunctionDeclaration(node)
      ? node.parameters
          .filter((one) => !bound.has(one.name.getText()))
          .map((one) => readParameter(one, interfaces))
      : null,
    summary: summaryOf(node),
    returns: isVoid ? null : { type: toReaderType(type, interfaces), text: tagText(node, 'returns') ?? '' },
    throws: tagText(node, 'throws'),
    example: readExample(node),
    members,
  };
}

function readParameter(node: ts.ParameterDeclaration, interfaces: Interfaces): LibraryParameter {
  const isRest = node.dotDotDotToken !== undefined;
  const start = node.initializer?.getText();
  const options = node.type ? readOptions(node.type, interfaces) : [];
  const type = toParameterType(node.type, options, interfaces);
  return {
    name: node.name.getText(),
    type: isRest ? type.replace(/\[\]$/, '') : type,
    isOptional: node.questionToken !== undefined || start !== undefined,
    default: start === undefined || start === '{}' ? null : start,
    text: toText(ts.getJSDocParameterTags(node)[0]?.comment),
    values: toValues(type),
    isRest,
    options,
  };
}

/** Options are listed by name. Without a type TypeScript reads it off the default, which is a number wherever there is one. */
function toParameterType(
  type: ts.TypeNode | undefined,
  options: readonly LibraryField[],
  interfaces: Interfaces,
): string {
  if (!type) return 'number';
  if (options.length === 0 || ts.isUnionTypeNode(type)) return toReaderType(type, interfaces);
  return `{${options.map(({ name }) => name).join(', ')}}`;
}

/** Lines are kept. */
function readExample(node: ts.Node): string {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example');
  return (ts.getTextOfJSDocComment(tag?.comment) ?? '').trim();
}

import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { type LibraryDocs, type LibraryField, toSignature } from '../library-docs.ts';
import { drawEntry, drawField } from './draw-docs.ts';
import { findCall } from './find-call.ts';

type SyntaxNode = ReturnType<ReturnType<typeof syntaxTree>['resolveInner']>;

/** A name that another cell of the page defines. */
export interface NameElsewhere {
  readonly name: string;
  /** That cell, as the reader knows it. */
  readonly where: string;
}

/** Where a name is being made or means something else than a variable. */
const noNames: ReadonlySet<string> = new Set([
  'String',
  'TemplateString',
  'LineComment',
  'BlockComment',
  'RegExp',
  'VariableDefinition',
  'PropertyDefinition',
  'PropertyName',
  '.',
]);

/** Completes the library's names, its options and their values, and the names of other cells. */
export function completeLibrary(docs: LibraryDocs, elsewhere: () => readonly NameElsewhere[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    return (
      completeValue(docs, context, node) ??
      completeMember(docs, context, node) ??
      completeOption(docs, context, node) ??
      completeName(docs, context, node, elsewhere)
    );
  };
}

/** `photo("|")` and `{ padding: "|" }` */
function completeValue(
  docs: LibraryDocs,
  { state, pos }: CompletionContext,
  node: SyntaxNode,
): CompletionResult | null {
  if (node.name !== 'String') return null;
  const call = findCall(state, pos);
  const parameter = call && docs.entries[call.name]?.parameters?.[call.argument];
  if (!parameter) return null;
  const key = node.parent?.name === 'Property' ? node.parent.firstChild : null;
  const field = key
    ? parameter.options.find(({ name }) => name === state.sliceDoc(key.from, key.to))
    : parameter;
  if (!field || field.values.length === 0) return null;
  return {
    from: node.from + 1,
    options: inOrder(field.values.map((label) => ({ label, type: 'text' }))),
    validFor: /^[\w-]*$/,
  };
}

/** `nets.|` */
function completeMember(
  docs: LibraryDocs,
  { state, pos }: CompletionContext,
  node: SyntaxNode,
): CompletionResult | null {
  if (node.parent?.name !== 'MemberExpression' || !['.', 'PropertyName'].includes(node.name)) return null;
  const object = node.parent.firstChild!;
  const members = docs.entries[state.sliceDoc(object.from, object.to)]?.members ?? [];
  if (members.length === 0) return null;
  return {
    from: node.name === '.' ? pos : node.from,
    options: inOrder(members.map((label) => ({ label, type: 'function' }))),
    validFor: /^\w*$/,
  };
}

/** `conv2d(x, w, { | })` */
function completeOption(
  docs: LibraryDocs,
  { state, pos, explicit }: CompletionContext,
  node: SyntaxNode,
): CompletionResult | null {
  const object = node.name === 'PropertyDefinition' ? node.parent?.parent : objectAt(node);
  if (object?.name !== 'ObjectExpression' || object.parent?.name !== 'ArgList') return null;
  const from = node.name === 'PropertyDefinition' ? node.from : pos;
  const before = state.sliceDoc(object.from, from);
  if (!/[{,]\s*$/.test(before)) return null;
  // Who has only opened the brace may want a new line: Enter would take the first option.
  if (from === pos && !explicit && !before.endsWith(' ')) return null;
  const call = findCall(state, object.from + 1);
  const options = (call && docs.entries[call.name]?.parameters?.[call.argument]?.options) ?? [];
  if (options.length === 0) return null;
  const written = object
    .getChildren('Property')
    .map(({ firstChild }) => firstChild!)
    .filter((key) => key.from !== from)
    .map((key) => state.sliceDoc(key.from, key.to));
  return {
    from,
    options: inOrder(options.filter(({ name }) => !written.includes(name)).map(toOption)),
    validFor: /^\w*$/,
  };
}

/** As the docstrings have them; CodeMirror would sort by name. */
const inOrder = (list: readonly Completion[]): Completion[] =>
  list.map((one, place) => ({ ...one, boost: -place }));

const objectAt = (node: SyntaxNode) => (['{', ','].includes(node.name) ? node.parent : node);

function toOption(field: LibraryField): Completion {
  return {
    label: field.name,
    apply: `${field.name}: `,
    type: 'property',
    detail: field.type,
    info: () => drawField(field),
  };
}

function completeName(
  docs: LibraryDocs,
  context: CompletionContext,
  node: SyntaxNode,
  elsewhere: () => readonly NameElsewhere[],
): CompletionResult | null {
  const word = context.matchBefore(/[\w$]+/);
  if ((!word && !context.explicit) || noNames.has(node.name) || /^\d/.test(word?.text ?? '')) return null;
  const own = Object.values(docs.entries).map((entry): Completion => {
    const signature = toSignature(entry).map(({ text }) => text);
    return {
      label: entry.name,
      type: entry.parameters ? 'function' : 'namespace',
      ...(entry.parameters ? { detail: signature.join('').replace(/^.*?(?=\()/, '') } : {}),
      info: () => drawEntry(entry),
    };
  });
  const others = elsewhere().map(
    ({ name, where }): Completion => ({ label: name, type: 'variable', detail: where, boost: 1 }),
  );
  return { from: word?.from ?? context.pos, options: [...others, ...own], validFor: /^[\w$]*$/ };
}

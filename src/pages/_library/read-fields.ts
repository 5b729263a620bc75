import ts from 'typescript';
import type { LibraryField } from '#components/notebook/library-docs.ts';
import { type Interfaces, toReaderType, toValues } from './reader-types.ts';

/** Text of a docstring or of one of its tags, in one line; `1 x 1` is written as a reader knows it. */
export function toText(comment: ts.JSDoc['comment']): string {
  return (ts.getTextOfJSDocComment(comment) ?? '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) x (?=\d)/g, ' × ')
    .trim();
}

/** Text of the first tag of this name, null where there is none. */
export function tagText(node: ts.Node, name: string): string | null {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === name);
  return tag ? toText(tag.comment) : null;
}

/** The text before the tags. */
export function summaryOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => toText(comment))
    .join(' ');
}

/** The options that a parameter of this type has; none where it is not an interface of the files that were read. */
export function readOptions(type: ts.TypeNode, interfaces: Interfaces): LibraryField[] {
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type))
    return type.types.flatMap((one) => readOptions(one, interfaces));
  if (ts.isParenthesizedTypeNode(type)) return readOptions(type.type, interfaces);
  if (!ts.isTypeReferenceNode(type) && !ts.isExpressionWithTypeArguments(type)) return [];
  const name = ts.isTypeReferenceNode(type) ? type.typeName.getText() : type.expression.getText();
  const [from, keys] = type.typeArguments ?? [];
  if ((name === 'Omit' || name === 'Pick') && from && keys) {
    const listed = toValues(toReaderType(keys, interfaces));
    return readOptions(from, interfaces).filter((one) => listed.includes(one.name) === (name === 'Pick'));
  }
  const found = interfaces.get(name);
  if (!found) return [];
  const inherited = (found.heritageClauses ?? []).flatMap(({ types }) => [...types]);
  return [
    ...found.members.filter(ts.isPropertySignature).map((member) => readOption(member, interfaces)),
    ...inherited.flatMap((one) => readOptions(one, interfaces)),
  ];
}

function readOption(member: ts.PropertySignature, interfaces: Interfaces): LibraryField {
  const type = toReaderType(member.type!, interfaces);
  return {
    name: member.name.getText(),
    type,
    isOptional: member.questionToken !== undefined,
    default: tagText(member, 'default'),
    text: summaryOf(member),
    values: toValues(type),
  };
}

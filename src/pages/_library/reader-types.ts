import ts from 'typescript';
import { blockKinds } from '#src/lab';
import { coursePhotos } from '#src/photo';

const quote = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(' | ');

/** Types that are not written out, as readers of JavaScript know them. */
const known: Readonly<Record<string, string>> = {
  CellTensor: 'tensor',
  Tensor: 'tensor',
  NestedNumbers: 'number[]',
  Size: 'number | [height, width]',
  ExplicitPadding: '{top, right, bottom, left}',
  BlockKind: quote(blockKinds),
  CoursePhoto: quote(coursePhotos),
  Net: 'network',
  Layer: 'layer',
  Table: 'table',
  Formula: 'formula',
  Curves: 'chart',
};

const keywords: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.UnknownKeyword, 'any'],
]);

export type Interfaces = ReadonlyMap<string, ts.InterfaceDeclaration>;

/** A type as a reader writes it. @throws Error where a type has no such name */
export function toReaderType(type: ts.TypeNode, interfaces: Interfaces): string {
  const write = (node: ts.TypeNode): string => {
    const keyword = keywords.get(node.kind);
    if (keyword) return keyword;
    if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return write(node.type);
    if (ts.isArrayTypeNode(node)) return toList(write(node.elementType));
    if (ts.isUnionTypeNode(node)) return [...new Set(node.types.map(write))].join(' | ');
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return `"${node.literal.text}"`;
    if (ts.isTupleTypeNode(node)) {
      const items = node.elements.map((one) => (ts.isNamedTupleMember(one) ? one.name.text : write(one)));
      return `[${items.join(', ')}]`;
    }
    if (ts.isTypeLiteralNode(node)) return toKeys(node.members);
    if (ts.isTypeReferenceNode(node)) return writeReference(node);
    throw new Error(`no reader knows this type: ${node.getText()}`);
  };

  const writeReference = ({
    typeName,
    typeArguments: [first, second] = [] as never,
  }: ts.TypeReferenceNode) => {
    const name = typeName.getText();
    const own = known[name];
    if (own !== undefined) return own;
    if ((name === 'Promise' || name === 'Readonly') && first) return write(first);
    if (name === 'Omit' && first) return write(first);
    if (name === 'Record' && second) return `{name: ${write(second)}}`;
    const members = interfaces.get(name)?.members;
    if (!members) throw new Error(`no reader knows this type: ${name}`);
    return toKeys(members);
  };
  return write(type);
}

const toList = (item: string) => (item.includes(' | ') ? `(${item})[]` : `${item}[]`);
const toKeys = (members: ts.NodeArray<ts.TypeElement>) =>
  `{${members.map(({ name }) => name?.getText()).join(', ')}}`;

/** The texts that a reader's type lists, such as `same`. */
export const toValues = (type: string): string[] => [...type.matchAll(/"([^"]+)"/g)].map(([, text]) => text!);

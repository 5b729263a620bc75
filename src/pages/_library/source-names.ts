import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Something that has a name and a docstring. */
export type Named = ts.FunctionDeclaration | ts.VariableStatement | ts.PropertyAssignment;

export interface SourceNames {
  readonly named: ReadonlyMap<string, Named>;
  readonly interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>;
}

/**
 * What TypeScript files export under a name or put under one into an object, where a docstring stands before it, and
 * their interfaces.
 * @param root the project's folder  @param files below it
 */
export function readSourceNames(root: string, files: readonly string[]): SourceNames {
  const named = new Map<string, Named>();
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  const isDocumented = (node: ts.Node) => ts.getJSDocCommentsAndTags(node).length > 0;

  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, node);
    else if (ts.isFunctionDeclaration(node) && node.name && isDocumented(node))
      named.set(node.name.text, node);
    else if (ts.isVariableStatement(node) && isDocumented(node)) {
      const [declaration] = node.declarationList.declarations;
      if (declaration && ts.isIdentifier(declaration.name)) named.set(declaration.name.text, node);
    } else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && isDocumented(node)) {
      named.set(node.name.text, node);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return { named, interfaces };
}

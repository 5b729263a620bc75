import ts from 'typescript';

/**
 * @typedef {'static' | 'dynamic' | 'type' | 'url'} ImportKind `url` is `new URL('./file', import.meta.url)`
 * @typedef {{specifier: string, kind: ImportKind, line: number, runsInBrowser: boolean}} Import
 * @typedef {{imports: Import[], pageGlobals: {name: string, line: number}[]}} Reading
 */

const attributes = `(?:\\s+[^\\s=>"']+(?:=(?:"[^"]*"|'[^']*'|\\{[^}]*\\}|[^\\s>"']+))?)*`;
const scriptPattern = new RegExp(`(<script(${attributes})\\s*>)([\\s\\S]*?)</script>`, 'g');
const frontmatterPattern = /^(\s*---\r?\n)([\s\S]*?)\r?\n---/;
const markupImportPattern = /\bimport\(\s*(['"])([^'"]+)\1\s*\)/g;

function toBlank(text) {
  return text.replace(/[^\n]/g, ' ');
}

/** Cuts a .svelte or .astro file into scripts, each padded so that its lines keep their numbers, and markup. */
function cutScripts(path, text) {
  const scripts = [];
  let markup = text;
  const cut = (start, source, runsInBrowser, isModule = true) => {
    if (isModule) scripts.push({ source: toBlank(text.slice(0, start)) + source, runsInBrowser });
    markup = markup.slice(0, start) + toBlank(source) + markup.slice(start + source.length);
  };
  const frontmatter = path.endsWith('.astro') ? text.match(frontmatterPattern) : null;
  if (frontmatter) cut(frontmatter[1].length, frontmatter[2], false);
  for (const match of text.matchAll(scriptPattern)) {
    cut(match.index + match[1].length, match[3], true, !/\bis:inline\b/.test(match[2]));
  }
  return { scripts, markup };
}

function isTypeOnly(node) {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function isModuleUrl(node) {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL') return false;
  return node.arguments?.[1]?.getText() === 'import.meta.url';
}

/** The string node and the kind of an import that this node makes, or null. */
function toImport(node) {
  if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) {
    return { target: node.moduleSpecifier, kind: isTypeOnly(node) ? 'type' : 'static' };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { target: node.arguments[0], kind: 'dynamic' };
  }
  if (ts.isImportTypeNode(node)) return { target: node.argument.literal, kind: 'type' };
  if (isModuleUrl(node)) return { target: node.arguments[0], kind: 'url' };
  return null;
}

// `{ window: 1 }`, `record.window` and a type's member are other things of the same name.
function isMemberName(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.name === node && !['globalThis', 'self'].includes(parent.expression.getText());
  }
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isBindingElement(parent)) &&
    (parent.propertyName ?? parent.name) === node &&
    parent.initializer !== node
  );
}

function isDeclaration(node) {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) &&
    parent.name === node
  );
}

function readScript(source, runsInBrowser) {
  const file = ts.createSourceFile('script.ts', source, ts.ScriptTarget.Latest, true);
  const imports = [];
  const pageGlobals = [];
  const ownNames = new Set();
  const lineOf = (node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node) => {
    const found = toImport(node);
    if (found?.target && ts.isStringLiteralLike(found.target)) {
      const line = lineOf(found.target);
      imports.push({ specifier: found.target.text, kind: found.kind, line, runsInBrowser });
    }
    if (ts.isIdentifier(node) && ['document', 'window'].includes(node.text)) {
      if (isDeclaration(node)) ownNames.add(node.text);
      else if (!isMemberName(node)) pageGlobals.push({ name: node.text, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // A file that is given a document, or reads one of another kind, means its own.
  return { imports, pageGlobals: pageGlobals.filter(({ name }) => !ownNames.has(name)) };
}

/** Every import of a .ts, .mjs, .svelte or .astro source, and where it names `document` or `window`. @returns {Reading} */
export function readImports(path, text) {
  if (!/\.(svelte|astro)$/.test(path)) return readScript(text, true);
  const { scripts, markup } = cutScripts(path, text);
  const readings = scripts.map(({ source, runsInBrowser }) => readScript(source, runsInBrowser));
  const inMarkup = [...markup.matchAll(markupImportPattern)].map((match) => ({
    specifier: match[2],
    kind: 'dynamic',
    line: markup.slice(0, match.index).split('\n').length,
    runsInBrowser: path.endsWith('.svelte'),
  }));
  return {
    imports: [...readings.flatMap(({ imports }) => imports), ...inMarkup],
    pageGlobals: readings.flatMap(({ pageGlobals }) => pageGlobals),
  };
}

import { type Expression, type ImportExpression, type Program, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { CellSyntaxError } from './cell-syntax-error.ts';
import { findNames, type Names } from './find-names.ts';

/** What a cell shows when it has run: its last expression, or the variable that its last line declares. */
export interface ParsedCell extends Names {
  /** Name of the variable that is shown; null where the last line is an expression or declares none. */
  readonly shownName: string | null;
  /**
   * The body of an async function that returns `{value, names}`: what is shown, and what the cell defines. Line n of
   * the cell is line n + 1 of it, and columns agree but for `shift`.
   */
  readonly body: string;
  /** What was put into one line of the text: columns of that line beyond `column` are greater by `by`. */
  readonly shift: { readonly line: number; readonly column: number; readonly by: number } | null;
}

/** The variable that the value is put into. */
const SHOWN = '$shown';
const BEFORE_VALUE = `${SHOWN} = (`;

/**
 * Reads one cell as the inside of an async function: `await` may stand at its top.
 * @throws CellSyntaxError with line and column
 */
export function parseCell(source: string): ParsedCell {
  const program = parseProgram(source);
  refuseModules(program);
  const names = findNames(program);
  const last = program.body.at(-1);
  const shown = last?.type === 'ExpressionStatement' ? last.expression : null;
  const shownName =
    last?.type === 'VariableDeclaration' &&
    last.declarations.length === 1 &&
    last.declarations[0]!.id.type === 'Identifier'
      ? last.declarations[0]!.id.name
      : null;
  const text = shown ? markValue(source, shown) : source;
  const given = names.defines.join(', ');
  return {
    ...names,
    shownName,
    body: `let ${SHOWN};\n${text}\n;return {value: ${shownName ?? SHOWN}, names: {${given}}};`,
    shift: shown ? shiftOf(shown) : null,
  };
}

function parseProgram(source: string): Program {
  try {
    return parse(source, {
      ecmaVersion: 2022,
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      locations: true,
      ranges: true,
    });
  } catch (error) {
    const { loc, message } = error as SyntaxError & { readonly loc?: { line: number; column: number } };
    if (!loc) throw error;
    throw new CellSyntaxError('syntax', loc.line, loc.column + 1, message.replace(/ \(\d+:\d+\)$/, ''));
  }
}

/** A cell has the library and the other cells, and nothing can be loaded where it runs. */
function refuseModules(program: Program): void {
  const refuse = (code: 'import' | 'export', { loc }: Pick<ImportExpression, 'loc'>): never => {
    const { line, column } = loc!.start;
    throw new CellSyntaxError(code, line, column + 1, `a cell can not ${code}`);
  };
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') refuse('import', statement);
    if (statement.type.startsWith('Export')) refuse('export', statement);
  }
  simple(program, { ImportExpression: (node) => refuse('import', node) });
}

function markValue(source: string, { start, end }: Expression): string {
  return `${source.slice(0, start)}${BEFORE_VALUE}${source.slice(start, end)})${source.slice(end)}`;
}

/** Where in the cell's text a place is that an engine names; `line` is the text's already. Both from 1. */
export function placeInCell({ shift }: Pick<ParsedCell, 'shift'>, line: number, column: number) {
  if (shift?.line !== line || column <= shift.column) return { line, column };
  return { line, column: Math.max(shift.column + 1, column - shift.by) };
}

const shiftOf = ({ loc }: Expression) => ({
  line: loc!.start.line,
  column: loc!.start.column,
  by: BEFORE_VALUE.length,
});

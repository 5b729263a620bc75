export type CellSyntaxErrorCode = 'syntax' | 'import' | 'export';

/** A cell's text that is no program. `line` counts from 1, `column` from 1. */
export class CellSyntaxError extends Error {
  readonly code: CellSyntaxErrorCode;
  readonly line: number;
  readonly column: number;

  constructor(code: CellSyntaxErrorCode, line: number, column: number, message: string) {
    super(message);
    this.name = 'CellSyntaxError';
    this.code = code;
    this.line = line;
    this.column = column;
  }
}

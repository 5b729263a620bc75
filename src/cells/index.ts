export { CellSyntaxError, type CellSyntaxErrorCode } from './cell-syntax-error.ts';
export type { Names } from './find-names.ts';
export { type CellOrder, type CellProblem, orderCells } from './order-cells.ts';
export { type ParsedCell, parseCell, placeInCell } from './parse-cell.ts';

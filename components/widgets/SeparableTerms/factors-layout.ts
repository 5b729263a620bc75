import type { SliceView } from '#src/widgets/separable-terms';

/** A kernel's edge is about so long, in the picture's own pixels; whole pixels a cell. */
const TILE = 35;
/** The columns of the terms together; few terms do not fill it. */
const TERMS_WIDTH = 252;
const WIDEST_COLUMN = 36;
const LEAST_TERMS_WIDTH = 120;
const GAP = 20;
const BAR = 26;
const HEAD = 12;

/**
 * Where everything stands in the picture of a channel's terms. Kernels and patterns are drawn in cells, a cell being 1,
 * so that most coordinates are small whole numbers: the first picture is part of the page.
 */
export function layoutFactors({ kernelSize, rows, terms }: SliceView) {
  const cell = Math.floor(TILE / kernelSize);
  // A cell between rows, but no wide gap between kernels of few cells.
  const pitch = kernelSize + (kernelSize > 2 ? 1 : 9 / cell);
  const column = Math.min(WIDEST_COLUMN, TERMS_WIDTH / terms.length);
  const termsLeft = kernelSize * cell + GAP;
  const termsWidth = Math.max(column * terms.length, LEAST_TERMS_WIDTH);
  const keptCells = Math.ceil((termsLeft + termsWidth + GAP) / cell);
  const missingCells = keptCells + kernelSize + Math.ceil(GAP / cell);
  const barBottom = HEAD + 10 + BAR;
  const patternTop = barBottom + 4;
  const patternCell = column / (kernelSize + 1);
  const rowsTop = patternTop + column + 4;
  return {
    width: (missingCells + kernelSize) * cell + 14,
    height: rowsTop + rows.length * pitch * cell,
    cell,
    pitch,
    column,
    patternCell,
    termsLeft,
    keptCells,
    missingCells,
    bar: BAR,
    barBottom,
    patternTop,
    headTop: HEAD,
    rowsTop,
  };
}

import { CELL_LEVELS, type Levels, type SliceView } from '#src/widgets/separable-terms';

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

/** A square of cells, its corner in cells. */
export interface CellTile {
  readonly levels: Levels;
  readonly x: number;
  readonly y: number;
}

/** Cells of equal colour as one path of horizontal strokes, so that a kernel's hundreds of cells are a few elements. */
export interface CellPath {
  readonly level: number;
  /** From 0 to 1. */
  readonly strength: number;
  readonly d: string;
}

/** @param side cells along an edge of a tile  @param length of a stroke, in cells */
export function cellPaths(tiles: readonly CellTile[], side: number, length = 1): CellPath[] {
  const paths = new Map<number, string>();
  for (const { levels, x, y } of tiles) {
    levels.forEach((level, place) => {
      if (level === 0) return;
      const stroke = `M${round(x + (place % side))} ${round(y + Math.floor(place / side))}h${length}`;
      paths.set(level, (paths.get(level) ?? '') + stroke);
    });
  }
  return [...paths].map(([level, d]) => ({ level, strength: round(Math.abs(level) / CELL_LEVELS), d }));
}

/** The outlines of tiles of `side` x `side` cells; strokes run through the middle of a row of cells. */
export function frames(tiles: readonly CellTile[], side: number): string {
  return tiles.map(({ x, y }) => `M${round(x)} ${round(y - 0.5)}h${side}v${side}h-${side}z`).join('');
}

export const round = (value: number) => Math.round(value * 100) / 100;

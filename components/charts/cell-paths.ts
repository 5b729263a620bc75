import { CELL_LEVELS, type Levels } from '#src/widgets';

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
export function frames(tiles: readonly Omit<CellTile, 'levels'>[], side: number): string {
  return tiles.map(({ x, y }) => `M${round(x)} ${round(y - 0.5)}h${side}v${side}h-${side}z`).join('');
}

export const round = (value: number) => Math.round(value * 100) / 100;

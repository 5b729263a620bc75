import type { CurveLine } from './shown.ts';

/**
 * Values of the library that say themselves how they are shown. They are known by this and not by their class: each
 * program of the library is bundled by itself, with classes of its own.
 */
export const mark: unique symbol = Symbol.for('decoupled.shown');

export class Table {
  readonly [mark] = 'table';
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  constructor(rows: readonly Readonly<Record<string, unknown>>[]) {
    this.rows = rows;
  }
}

export class Formula {
  readonly [mark] = 'formula';
  readonly tex: string;
  constructor(tex: string) {
    this.tex = tex;
  }
}

export class Curves {
  readonly [mark] = 'curves';
  readonly lines: readonly CurveLine[];
  constructor(lines: readonly CurveLine[]) {
    this.lines = lines;
  }
}

export function isMarked(value: unknown): value is Table | Formula | Curves {
  return typeof value === 'object' && value !== null && mark in value;
}

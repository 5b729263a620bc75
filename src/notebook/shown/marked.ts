import type { CurveLine } from './shown.ts';

/** Values of the library that say themselves how they are shown. */
export class Table {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  constructor(rows: readonly Readonly<Record<string, unknown>>[]) {
    this.rows = rows;
  }
}

export class Formula {
  readonly tex: string;
  constructor(tex: string) {
    this.tex = tex;
  }
}

export class Curves {
  readonly lines: readonly CurveLine[];
  constructor(lines: readonly CurveLine[]) {
    this.lines = lines;
  }
}

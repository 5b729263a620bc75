import type { Step } from './trace.ts';

const COLUMNS = [
  'ky',
  'kx',
  'i',
  'channel',
  'iy',
  'ix',
  'inside',
  'value',
  'weight',
  'product',
  'sum',
] as const;

/** A trace as rows for a spreadsheet, names first; `inside` is 0 on the padding. */
export function toRows(steps: readonly Step[]): (string | number)[][] {
  const rows = steps.map((step, at) => [at + 1, ...COLUMNS.map((name) => Number(step[name]))]);
  return [['step', ...COLUMNS], ...rows];
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from './build.mjs';
import { cellsBudget, weighCells } from './cells-weight.mjs';
import { openSite, weighPage } from './page-weight.mjs';
import { isMain, root } from './run.mjs';

/** KiB over the wire before anyone touches a lesson page. */
export const budgets = {
  html: 27,
  css: 11,
  javascript: 40,
  mathFonts: 12,
  textFonts: 20,
  pictures: 16,
  total: 120,
  /** Not in the total: what the widgets load when a reader scrolls, moves or touches. */
  awake: 82,
};

/** Weights in bytes -> KiB by kind with the sum before a touch, and the kinds over budget. */
export function compareWithBudgets({ awake, ...before }) {
  const total = Object.values(before).reduce((sum, bytes) => sum + bytes, 0);
  const kib = Object.fromEntries(
    Object.entries({ ...before, total, awake }).map(([kind, bytes]) => [kind, bytes / 1024]),
  );
  return { kib, over: Object.keys(budgets).filter((kind) => kib[kind] > budgets[kind]) };
}

export function formatTable(rows) {
  const kinds = Object.keys(budgets);
  const width = Math.max(...rows.map(({ page }) => page.length), 'budget, KiB'.length);
  const line = (name, cells) => [name.padEnd(width), ...cells.map((cell) => cell.padStart(11))].join('');
  return [
    line('', kinds),
    ...rows.map(({ page, kib, over }) =>
      line(
        page,
        kinds.map((kind) => `${over.includes(kind) ? '! ' : ''}${kib[kind].toFixed(1)}`),
      ),
    ),
    line(
      'budget, KiB',
      kinds.map((kind) => String(budgets[kind])),
    ),
  ].join('\n');
}

if (isMain(import.meta.url)) {
  const site = join(root, 'dist');
  const pages = readdirSync(site, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[\w-]+\/lessons\/[^/]+\/index\.html$/.test(path));
  const opened = openSite(site, basePath);
  const rows = pages.map((page) => ({ page, ...compareWithBudgets(weighPage(opened, page)) }));
  const over = rows.filter((row) => row.over.length > 0);
  if (rows.length > 0) console.log(formatTable(rows));
  for (const row of over) console.error(`${row.page} is over budget: ${row.over.join(', ')}`);
  if (rows.length === 0) console.error('no lesson pages in dist: run npm run build');
  const cells = rows.length === 0 ? 0 : weighCells(site) / 1024;
  console.log(`first edit and first run of a cell: ${cells.toFixed(1)} KiB, budget ${cellsBudget}`);
  if (cells > cellsBudget) console.error('live cells are over budget');
  process.exitCode = rows.length === 0 || over.length > 0 || cells > cellsBudget ? 1 : 0;
}

import type { Locator, Page } from '@playwright/test';
import { encodeCellText } from '../src/notebook/link/cell-link.ts';
import { expect, giveSign } from './course.ts';

/** A lesson with three cells: `photo` makes x, `grouped` makes y of it, `cost` stands alone. */
export const CELLS_LESSON = 'lessons/the-groups-dial/';

export const cellOf = (page: Page, id: string) => page.locator(`[id="cell.${id}"]`);
export const runButton = (cell: Locator) => cell.getByRole('button', { name: /^(Run|运行)$/ });
export const outputOf = (cell: Locator) =>
  cell.getByRole('group', { name: /^(Output of cell|单元 \d+ 的输出)/ });
export const errorOf = (cell: Locator) => cell.locator('.error');
export const editorOf = (cell: Locator) => cell.getByRole('textbox');

/** Brings a cell into view and waits until it answers. */
export async function wakeCell(page: Page, id: string): Promise<Locator> {
  const cell = cellOf(page, id);
  await cell.scrollIntoViewIfNeeded();
  await giveSign(page);
  await expect(page.locator('astro-island[ssr]', { has: cell })).toHaveCount(0);
  await cell.hover({ position: { x: 3, y: 3 } });
  await expect(cell.getByRole('button', { name: /^(Copy code|复制代码)$/ })).toBeVisible();
  return cell;
}

/** Opens the lesson with these texts in its cells, as a link carries them. */
export async function openCells(
  page: Page,
  texts: Readonly<Record<string, string>>,
  { language = 'en' } = {},
): Promise<void> {
  const query = Object.entries(texts).map(([id, text]) => `cell.${id}=${encodeCellText(text)}`);
  await page.goto(`${language}/${CELLS_LESSON}?${query.join('&')}`);
}

/** Opens the lesson with this text in its cell `cost` and runs it. */
export async function runText(page: Page, text: string): Promise<Locator> {
  await openCells(page, { cost: text });
  const cell = await wakeCell(page, 'cost');
  await runButton(cell).click();
  return cell;
}

/** Replaces what an editor holds, as typing does. */
export async function typeInto(page: Page, cell: Locator, text: string): Promise<void> {
  await editorOf(cell).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

import { expect } from '@playwright/test';
import { encodeCellText } from '../../src/notebook/link/cell-link.ts';
import { CELLS_LESSON } from '../cells.ts';
import { click, expectText, look, type Place, wake } from './journey.ts';
import type { Tab } from './tab.ts';

const within = (id: string, css: string): Place => ({ css: `[id="cell.${id}"] ${css}` });
export const outputOf = (id: string) => within(id, '.output');
export const errorOf = (id: string) => within(id, '.error');
export const statusOf = (id: string) => within(id, '.status');
export const runButton = (id: string): Place => ({ ...within(id, '.bar button'), said: 'Run' });
export const stopButton = (id: string): Place => ({ ...within(id, '.bar button'), said: 'Stop' });
export const editButton = (id: string): Place => ({ ...within(id, '.bar button'), said: 'Edit' });
export const editorOf = (id: string) => within(id, '.editor >>> [role=textbox]');

/** Opens the lesson with these texts in its cells `photo`, `grouped` and `cost`, as a link carries them. */
export async function openCells(tab: Tab, texts: Readonly<Record<string, string>> = {}): Promise<void> {
  const query = Object.entries(texts).map(([id, text]) => `cell.${id}=${encodeCellText(text)}`);
  // A pointer that rests on a cell would wake it.
  await tab.moveTo(1, 1);
  await tab.goto(`en/${CELLS_LESSON}${query.length > 0 ? `?${query.join('&')}` : ''}`);
  for (const id of Object.keys(texts)) {
    await wake(tab, `[id="cell.${id}"]`);
    await expect.poll(async () => (await look(tab, editorOf(id))).count, { timeout: 30_000 }).toBe(1);
  }
}

export async function run(tab: Tab, id: string): Promise<void> {
  await wake(tab, `[id="cell.${id}"]`);
  await click(tab, runButton(id));
}

/** Opens the lesson with this text in its cell `cost` and runs it. */
export async function runText(tab: Tab, text: string): Promise<void> {
  await openCells(tab, { cost: text });
  await run(tab, 'cost');
}

/** Replaces what an editor holds by typing one line. */
export async function typeInto(tab: Tab, id: string, line: string): Promise<void> {
  if ((await look(tab, editorOf(id))).count === 0) await click(tab, within(id, '.code pre'));
  await click(tab, editorOf(id));
  await tab.press('Control+a');
  await tab.type(line);
}

/** Whatever the cell did, the page answers and its next run is as any. */
export async function expectAlive(tab: Tab, id: string): Promise<void> {
  await typeInto(tab, id, '[1, 2].map(n => n + 1)');
  await click(tab, runButton(id));
  await expectText(tab, outputOf(id), '[2, 3]');
}

/** Lets all cells run longer, as their lesson could; before any is awake, so not where a link holds texts. */
export const allowSeconds = (tab: Tab, seconds: number): Promise<void> =>
  tab.evaluate((value) => {
    for (const cell of document.querySelectorAll<HTMLElement>('[data-cell]'))
      cell.dataset.seconds = `${value}`;
  }, seconds);

import type { Page } from '@playwright/test';
import { editorOf, errorOf, outputOf, runButton, runText, typeInto, wakeCell } from './cells.ts';
import { expect, findViolations, languages, test } from './course.ts';

const PAGE = 'library/';
const completions = (page: Page) => page.getByRole('listbox');
const hint = (page: Page) => page.locator('.cm-signature');

/** The editor takes no key for a moment after its list has opened or changed: nobody meant the new one. */
const settle = (page: Page) => page.waitForTimeout(300);

/** Opens the page of the library with the cell `picture` in its editor, empty. */
async function openEditor(page: Page, language = 'en') {
  await page.goto(`${language}/${PAGE}`);
  const cell = await wakeCell(page, 'picture');
  await cell.locator('pre').click();
  await typeInto(page, cell, ' ');
  await page.keyboard.press('Backspace');
  return cell;
}

test('every example on the page runs to its end and shows something', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(`en/${PAGE}`);
  const ids = await page
    .locator('[data-cell]')
    .evaluateAll((cells) => cells.map((cell) => cell.dataset.cell!));
  expect(ids.length).toBeGreaterThan(25);
  for (const id of ids) {
    const cell = await wakeCell(page, id);
    await runButton(cell).click();
    await expect(cell.locator('.status'), id).toHaveText(/ ms$/, { timeout: 90_000 });
    await expect(errorOf(cell), id).toHaveCount(0);
    await expect(outputOf(cell), id).not.toHaveText('The cell ended and shows nothing.');
  }
  const shown = (id: string) => outputOf(page.locator(`[id="cell.${id}"]`));
  await expect(shown('training').locator('figure svg').first()).toBeVisible();
  await expect(shown('chart').getByRole('img', { name: 'A chart drawn by the cell' })).toBeVisible();
  await expect(shown('formula').locator('math')).toBeVisible();
  await expect(shown('networks').getByRole('cell', { name: '22,910,480' })).toBeVisible();
  await expect(shown('tensorflow')).toHaveText(/^\s*0\.00000\d+\s*$/);
});

test('TensorFlow.js runs on WebAssembly in a cell', async ({ page }) => {
  const cell = await runText(page, 'tf.getBackend()');
  await expect(outputOf(cell)).toHaveText('wasm');
});

test('what train cannot take is said in the reader’s words', async ({ page }) => {
  const cell = await runText(page, 'await train({ steps: -1 })');
  await expect(errorOf(cell)).toContainText('train() cannot take -1 as steps.');
});

test('by keyboard: names, options and values are completed', async ({ page }) => {
  await openEditor(page);
  await page.keyboard.type('con');
  await expect(completions(page).getByRole('option', { name: /^conv2d/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(completions(page)).toHaveCount(0);
  await page.keyboard.press('Control+Space');
  await page.keyboard.type('v2');
  await expect(completions(page).getByRole('option')).toHaveCount(1);
  await settle(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('(features, kernel, { pad');
  await expect(completions(page).getByRole('option')).toHaveText([/^padding/]);
  await settle(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('"');
  await expect(completions(page).getByRole('option')).toHaveText(['valid', 'same']);
  await settle(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const text = page.locator('.cm-content');
  await expect(text).toHaveText('conv2d(features, kernel, { padding: "same"})');
});

test('names of other cells are completed, with the cell they are of', async ({ page }) => {
  await openEditor(page);
  await page.keyboard.type('mixe');
  await expect(completions(page).getByRole('option')).toHaveText([/^mixedCode cell 2$/]);
});

test('a signature stands over the call, says its parameter, and Escape takes it away; Tab leads out', async ({
  page,
}) => {
  const cell = await openEditor(page);
  await page.keyboard.type('conv2d(features, ');
  await expect(hint(page)).toContainText('conv2d(x, weights, options?) → tensor');
  await expect(hint(page).locator('mark')).toHaveText('weights');
  await expect(page.locator('.cm-announced')).toContainText('weights: HWIO');
  await settle(page);
  await page.keyboard.press('Escape');
  await expect(hint(page)).toHaveCount(0);
  await page.keyboard.type('kernel, ');
  await expect(hint(page)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(editorOf(cell)).not.toBeFocused();
  await expect(runButton(cell)).toBeFocused();
});

for (const language of languages) {
  test(`${language}: the page with completions and a signature is free of what axe objects to`, async ({
    page,
  }) => {
    const cell = await openEditor(page, language);
    await page.keyboard.type('conv2d(fe');
    await expect(completions(page)).toBeVisible();
    await expect(hint(page)).toBeVisible();
    expect(await findViolations(page, '[id="cell.picture"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(cell.getByRole('link', { name: /^(Library|函数库)$/ })).toBeVisible();
  });
}

for (const language of languages) {
  test(`${language}: at 360 pixels nothing scrolls the page sideways, also while names are completed`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openEditor(page, language);
    await page.keyboard.type('largestDifference(a, dep');
    await expect(completions(page)).toBeVisible();
    const { x, width } = (await completions(page).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, findViolations, test, wake } from './course.ts';

async function openExplorer(page: Page, { language = 'en', query = '' } = {}): Promise<Locator> {
  await page.goto(`${language}/lessons/inception-module/${query}`);
  return wake(page, 'module-explorer');
}

test('a reader guesses, puts the 1x1 in front, and sees the gap', async ({ page }) => {
  const explorer = await openExplorer(page);
  await expect(explorer.locator('[data-cost="params"]')).toHaveText('484,352');
  await explorer.getByLabel('Your guess').fill('79872');
  await explorer.getByRole('button', { name: 'Keep my guess' }).click();
  await explorer.getByRole('button', { name: 'Now run it' }).click();
  await expect(explorer).toContainText('It is 39,936');
  await expect(explorer.locator('[data-cost="params"]')).toHaveText('227,328');
  await expect(page.locator('data.value[data-measure="params"]').first()).toHaveText('227,328');
});

test('by keyboard alone a reader solves the puzzle, and the link brings it back', async ({ page }) => {
  const explorer = await openExplorer(page, { query: '?module-explorer=v1' });
  const field = explorer.getByRole('textbox', { name: 'channels of the 1×1' });
  await field.fill('176');
  await expect(explorer).toContainText('It still saves 1,024 weights');
  await field.press('ArrowUp');
  await expect(explorer).toContainText('That is it: 177.');
  await field.press('ArrowUp');
  await expect(explorer).toContainText('Now the 1×1 costs 640 weights more');
  await field.press('ArrowDown');
  await expect(page).toHaveURL(/preset-own\.bFirstChannels-177/);
  await page.reload();
  await expect(await wake(page, 'module-explorer')).toContainText('That is it: 177.');
});

test('towers and layers are added, changed and removed', async ({ page }) => {
  const explorer = await openExplorer(page, { query: '?module-explorer=v1.preset-simplified' });
  await explorer.getByRole('button', { name: 'Add a tower' }).click();
  await expect(explorer.getByRole('radio', { name: 'Tower 4' })).toBeChecked();
  await explorer.getByRole('button', { name: 'Add a layer' }).click();
  await explorer.getByRole('radio', { name: '5×5' }).last().check();
  await expect(explorer.getByRole('region', { name: 'Every layer' }).locator('tbody').last()).toContainText(
    '102,400',
  );
  await explorer.getByRole('button', { name: 'Remove this tower' }).click();
  await expect(explorer.locator('[data-cost="params"]')).toHaveText('159,744');
});

test('words of the lesson deal the channels out to more towers', async ({ page }) => {
  const explorer = await openExplorer(page);
  await page.getByRole('button', { name: '16', exact: true }).click();
  await expect(explorer.getByRole('slider', { name: 'towers' })).toHaveAttribute(
    'aria-valuetext',
    '16 towers of 12 channels',
  );
  await expect(explorer.locator('.wide g.tower')).toHaveCount(16);
});

test('what cannot be is refused beside the control and changes nothing', async ({ page }) => {
  const explorer = await openExplorer(page, { query: '?module-explorer=v1.aFirst-none.bFirst-none' });
  await expect(explorer.locator('[data-cost="params"]')).toHaveText('227,328');
  const field = explorer.getByLabel('channels, layer 1', { exact: true });
  await field.fill('5000');
  await expect(explorer).toContainText('5,000');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(explorer.locator('[data-cost="params"]')).toHaveText('227,328');
});

test('PNG and CSV hold what is shown, and axe objects to nothing', async ({ page }) => {
  const explorer = await openExplorer(page, { query: '?module-explorer=v1' });
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    explorer.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = (await readFile(await table.path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(9);
  expect(rows[2]).toBe('Tower 2,1x1,35,48,12288,15052800');
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    explorer.getByRole('button', { name: 'PNG' }).click(),
  ]);
  expect((await readFile(await picture.path())).length).toBeGreaterThan(20_000);
  expect(await findViolations(page, '#widget-module-explorer')).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, findViolations, test, wake } from './course.ts';

async function openBench(page: Page, query = ''): Promise<Locator> {
  await page.goto(`en/lessons/one-big-pointwise/${query}`);
  return wake(page, 'equivalence-bench');
}
const largest = (bench: Locator) => bench.locator('[data-result="largest"]');

test('a reader guesses, runs both forms, changes a weight and sees which outputs move', async ({ page }) => {
  const bench = await openBench(page);
  await bench.getByLabel('Your guess').fill('12');
  await bench.getByRole('button', { name: 'Keep my guess' }).click();
  await bench.getByRole('button', { name: 'Run both forms' }).click();
  await expect(largest(bench)).toHaveText('0');
  await expect(bench).toContainText('0 of 110,592 numbers differ');
  await bench.getByRole('radio', { name: 'one weight' }).check();
  await expect(largest(bench)).not.toHaveText('0');
  await expect(bench).toContainText('only 4 of 12 outputs moved');
  await expect(bench).toContainText('You guessed 12');
  const untouched = bench
    .getByRole('listbox', { name: 'Second minus first' })
    .getByLabel(/largest difference 0$/);
  await expect(untouched).toHaveCount(8);
  await expect(page.locator('data.value[data-measure="changed"]').first()).toHaveText('4');
});

test('a cell of the matrix is changed by a click, and put back by another', async ({ page }) => {
  const bench = await openBench(page);
  const slabs = bench.locator('figure', { hasText: 'A row is a channel' }).locator('svg');
  await bench.getByRole('button', { name: 'Slide together' }).click();
  await expect(bench.getByRole('button', { name: 'Pull apart' })).toBeVisible();
  // The first cell of the last row, where the matrix lies between half the gaps that closed.
  await page.waitForTimeout(500);
  const box = (await slabs.boundingBox())!;
  const cell = { x: box.width / 16, y: box.height * (1 - 1.5 / 14) };
  await slabs.click({ position: cell });
  await expect(bench).toContainText('The weight from input 1 to channel 12');
  await slabs.click({ position: cell });
  await expect(largest(bench)).toHaveText('0');
});

test('the forms, the counts and the address follow the sliders by keyboard', async ({ page }) => {
  const bench = await openBench(page);
  await bench.getByRole('slider', { name: 'channels per tower' }).press('Home');
  await expect(bench).toContainText('this is extreme Inception');
  await bench.getByRole('slider', { name: 'towers', exact: true }).press('End');
  await expect(page.locator('data.value[data-measure="pointwise"]').first()).toHaveText('64');
  await expect(largest(bench)).toHaveText('0');
  await expect(page).toHaveURL(/equivalence-bench=v1\.towers-8\.perTower-1/);
  await bench.getByRole('listbox', { name: 'Outputs of the wide form' }).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    bench.getByRole('option', { name: 'Output channel 2, from tower 2', selected: true }),
  ).toHaveCount(3);
});

test('towers that differ stay equal but take more calls, and the words of the lesson set them', async ({
  page,
}) => {
  const bench = await openBench(page);
  await page.getByRole('button', { name: '5 × 5', exact: true }).click();
  await expect(bench).toContainText('a grouped convolution has one kernel size');
  await expect(largest(bench)).toHaveText('0');
  await expect(bench.getByRole('row', { name: 'convolutions to call' })).toContainText('4');
  await page.getByRole('button', { name: 'wider', exact: true }).click();
  await expect(bench).toContainText('cuts its channels into equal parts');
  await expect(largest(bench)).toHaveText('0');
});

test('a channel that is not there is told beside the field, and the last numbers stay', async ({ page }) => {
  const bench = await openBench(page, '?equivalence-bench=v1.change-weight');
  const before = await largest(bench).textContent();
  const field = bench.getByRole('textbox', { name: 'channel of the 1 × 1' });
  await field.fill('13');
  await expect(field).toHaveAccessibleDescription(/from 1 to 12/);
  await expect(largest(bench)).toHaveText(before!);
  await page.goto('en/lessons/one-big-pointwise/?equivalence-bench=v1.channel-30');
  await wake(page, 'equivalence-bench');
  await expect(bench.getByRole('alert').first()).toContainText('from 1 to 12');
});

test('the table holds every channel, and nothing is lost for those who use no eyes', async ({ page }) => {
  const bench = await openBench(page, '?equivalence-bench=v1.change-order');
  await expect(largest(bench)).not.toHaveText('0');
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    bench.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = (await readFile(await table.path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(13);
  expect(rows[9]).toBe('9,3,0,0');
  expect(await findViolations(page, '#widget-equivalence-bench')).toEqual([]);
});

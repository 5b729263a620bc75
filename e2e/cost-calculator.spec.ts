import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, findViolations, test, wake } from './course.ts';

async function open(page: Page, query = '') {
  await page.goto(`en/lessons/counting-the-cost/${query}`);
  return wake(page, 'cost-calculator');
}

test('a reader guesses, sets 8 channels out, and sees the gap', async ({ page }) => {
  const calculator = await open(page);
  await calculator.getByLabel('Your guess').fill('8.41');
  await calculator.getByRole('button', { name: 'Keep my guess' }).click();
  await calculator.getByLabel('channels out', { exact: true }).first().fill('8');
  await expect(calculator).toContainText('The share is');
  await expect(page.locator('data.value[data-measure="sharePercent"]').first()).toHaveText('23.61');
});

test('operation and cost are chosen by keyboard; formula, bars, curve, weights and address follow', async ({
  page,
}) => {
  const calculator = await open(page);
  await calculator.getByRole('radio', { name: /^separable/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(calculator.getByRole('radio', { name: /^extreme/ })).toBeChecked();
  await calculator.getByRole('radio', { name: /^MACs/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(calculator.locator('[data-cost="params"] input')).toBeChecked();
  await expect(calculator.locator('.formula [data-slot="params"]').first()).toHaveText('17,536');
  await expect(calculator).toContainText('Not on picture size, stride, and padding.');
  await expect(calculator.locator('[data-field="size"]')).not.toHaveClass(/matters/);
  await expect(calculator).toContainText('params over channels out');
  await expect(calculator.locator('.here')).toHaveCount(1);
  await expect(page).toHaveURL(/cost-calculator=v1\.operation-extreme\.cost-params/);
});

test('doubling the picture leaves the params and makes four times the multiply-adds', async ({ page }) => {
  const calculator = await open(page);
  await calculator.getByRole('button', { name: '×2' }).first().click();
  await expect(calculator.locator('[data-cost="params"] .value')).toHaveText('17,536');
  await expect(calculator.locator('[data-cost="macs"] .value')).toHaveText('219,971,584');
  await calculator.locator('[data-field="size"]').hover();
  await expect(calculator.locator('.formula .lit').first()).toBeVisible();
});

test('the puzzle is solved with one channel out', async ({ page }) => {
  const calculator = await open(page);
  await calculator.getByLabel('channels out', { exact: true }).first().fill('1');
  await expect(calculator.locator('.puzzle')).toContainText('Solved');
});

test('a small layer is counted for real, and the count is the formula’s number', async ({ page }) => {
  const calculator = await open(page, '?cost-calculator=v1.operation-standard');
  await calculator.getByRole('button', { name: 'Take a small layer' }).click();
  await calculator.getByRole('radio', { name: /^standard/ }).check();
  await calculator.getByRole('button', { name: 'Run it and count' }).click();
  await expect(calculator).toContainText('Counted: 73,728. The formula says 73,728.');
});

test('what cannot be is refused beside the field, and the numbers stay', async ({ page }) => {
  const calculator = await open(page, '?cost-calculator=v1.operation-grouped');
  await calculator.getByLabel('groups', { exact: true }).first().fill('5');
  await expect(calculator).toContainText('5 groups cannot share out 128 input and 128 output channels');
  await expect(calculator.locator('[data-cost="params"] .value')).toHaveText('36,864');
  await calculator.getByLabel('channels in', { exact: true }).first().fill('many');
  await expect(calculator).toContainText('“many” is not a whole number');
  await page.goto('en/lessons/counting-the-cost/?cost-calculator=v1.size-0');
  await wake(page, 'cost-calculator');
  await expect(page.locator('#widget-cost-calculator [role="alert"]')).toContainText('0 is out of range');
});

test('words of the lesson set the layer, and CSV holds the six', async ({ page }) => {
  const calculator = await open(page);
  await page
    .getByRole('button', { name: "AlexNet's first layer" })
    .or(page.getByRole('button', { name: 'AlexNet’s first layer' }))
    .click();
  await expect(calculator.locator('[data-cost="params"] .value')).toHaveText('34,944');
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    calculator.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = (await readFile(await table.path(), 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  expect(rows).toHaveLength(7);
  expect(rows[1]).toMatch(/^standard,34944,105415200,210830400,/);
});

test('axe finds nothing with everything open and an error shown', async ({ page }) => {
  const calculator = await open(page, '?cost-calculator=v1.operation-grouped.cost-bytes');
  await calculator.getByText('Stride, padding, bias').click();
  await calculator.getByText('The same as a table').click();
  await calculator.getByLabel('groups', { exact: true }).first().fill('5');
  expect(await findViolations(page, '#widget-cost-calculator')).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, findViolations, test, wake } from './course.ts';

async function openWidget(page: Page, query = ''): Promise<Locator> {
  await page.goto(`en/lessons/extreme-and-separable/${query}`);
  return wake(page, 'order-and-activation');
}
const apart = (widget: Locator) => widget.locator('[data-result="apart"]');
const verdict = (widget: Locator, order: string) => widget.locator(`[data-verdict="${order}"]`);

test('a reader guesses, runs both orders and makes them agree', async ({ page }) => {
  const widget = await openWidget(page);
  await widget.getByLabel('Your guess').fill('64');
  await widget.getByRole('button', { name: 'Keep my guess' }).click();
  await widget.getByRole('button', { name: 'Run both orders' }).click();
  await expect(widget).toContainText('You guessed 64');
  await expect(apart(widget)).not.toHaveText('0 %');
  await expect(widget).toContainText('Of 64 little kernels, 8 are the same');
  for (const order of ['separable', 'extreme']) {
    await expect(verdict(widget, order)).toContainText('One dense kernel does the same');
  }
  await widget.getByRole('radio', { name: 'the same for all' }).check();
  await expect(apart(widget)).toHaveText('0 %');
  await expect(page.locator('data.value[data-measure="sameKernels"]').first()).toHaveText('64');
});

test('a bias spoils the border of one order, an activation spoils both', async ({ page }) => {
  const widget = await openWidget(page);
  await widget.getByRole('radio', { name: 'on', exact: true }).check();
  await expect(verdict(widget, 'separable')).toContainText('One dense kernel does the same');
  await expect(verdict(widget, 'extreme')).toContainText('At the border it is off');
  await page.getByRole('button', { name: 'no padding', exact: true }).click();
  await expect(verdict(widget, 'extreme')).toContainText('One dense kernel does the same');
  await widget.getByRole('radio', { name: 'ReLU' }).check();
  for (const order of ['separable', 'extreme']) {
    await expect(verdict(widget, order)).toContainText('no other could do it');
  }
});

test('what the lesson says of ReLU and ELU on the cat is what the widget measures', async ({ page }) => {
  const widget = await openWidget(page, '?order-and-activation=v1.activation-relu');
  const leftOver = async (order: string) => {
    await expect(verdict(widget, order)).toContainText('left over');
    return Number(
      (await verdict(widget, order).textContent())!.match(/here ([\d,]+) %/)![1]!.replace(',', ''),
    );
  };
  const relu = [await leftOver('separable'), await leftOver('extreme')];
  for (const share of relu) expect(Math.abs(share - 100)).toBeLessThan(25);
  await widget.getByRole('radio', { name: 'ELU', exact: true }).check();
  await expect(verdict(widget, 'separable')).not.toContainText(`here ${relu[0]} %`);
  for (const order of ['separable', 'extreme']) expect(await leftOver(order)).toBeLessThan(60);
});

test('a little kernel is chosen by click and by keyboard, and runs nothing', async ({ page }) => {
  const widget = await openWidget(page);
  const looked = widget.getByRole('region', { name: 'One little kernel in both orders' });
  await expect(looked).toContainText('in the first order that of input 6, in the second that of output 3');
  const grid = widget.getByRole('region', { name: 'Depthwise, then pointwise' }).locator('svg').nth(1);
  const box = (await grid.boundingBox())!;
  // The fifth row and the fifth column, in the middle of the little kernel.
  await grid.click({ position: { x: (box.width * 23.5) / 38, y: (box.height * 23.5) / 38 } });
  await expect(looked).toContainText('Input and output have the same number');
  await looked.getByRole('textbox', { name: 'output' }).press('ArrowUp');
  await expect(looked).toContainText('that of input 5, in the second that of output 6');
  await expect(page).toHaveURL(/output-6\.input-5/);
});

test('an output that is not there is told beside the field, and the last one stays', async ({ page }) => {
  const widget = await openWidget(page);
  const field = widget.getByRole('textbox', { name: 'output' });
  await field.fill('9');
  await expect(field).toHaveAccessibleDescription(/from 1 to 8/);
  await expect(widget).toContainText('that of output 3');
  await page.goto('en/lessons/extreme-and-separable/?order-and-activation=v1.output-12');
  await wake(page, 'order-and-activation');
  await expect(widget.getByRole('alert').first()).toContainText('from 1 to 8');
});

test('the stride makes one order cheaper, and the table holds both', async ({ page }) => {
  const widget = await openWidget(page, '?order-and-activation=v1.stride-2');
  await expect(verdict(widget, 'extreme')).toContainText('does the same');
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    widget.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = (await readFile(await table.path(), 'utf8')).trim().split('\r\n');
  // 32 x 32 places are left of 64 x 64: (72 + 64) at each, or 64 at every pixel and 72 at those left.
  expect(rows[1]!.split(',').slice(-4)[0]).toBe(String(32 * 32 * (72 + 64)));
  expect(rows[2]!.split(',').slice(-4)[0]).toBe(String(64 * 64 * 64 + 32 * 32 * 72));
  expect(await findViolations(page, '#widget-order-and-activation')).toEqual([]);
});

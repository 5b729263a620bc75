import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, findViolations, test, wake } from './course.ts';

async function openTimeline(page: Page, query = ''): Promise<Locator> {
  await page.goto(`en/lessons/after-xception/${query}`);
  return wake(page, 'block-timeline');
}

test('a reader guesses, takes the shuffle away, and sees that groups never meet', async ({ page }) => {
  const timeline = await openTimeline(page);
  await timeline.getByLabel('Your guess').fill('4');
  await timeline.getByRole('button', { name: 'Keep my guess' }).click();
  await timeline.getByRole('button', { name: 'Now run it' }).click();
  await expect(timeline).toContainText('It is 1 of the 4 groups');
  await expect(timeline.locator('[data-heard]')).toHaveAttribute('data-heard', '1');
  await timeline.getByRole('radio', { name: 'on', exact: true }).check();
  await expect(timeline.locator('[data-heard]')).toHaveAttribute('data-heard', '4');
});

test('a block runs: every layer has a time and pictures, and another block takes them away', async ({
  page,
}) => {
  const timeline = await openTimeline(page, '?block-timeline=v1.work-shufflenet.size-14');
  await timeline.getByRole('button', { name: 'Run this block' }).click();
  await expect(timeline.locator('[data-time]')).toHaveCount(5, { timeout: 20_000 });
  await expect(timeline.locator('[data-time]').first()).toHaveText(/^[\d.,]+ ms$/);
  await expect(timeline.locator('canvas')).toHaveCount(40);
  await timeline.getByRole('radio', { name: 'ConvNeXt', exact: true }).check();
  await expect(timeline.locator('[data-time]')).toHaveCount(0);
  await expect(page).toHaveURL(/work-convnext/);
});

test('by keyboard a reader walks the years; a work in words has no block', async ({ page }) => {
  const timeline = await openTimeline(page);
  await timeline.getByRole('radio', { name: 'MobileNetV2' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(timeline.getByRole('heading', { name: 'ShuffleNet V2' })).toBeVisible();
  await expect(timeline.getByRole('button', { name: 'Run this block' })).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(timeline.getByRole('button', { name: 'Run this block' })).toBeVisible();
});

test('words of the lesson stack units; a number that cannot be is told beside its field', async ({
  page,
}) => {
  const timeline = await openTimeline(page);
  await page.getByRole('button', { name: '8 units' }).click();
  await expect(timeline.locator('[data-heard]')).toHaveAttribute('data-heard', '1');
  await timeline.getByLabel('stacked units', { exact: true }).fill('99');
  await expect(timeline).toContainText('99');
  await expect(timeline.getByLabel('stacked units', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL(/units-8/);
});

test('PNG and CSV hold what is shown, and axe objects to nothing', async ({ page }) => {
  const timeline = await openTimeline(page, '?block-timeline=v1.work-shufflenet');
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    timeline.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = (await readFile(await table.path(), 'utf8')).trim().split('\r\n');
  expect(rows[1]).toMatch(/,grouped,256,64,4,4096,3211264,$/);
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    timeline.getByRole('button', { name: 'PNG' }).click(),
  ]);
  expect((await readFile(await picture.path())).length).toBeGreaterThan(20_000);
  expect(await findViolations(page, '#widget-block-timeline')).toEqual([]);
});

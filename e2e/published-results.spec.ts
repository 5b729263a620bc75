import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, findViolations, test, wake } from './course.ts';

async function openResults(page: Page, { language = 'en', query = '' } = {}): Promise<Locator> {
  await page.goto(`${language}/lessons/accuracy/${query}`);
  return wake(page, 'published-results');
}
const choose = (widget: Locator, name: string) => widget.getByRole('radio', { name, exact: true }).check();

test('a reader guesses, and sees the gap in the paper’s own table', async ({ page }) => {
  const widget = await openResults(page);
  await expect(widget.locator('[data-difference]')).toHaveText('B is 0.2 percentage points better than A.');
  await widget.getByLabel('Your guess').fill('3');
  await widget.getByRole('button', { name: 'Keep my guess' }).click();
  await choose(widget, 'Xception paper');
  await expect(widget.locator('[data-difference]')).toHaveText('B is 0.8 percentage points better than A.');
  await expect(widget).toContainText('You guessed 3');
  await expect(page.locator('data.value[data-measure="points"]').first()).toHaveText('0.8');
});

test('a dot says what it is by keyboard, and becomes B', async ({ page }) => {
  const widget = await openResults(page);
  const dots = widget.getByRole('group', { name: 'EfficientNet paper: accuracy and cost' });
  await dots.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(widget.locator('.looked')).toContainText('ResNeXt-101: 80.9 %');
  await expect(widget.locator('.looked')).toContainText('Tan & Le 2019, Table 2');
  await page.keyboard.press('Enter');
  await expect(widget.locator('[data-difference]')).toHaveText('B is 1.9 percentage points better than A.');
  await expect(dots.getByRole('button', { pressed: true })).toHaveCount(2);
});

test('words of the lesson open the other views, whose table names each source', async ({ page }) => {
  const widget = await openResults(page);
  await page.getByRole('button', { name: 'ShuffleNet', exact: true }).click();
  await expect(widget).toContainText('More groups at equal cost: ShuffleNet');
  await expect(widget.locator('.picture svg')).toContainText('no shuffle');
  await widget.getByText('The same as a table, with sources').click();
  await expect(widget.getByRole('cell', { name: 'Zhang et al. 2018, Table 3' })).toHaveCount(6);
  await page.getByRole('button', { name: 'the sources on Inception V3' }).click();
  await expect(widget).toContainText('Against the best published Inception V3');
  await expect(page).toHaveURL(/published-results=v1\.view-disagree/);
});

test('a link opens what it was copied from, one that cannot be says why, and the numbers come as CSV', async ({
  page,
}) => {
  const widget = await openResults(page, {
    query: '?published-results=v1.protocol-keras.x-gpuMs.first-6.second-1',
  });
  await expect(widget.locator('[data-difference]')).toHaveText('B is 1.1 percentage points better than A.');
  const download = page.waitForEvent('download');
  await widget.getByRole('button', { name: 'CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Xception,79.0,22900000,8.1,109.4');
  await openResults(page, { query: '?published-results=v1.first-29' });
  await expect(widget.getByRole('alert')).toContainText('29 is out of range');
});

test('the views that the page does not open with pass axe and fit 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const view of ['middle', 'disagree']) {
    await openResults(page, { language: 'zh', query: `?published-results=v1.view-${view}` });
    expect(await findViolations(page, '#widget-published-results')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});

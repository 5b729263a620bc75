import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, wake } from './course.ts';

async function openRoofline(page: Page, query = '') {
  await page.goto(`en/lessons/flops-are-not-milliseconds/${query}`);
  return wake(page, 'roofline');
}

test('a reader guesses, runs it, and sees the gap', async ({ page }) => {
  const widget = await openRoofline(page);
  await widget.getByLabel('Your guess').fill('20');
  await widget.getByRole('button', { name: 'Keep my guess' }).click();
  await widget.getByRole('button', { name: 'Now run it' }).click();
  await expect(widget).toContainText('It is 2.22 FLOP/byte');
  await expect(widget.getByRole('radio', { name: 'depthwise' })).toBeChecked();
});

test('nothing runs by itself; measuring replaces the recorded numbers and survives another layer', async ({
  page,
}) => {
  const widget = await openRoofline(page, '?roofline=v1.layer-14x14x64');
  await expect(widget).toContainText('Not your device yet');
  await widget.getByRole('button', { name: 'Measure this device' }).press('Enter');
  await expect(widget.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Measure again' })).toBeVisible({ timeout: 40_000 });
  await expect(widget).toContainText('Measured on this device, in this browser. WebAssembly, one thread');
  await widget.getByRole('radio', { name: '32 × 32 × 64' }).check();
  await expect(widget).toContainText('Not your device yet');
  await widget.getByRole('radio', { name: '14 × 14 × 64' }).check();
  await expect(widget).toContainText('Measured on this device');
});

test('stopping keeps what was there before', async ({ page }) => {
  const widget = await openRoofline(page);
  await widget.getByRole('button', { name: 'Measure this device' }).click();
  await widget.getByRole('button', { name: 'Stop' }).click();
  await expect(widget).toContainText('Stopped');
  await expect(widget).toContainText('Not your device yet');
  await expect(widget.locator('figure svg')).toHaveCount(2);
});

test('the arrow keys choose a convolution, and facts, address and words of the lesson follow', async ({
  page,
}) => {
  const widget = await openRoofline(page);
  await widget.getByRole('radio', { name: 'standard' }).press('ArrowRight');
  await expect(widget.locator('[data-fact="compared"]')).toContainText('2 times fewer MACs');
  await expect(page).toHaveURL(/roofline=v1\.groups-2/);
  await page.getByRole('button', { name: '112 × 112 with 32 channels' }).click();
  await expect(widget.locator('[data-fact="intensity"]')).toContainText('2.25 FLOP/byte');
  await expect(page.locator('data.value[data-measure="intensity"]').first()).toHaveText('2.25');
});

test('a link to a convolution that the layer does not have says so, and the lesson’s own stays', async ({
  page,
}) => {
  const widget = await openRoofline(page, '?roofline=v1.groups-5');
  await expect(widget.getByRole('alert').first()).toContainText('“5” is not one of 1, 2, 4');
  await expect(widget.getByRole('radio', { name: 'standard' })).toBeChecked();
});

test('CSV has a row for every convolution', async ({ page }) => {
  const widget = await openRoofline(page, '?roofline=v1.layer-28x28x32');
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    widget.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = (await readFile(await table.path(), 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  expect(rows).toHaveLength(8);
  expect(rows[1]).toMatch(/^28x28x32,3,1,9216,7225344,14450688,/);
  expect(rows[1]).toContain('AMD EPYC');
});

test.describe('where WebAssembly does not load', () => {
  test.use({ allowErrors: true });
  test('plain JavaScript is measured, and the page says so', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    const widget = await openRoofline(page, '?roofline=v1.layer-14x14x64');
    await widget.getByRole('button', { name: 'Measure this device' }).click();
    await expect(widget).toContainText('Plain JavaScript, because WebAssembly does not run here', {
      timeout: 60_000,
    });
    await widget
      .getByRole('button', { name: 'Stop' })
      .or(widget.getByRole('button', { name: 'Measure again' }))
      .click();
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { xception } from '#src/nets';
import { seeded, writeKerasFile } from '../src/runner/weight-files/testing.ts';
import { expect, findViolations, test, wake } from './course.ts';

async function openXray(page: Page, { language = 'en', query = '' } = {}): Promise<Locator> {
  await page.goto(`${language}/lessons/xception/${query}`);
  return wake(page, 'network-xray');
}
const total = (xray: Locator, name: string) => xray.locator(`[data-total="${name}"] td`);

test('a reader guesses the share of the middle flow, and sees the gap', async ({ page }) => {
  const xray = await openXray(page);
  await xray.getByLabel('Your guess').fill('28');
  await xray.getByRole('button', { name: 'Keep my guess' }).click();
  await xray.getByRole('button', { name: 'Now run it' }).click();
  await expect(xray).toContainText('It is 56.51');
});

test('one click a level: network, block, layer; the strip stays', async ({ page }) => {
  const xray = await openXray(page);
  await xray.locator('[data-block="5"]').click();
  await expect(xray).toContainText('10 layers, 1,618,344 params (7.1 % of the network)');
  await xray.locator('[data-layer="block5_sepconv1"]').click();
  await expect(xray).toContainText('3 × 3 × 728 = 6,552');
  await expect(xray).toContainText('728 × 728 = 529,984');
  await expect(xray).toContainText('[728, 1, 3, 3]');
  await expect(page).toHaveURL(/network-xray=v1\.block-5\.layer-2/);
  await expect(xray.locator('.overview [data-block]')).toHaveCount(15);
  await xray.getByRole('button', { name: 'Xception', exact: true }).click();
  await expect(total(xray, 'params').first()).toHaveText('22,910,480');
});

test('the same by keyboard alone', async ({ page }) => {
  const xray = await openXray(page);
  await xray.locator('[data-block="1"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(xray.locator('[data-block="15"]')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(xray.getByRole('heading', { name: /block14_sepconv1/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(xray.locator('[data-block="14"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(total(xray, 'macs').first()).toHaveText('8,357,403,496');
});

test('all dense stands beside as published, and another network beside both', async ({ page }) => {
  const xray = await openXray(page);
  await xray.getByRole('switch').check();
  await expect(total(xray, 'params')).toHaveText(['179,126,216', '22,910,480', '7.82 ×']);
  await xray.getByRole('switch').uncheck();
  await xray.getByLabel('compare with').selectOption('Inception V3');
  await expect(total(xray, 'macs')).toHaveText(['8,357,403,496', '5,713,216,096', '1.46 ×']);
  await expect(xray.locator('.overview')).toHaveCount(2);
});

test('words of the lesson set it, and numbers of the lesson follow', async ({ page }) => {
  const xray = await openXray(page);
  await page.getByRole('button', { name: 'make every convolution dense' }).click();
  await expect(total(xray, 'params').first()).toHaveText('179,126,216');
  await expect(page.locator('data.value[data-measure="params"]').first()).toHaveText('179,126,216');
});

test('a link that names a block which is not there is refused, and the lesson’s own state stays', async ({
  page,
}) => {
  const xray = await openXray(page, { query: '?network-xray=v1.block-77' });
  await expect(xray.getByRole('alert').first()).toContainText('from 0 to 15');
  await expect(total(xray, 'params').first()).toHaveText('22,910,480');
});

test('a network runs on a photo, its times are drawn, and it names nothing', async ({ page }) => {
  const xray = await openXray(page, { query: '?network-xray=v1.net-mobilenet-v1.block-2.layer-1' });
  await xray.getByRole('button', { name: 'Run it on a photo' }).click();
  await xray.getByRole('button', { name: 'Run MobileNet v1' }).click();
  await expect(xray).toContainText(/ms for one photo/, { timeout: 30_000 });
  await expect(xray).toContainText('the 1,000 outputs mean nothing');
  await expect(xray.locator('canvas')).toHaveCount(1);
  await expect(xray.locator('.overview .time').first()).toBeVisible();
  await xray.locator('[data-layer]').nth(3).click();
  await expect(xray.locator('figcaption', { hasText: 'Feature maps after' })).toContainText('conv_pw_1');
});

test('a run can be stopped', async ({ page }) => {
  const xray = await openXray(page);
  await xray.getByRole('button', { name: 'Run it on a photo' }).click();
  await xray.getByRole('button', { name: 'Run Xception' }).click();
  await xray.getByRole('button', { name: 'Stop' }).click();
  await expect(xray).toContainText('Stopped.');
});

test('a file that is no weights file is refused beside its field', async ({ page }) => {
  const xray = await openXray(page);
  await xray.getByRole('button', { name: 'Run it on a photo' }).click();
  await xray.getByRole('radio', { name: 'my own Keras file' }).check();
  await expect(xray.getByRole('button', { name: 'Run Xception' })).toBeDisabled();
  await xray
    .getByLabel('Xception’s weights as Keras saves them')
    .setInputFiles({ name: 'cat.h5', mimeType: 'application/octet-stream', buffer: Buffer.from('<html>') });
  await expect(xray).toContainText('This is not an HDF5 file.');
});

test('a Keras file of Xception is read, and the classes that its weights name are shown', async ({
  page,
}) => {
  test.setTimeout(180_000);
  // As large as the published one, with the layout of Keras; its numbers are by seed, so the names mean nothing.
  const net = xception();
  const path = test.info().outputPath('xception.h5');
  await writeFile(path, Buffer.from(await writeKerasFile(net, seeded(net, 5))));
  const xray = await openXray(page);
  await xray.getByRole('button', { name: 'Run it on a photo' }).click();
  await xray.getByRole('radio', { name: 'my own Keras file' }).check();
  await xray.getByLabel('Xception’s weights as Keras saves them').setInputFiles(path);
  await expect(xray).toContainText('xception.h5', { timeout: 60_000 });
  await xray.getByRole('button', { name: 'Run Xception' }).click();
  await expect(xray).toContainText(/ms for one photo/, { timeout: 60_000 });
  const classes = xray.locator('ol[lang=en] li');
  await expect(classes).toHaveCount(5);
  const shares = await classes.locator('b').allTextContents();
  const numbers = shares.map((share) => Number.parseFloat(share));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test('CSV holds every layer, PNG a picture', async ({ page }) => {
  const xray = await openXray(page);
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    xray.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = (await readFile(await table.path(), 'utf8')).trim().split('\r\n');
  expect(rows.some((row) => row.includes('block5_sepconv1,19x19x728,536536,536536,193689496'))).toBe(true);
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    xray.getByRole('button', { name: 'PNG' }).click(),
  ]);
  expect((await readFile(await picture.path())).length).toBeGreaterThan(20_000);
});

test('deep in a block, axe finds nothing, and a phone does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const xray = await openXray(page, { language: 'zh', query: '?network-xray=v1.block-13.layer-5' });
  await xray.getByRole('button', { name: '拿一张照片跑一遍' }).click();
  await expect(xray.getByRole('button', { name: '运行 Xception' })).toBeVisible();
  expect(await findViolations(page, '#widget-network-xray')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

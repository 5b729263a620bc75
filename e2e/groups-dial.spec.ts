import { readFile } from 'node:fs/promises';
import { cost, expect, openDial, test, wake } from './course.ts';

test('a reader guesses, turns the dial to four groups, and sees the gap', async ({ page }) => {
  const dial = await openDial(page);
  await dial.getByLabel('Your guess').fill('144');
  await dial.getByRole('button', { name: 'Keep my guess' }).click();
  await expect(dial).toContainText('You guessed 144');
  const slider = dial.getByRole('slider', { name: 'groups' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(cost(dial, 'params')).toHaveText('576');
  await expect(dial).toContainText('That is 4 times your guess');
  await page.reload();
  await wake(page, 'groups-dial');
  await expect(dial).toContainText('You guessed 144');
});

test('numbers, formula, mark, wires, address and alternative follow the dial', async ({ page }) => {
  const dial = await openDial(page);
  await dial.getByRole('slider', { name: 'groups' }).press('End');
  await expect(cost(dial, 'params')).toHaveText('144');
  await expect(cost(dial, 'macs')).toHaveText('1,327,104');
  await expect(cost(dial, 'flops')).toHaveText('2,654,208');
  for (const slot of await dial.locator('[data-slot="params"]').all()) await expect(slot).toHaveText('144');
  await expect(dial.locator('[data-mark]')).toHaveAttribute('data-mark', '16');
  await expect(dial.locator('.wires path')).toHaveCount(16);
  await expect(dial).toContainText('each of 16 output channels reads exactly one');
  await expect(page).toHaveURL(/groups-dial=v1\.groups-16/);
  await expect(page.locator('data.value[data-measure="params"]').first()).toHaveText('144');
});

test('the output pictures are computed and timed, and the standard convolution is timed to compare', async ({
  page,
}) => {
  const dial = await openDial(page);
  await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
  await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
  await expect(cost(dial, 'time')).toHaveText(/^[\d.,]+ ms$/);
  await expect(dial.locator('[data-cost="time"] .share')).toContainText('of standard');
  await expect(dial.locator('.chart circle.time')).toHaveCount(2);
});

test('a channel that is pointed at lights up what it is wired to, by mouse and by arrow keys', async ({
  page,
}) => {
  const dial = await openDial(page, { query: '?groups-dial=v1.groups-4' });
  await dial.locator('.maps.out .tile').nth(5).hover();
  await expect(dial.locator('.caption')).toContainText(
    'Output channel 6, in group 2 of 4, reads only vertical edges',
  );
  await expect(dial.locator('.maps.in [aria-selected="true"]')).toHaveCount(4);
  await expect(dial.locator('.formula .lit').first()).toBeVisible();
  await page.mouse.move(0, 0);
  await dial.locator('.maps.in .tile').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(dial.locator('.caption')).toContainText(
    'Input channel 2 (green), in group 1 of 4, is read by 4 of the 16',
  );
  await page.keyboard.press('Escape');
  await expect(dial.locator('.caption')).toContainText('Point at a channel');
});

test('words in the lesson turn the dial', async ({ page }) => {
  const dial = await openDial(page);
  await page.getByRole('button', { name: '16 groups' }).first().click();
  await expect(cost(dial, 'params')).toHaveText('144');
});

test('only groups = channels in is called depthwise', async ({ page }) => {
  const dial = await openDial(page);
  await dial.getByText('Layer and photo').click();
  await dial.getByLabel('channels out', { exact: true }).fill('32');
  const slider = dial.getByRole('slider', { name: 'groups' });
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '16, depthwise');
  await dial.getByLabel('channels in', { exact: true }).fill('32');
  await dial.getByLabel('channels out', { exact: true }).fill('16');
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '16, grouped');
});

test('channels that the groups no longer divide move the dial and say so', async ({ page }) => {
  const dial = await openDial(page, { query: '?groups-dial=v1.groups-16' });
  await dial.getByText('Layer and photo').click();
  await dial.getByLabel('channels in', { exact: true }).fill('12');
  await expect(dial).toContainText('16 groups no longer divide the channels, so the dial went to 4');
  await expect(dial.getByRole('slider', { name: 'groups' })).toHaveAttribute('aria-valuetext', '4, grouped');
});

test('a new layer draws a new curve, with a mark on it', async ({ page }) => {
  const dial = await openDial(page, { query: '?groups-dial=v1.groups-4' });
  await dial.getByText('Layer and photo').click();
  await dial.getByLabel('channels in', { exact: true }).fill('32');
  await dial.getByLabel('channels out', { exact: true }).fill('32');
  await expect(dial.locator('.chart')).toContainText('1/32');
  await expect(dial.locator('[data-mark]')).toHaveAttribute('data-mark', '4');
  await expect(dial.getByRole('row')).toHaveCount(0);
  await dial.getByText('The same as a table').click();
  await expect(dial.getByRole('row')).toHaveCount(7);
});

test('reset goes back to where the lesson starts, in the address too', async ({ page }) => {
  const dial = await openDial(page, { query: '?groups-dial=v1.photo-rocket.groups-8' });
  await expect(cost(dial, 'params')).toHaveText('288');
  await dial.getByRole('button', { name: 'Reset' }).click();
  await expect(cost(dial, 'params')).toHaveText('2,304');
  await expect(page).not.toHaveURL(/groups-dial=/);
});

test('the link carries the state, and opens it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dial = await openDial(page);
  await dial.getByRole('slider', { name: 'groups' }).press('End');
  await dial.getByRole('button', { name: 'Link' }).click();
  await expect(dial).toContainText('Link copied');
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await wake(page, 'groups-dial');
  await expect(cost(dial, 'params')).toHaveText('144');
});

test('PNG and CSV hold what is shown', async ({ page }) => {
  const dial = await openDial(page);
  await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
  await expect(cost(dial, 'time')).toHaveText(/ms$/);
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    dial.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = (await readFile(await table.path(), 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  expect(rows).toHaveLength(6);
  expect(rows[2]).toMatch(/^2,1152,10616832,21233664,\d+,[\d.]+$/);
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    dial.getByRole('button', { name: 'PNG' }).click(),
  ]);
  const png = await readFile(await picture.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(20_000);
});

import { expect, test } from './course.ts';

test('a teacher finds every lesson with its plan, and puts a widget with a state into a page', async ({
  page,
  baseURL,
}) => {
  await page.goto('en/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'For teachers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For teachers');
  await expect(page.getByRole('link', { name: 'Plan', exact: true })).toHaveCount(12);
  const code = page.getByLabel('Code for your page');
  await page.getByLabel('Link with a state').fill('https://example.org/nothing');
  await expect(page.getByRole('alert')).toContainText('no state of a widget');
  await page
    .getByLabel('Link with a state')
    .fill(`${baseURL}en/lessons/the-groups-dial/?groups-dial=v1.groups-8`);
  await expect(code).toHaveValue(/src="[^"]*\/en\/embed\/groups-dial\/\?groups-dial=v1\.groups-8"/);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
  await expect(code).toHaveValue(/\/zh\/embed\/groups-dial\//);
  await expect(code).toHaveValue(/decoupled:height/);
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  await expect(page.frameLocator('iframe').locator('[data-cost="params"] .value').first()).toBeVisible();
  await expect.poll(() => frame.evaluate((element) => element.clientHeight)).toBeGreaterThan(620);
  await page.getByRole('link', { name: 'Plan', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lesson plan: What convolution mixes');
});

test('the start page for teachers does not scroll sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['en/teach/', 'zh/teach/', 'zh/teach/plans/train-it/', 'en/privacy/']) {
    await page.goto(path);
    await page.waitForTimeout(500);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
});

import { expect, languages, test, wakeAll } from './course.ts';

test('ten questions of all lessons are drawn, asked one by one, and scored', async ({ page }) => {
  await page.goto('en/check/');
  await wakeAll(page);
  await page.getByRole('button', { name: 'Draw ten questions' }).click();
  const places: (string | null)[] = [];
  for (let number = 1; number <= 10; number++) {
    await expect(page.getByRole('status').first()).toHaveText(`Question ${number} of 10`);
    places.push(await page.locator('.from').textContent());
    await page.getByRole('button', { name: number < 10 ? 'Next question' : 'See how it went' }).click();
  }
  expect(new Set(places).size).toBeGreaterThan(1);
  await expect(page.getByRole('status').first()).toHaveText('0 of 10 right at the first try.');
  await page
    .getByRole('link')
    .filter({ hasText: places[0]!.slice(6, -1) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/lessons\//);
});

for (const language of languages) {
  test(`without JavaScript the page leads to the lessons' own questions, ${language}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(`${language}/check/`);
    const first = page.locator('main noscript a').first();
    await expect(first).toHaveAttribute('href', /lessons\/.+#question-/);
    await first.click();
    await expect(page.locator('.question:target')).toBeVisible();
    await context.close();
  });
}

import { expect, languages, lessons, pages, test, wake } from './course.ts';

test('the home page shows the dial at once, and it turns', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('slider', { name: 'groups' })).toBeInViewport();
  const dial = await wake(page, 'dial');
  await dial.getByRole('slider', { name: 'groups' }).press('End');
  await expect(dial.locator('[data-cost="params"] .value')).toHaveText('144');
});

test('a reader comes from the home page to the last lesson by its links alone', async ({ page }) => {
  await page.goto('en/');
  await page
    .locator('main')
    .getByRole('link', { name: /What convolution mixes/ })
    .first()
    .click();
  await expect(page.locator('h1')).toContainText('What convolution mixes');
  for (const slug of lessons.slice(1)) {
    await page.locator('a[rel="next"]').click();
    await expect(page).toHaveURL(new RegExp(`/lessons/${slug}/$`));
  }
  await expect(page.locator('a[rel="next"]')).toHaveCount(0);
});

test('the language switch keeps the section and the state of the widget', async ({ page }) => {
  await page.goto('en/lessons/the-groups-dial/?groups-dial=v1.groups-8#legal-stops');
  await wake(page, 'groups-dial');
  await page.evaluate(() => document.getElementById('legal-stops')!.scrollIntoView());
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/lessons\/the-groups-dial\/\?groups-dial=v1\.groups-8#legal-stops$/);
  await expect(page.locator('#legal-stops')).toBeInViewport();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
});

for (const [language, word, title] of [
  ['en', 'block-diagonal', 'The groups dial'],
  ['zh', '深度卷积', '分组旋钮'],
] as const) {
  test(`search finds a lesson in ${language}, by keyboard`, async ({ page }) => {
    await page.goto(`${language}/`);
    await page.locator('body').press('/');
    const field = page.getByRole('dialog').getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.fill(word);
    await expect(page.getByRole('dialog').getByRole('link', { name: title }).first()).toBeVisible();
    // The first empties the field, the second closes.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
}

test('a glossary term explains itself on focus, and Escape closes it', async ({ page }) => {
  await page.goto('en/lessons/the-groups-dial/');
  const term = page.locator('.term').first();
  await term.getByRole('link').focus();
  await expect(term.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(term.getByRole('tooltip')).toBeHidden();
  await term.getByRole('link').press('Enter');
  await expect(page).toHaveURL(/glossary\/#term-/);
});

test('a citation leads to its work at the end of the lesson', async ({ page }) => {
  await page.goto('en/lessons/the-groups-dial/');
  await page.locator('.citation a').first().click();
  const id = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('the theme is chosen once and kept on the next page', async ({ page }) => {
  await page.goto('en/');
  const button = page.locator('[data-theme-button]');
  const chosen = () => page.locator('html').getAttribute('data-theme');
  for (let presses = 0; presses < 3 && (await chosen()) !== 'dark'; presses++) await button.click();
  await page.goto('en/course/');
  expect(await chosen()).toBe('dark');
});

test('an address that does not exist says so and leads back', async ({ page }) => {
  test.info().annotations.push({ type: 'why', description: 'a 404 is an error in the console' });
  const response = await page.request.get('en/lessons/no-such-lesson/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('href="/en/');
});

for (const language of languages) {
  test(`every link and picture of every ${language} page exists`, async ({ page, baseURL }) => {
    const seen = new Set<string>();
    for (const path of pages) {
      await page.goto(`${language}/${path}`);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('a[href], img[src], link[href]')].map(
          (element) => (element as HTMLAnchorElement).href || (element as HTMLImageElement).src,
        ),
      );
      const home = new URL(baseURL!).origin;
      for (const address of found) if (address.startsWith(home)) seen.add(address.split('#')[0]!);
    }
    for (const address of seen) {
      expect((await page.request.get(address)).status(), address).toBe(200);
    }
  });

  test(`every heading a ${language} lesson's contents name is there`, async ({ page }) => {
    for (const slug of lessons) {
      await page.goto(`${language}/lessons/${slug}/`);
      const targets = await page
        .locator('a[href^="#"]')
        .evaluateAll((links) =>
          links.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
        );
      for (const id of new Set(targets)) await expect(page.locator(`[id="${id}"]`), id).toHaveCount(1);
    }
  });
}

test('questions: a wrong choice gets its own feedback, the right one is right, fresh numbers differ', async ({
  page,
}) => {
  await page.goto('en/lessons/the-groups-dial/');
  const fixed = page.locator('#question-right-end');
  await fixed.scrollIntoViewIfNeeded();
  await expect(fixed.locator('astro-island[ssr]')).toHaveCount(0);
  await fixed.getByRole('radio', { name: 'Pointwise', exact: true }).check();
  await fixed.getByRole('button', { name: 'Check' }).click();
  await expect(fixed).toContainText('The dial does not touch the kernel size');
  await fixed.getByRole('button', { name: 'Try again' }).click();
  await fixed.getByRole('radio', { name: 'Depthwise, with a depth multiplier of 4', exact: true }).check();
  await fixed.getByRole('button', { name: 'Check' }).click();
  await expect(fixed).toContainText('every output reads exactly one input');

  const fresh = page.locator('#question-params-with-groups');
  await fresh.scrollIntoViewIfNeeded();
  await expect(fresh.locator('astro-island[ssr]')).toHaveCount(0);
  const text = () => fresh.innerText();
  const before = await text();
  for (let tries = 0; tries < 5 && (await text()) === before; tries++) {
    await fresh.getByRole('button', { name: 'Fresh numbers' }).click();
  }
  expect(await text()).not.toBe(before);
  await fresh.getByRole('textbox').fill('not a number');
  await fresh.getByRole('button', { name: 'Check' }).click();
  await expect(fresh).toContainText('That is not a number');
});

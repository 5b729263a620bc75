import { cost, expect, languages, lessons, openDial, test } from './course.ts';

test.describe('row 11: without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languages) {
    for (const slug of lessons) {
      test(`${language}/${slug} reads: text, formulas, first pictures, one worked instance of each question`, async ({
        page,
      }) => {
        await page.goto(`${language}/lessons/${slug}/`);
        await expect(page.locator('h1')).toBeVisible();
        expect(await page.locator('.katex math').count()).toBeGreaterThan(2);
        for (const widget of await page.locator('section.widget').all()) {
          // A formula's root sign is drawn too, and may be folded away.
          const pictures = widget.locator('svg, table, [role="grid"]').and(page.locator(':not(.katex *)'));
          await expect(pictures.first()).toBeVisible();
        }
        const questions = page.locator('[id^="question-"]');
        expect(await questions.count()).toBeGreaterThanOrEqual(5);
        for (const question of await questions.all()) {
          await expect(question.locator('details').first()).toBeVisible();
        }
      });
    }
  }

  test('the dial shows its first pictures, wires, weights, costs and chart', async ({ page }) => {
    await page.goto('en/lessons/the-groups-dial/');
    const dial = page.locator('#widget-groups-dial');
    await expect(dial.locator('.wires path')).toHaveCount(1);
    await expect(cost(dial, 'params')).toHaveText('2,304');
    await expect(dial.locator('.chart svg').first()).toContainText('1/16');
    const style = await dial.locator('.maps.out .tile').first().getAttribute('style');
    const [, url] = /url\(([^)]*)\)/.exec(style!)!;
    const picture = await page.request.get(url!);
    expect(picture.headers()['content-type']).toBe('image/webp');
  });
});

test.describe('row 10: a script that is blocked or missing', () => {
  test.use({ allowErrors: true });

  test('no script at all arrives: the lesson still reads', async ({ page }) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto('en/lessons/the-groups-dial/');
    await expect(page.locator('#widget-groups-dial .wires path')).toHaveCount(1);
    await expect(page.getByText('What the dial cuts').last()).toBeVisible();
  });

  test('the Worker is blocked: the numbers follow the dial, the picture stays, and it is said', async ({
    page,
  }) => {
    await page.route(/worker.*\.js$/, (route) => route.abort());
    const dial = await openDial(page);
    await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
    await expect(cost(dial, 'params')).toHaveText('1,152');
    await expect(dial.getByRole('alert')).toContainText('could not start the convolution');
    await expect(dial.locator('.maps.out .tile').first()).toHaveAttribute('style', /url\(/);
  });

  test('the photo does not load: it is said, and another one is convolved', async ({ page }) => {
    await page.route(/photos\/cat/, (route) => route.abort());
    const dial = await openDial(page);
    await dial.getByRole('slider', { name: 'groups' }).press('ArrowRight');
    await expect(dial.getByRole('alert')).toContainText('The photo could not be loaded');
    await dial.getByText('Layer and photo').click();
    await dial.getByText('coffee', { exact: true }).click();
    await expect(dial.locator('.maps.out canvas')).toHaveCount(16);
  });
});

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, languages, openDial, test, wake, wakeAll } from './course.ts';

/** As the browser does before a sheet is laid out. */
async function toPaper(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

test('a widget is printed as it stands: its picture, what it shows in words, and the address of its state', async ({
  page,
}) => {
  const dial = await openDial(page);
  await dial.getByLabel('type groups').fill('4');
  await expect(page).toHaveURL(/groups-dial=/);
  await expect(dial.locator('.said')).toContainText('4');
  const canvas = dial.locator('.maps.out canvas').first();
  await expect(canvas).toBeVisible();
  await toPaper(page);
  await expect(canvas).toBeVisible();
  await expect(dial.locator('.said')).toBeVisible();
  expect((await dial.locator('.said').boundingBox())!.height).toBeGreaterThan(10);
  await expect(dial.getByRole('button', { name: 'Reset' })).toBeHidden();
  const address = (await dial.getAttribute('data-address'))!;
  expect(new URL(address).searchParams.get('groups-dial')).toBeTruthy();
  // It leads to the very state.
  await page.emulateMedia({ media: 'screen' });
  await page.goto(address);
  const again = await wake(page, 'groups-dial');
  await expect(again.getByLabel('type groups')).toHaveValue('4');
});

test('a printed question has its choices and gives nothing away', async ({ page }) => {
  await page.goto('en/lessons/the-groups-dial/');
  const question = page.locator('#question-right-end');
  await question.scrollIntoViewIfNeeded();
  await page.mouse.move(1, 1);
  await expect(question.locator('astro-island[ssr]')).toHaveCount(0);
  await question.getByRole('radio', { name: 'Pointwise', exact: true }).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toContainText('The dial does not touch the kernel size');
  await toPaper(page);
  await expect(question.getByText('Pointwise', { exact: true }).first()).toBeVisible();
  for (const hidden of ['The dial does not touch the kernel size', 'every output reads exactly one input']) {
    for (const text of await question.getByText(hidden).all()) await expect(text).toBeHidden();
  }
  // The boxes are all alike, the chosen one too.
  const boxes = await question.getByRole('radio').evaluateAll((all) =>
    all.map((box) => {
      const { backgroundColor, borderTopColor, boxShadow } = getComputedStyle(box);
      return [
        backgroundColor,
        borderTopColor,
        boxShadow,
        getComputedStyle(box.closest('label')!).boxShadow,
      ].join();
    }),
  );
  expect(new Set(boxes).size).toBe(1);
});

test('on paper folds are open, and what only a screen can do is gone; afterwards all is as before', async ({
  page,
}) => {
  await page.goto('en/lessons/the-groups-dial/');
  const fold = page.locator('.prose > details');
  await expect(fold).not.toHaveAttribute('open');
  await toPaper(page);
  await expect(fold.getByText('red, green, blue, brightness')).toBeVisible();
  await expect(page.locator('[data-printed-on]')).toContainText(String(new Date().getFullYear()));
  await expect(page.locator('header.site-bar')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(fold).not.toHaveAttribute('open');
});

test('the dark theme prints light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('en/lessons/xception/');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await toPaper(page);
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

for (const language of languages) {
  for (const format of ['A4', 'Letter'] as const) {
    test(`a lesson in ${language} becomes a PDF on ${format}, and nothing is wider than the sheet`, async ({
      page,
    }, info) => {
      // The width of the sheet less its margins, in CSS pixels.
      const width = format === 'A4' ? 673 : 695;
      await page.setViewportSize({ width, height: 1000 });
      await page.goto(`${language}/lessons/counting-the-cost/`);
      await wakeAll(page);
      await toPaper(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      const path = info.outputPath('lesson.pdf');
      await page.pdf({ path, format });
      const pdf = (await readFile(path)).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(4);
      expect(pages).toBeLessThan(25);
    });
  }
}

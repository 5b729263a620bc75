import type { Page } from '@playwright/test';
import { expect, languages, lessons, test, wakeAll } from './course.ts';

const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const button = (page: Page) => page.locator('[data-text-size-button]');

test('a size of the text that was chosen holds on the next page, from its first moment', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('en/glossary/');
  expect(await rootSize(page)).toBe(16);
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName(/125/);
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName(/150/);
  expect(await rootSize(page)).toBe(24);

  // Set by the script of the head, before there is a body.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.dataset.atStart = document.documentElement.dataset.textSize;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('zh/lessons/the-groups-dial/');
  await expect(page.locator('html')).toHaveAttribute('data-at-start', '150');
  expect(await rootSize(page)).toBe(24);
  await expect(button(page)).toHaveAccessibleName(/150/);
  for (const _ of [200, 100]) await button(page).click();
  await page.reload();
  expect(await rootSize(page)).toBe(16);
});

test('a phone shows no text so large that its page would be narrower than 20rem', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => localStorage.setItem('decoupled-text-size', '200'));
  await page.goto('en/lessons/the-groups-dial/');
  expect(await rootSize(page)).toBe(16);
});

const projectors = [
  { size: 200, width: 1440, height: 900 },
  { size: 150, width: 1024, height: 768 },
] as const;

for (const language of languages) {
  for (const { size, width, height } of projectors) {
    test(`${language} at ${size} % on ${width} px: all grows, nothing is wider than the window`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height });
      await page.addInitScript((size) => localStorage.setItem('decoupled-text-size', String(size)), size);
      for (const path of ['', 'course/', 'notebook/', ...lessons.map((slug) => `lessons/${slug}/`)]) {
        await page.goto(`${language}/${path}`);
        await wakeAll(page);
        const wide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          return [...document.querySelectorAll('body *')]
            .filter((node) => node.getBoundingClientRect().right > clientWidth + 1)
            .map((node) => `${node.tagName}.${node.getAttribute('class')}`)
            .slice(0, 6);
        });
        expect(wide, path).toEqual([]);
      }
    });
  }
}

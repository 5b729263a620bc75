import type { Page } from '@playwright/test';
import { expect } from './course.ts';

export const current = (page: Page) => page.locator('.deck-slide.current');

export async function openSlides(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html[data-deck]')).toHaveCount(1);
}

/** Shows a slide as somebody does who types its address. */
export async function showSlide(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `slide-${id}`);
  await expect(current(page)).toHaveAttribute('id', `slide-${id}`);
}

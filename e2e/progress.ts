import type { Page } from '@playwright/test';
import { expect, giveSign } from './course.ts';

/** A lesson with a prediction, cells and questions of both sorts. */
export const PROGRESS_LESSON = 'lessons/the-groups-dial/';

/** Brings a question of a lesson into view and waits until it answers. */
export async function wakeQuestion(page: Page, id: string) {
  const question = page.locator(`#question-${id}`);
  await question.scrollIntoViewIfNeeded();
  await giveSign(page);
  await expect(question.locator('astro-island[ssr]')).toHaveCount(0);
  return question;
}

/** Answers the fixed question of the lesson right. */
export async function answerRight(page: Page, language = 'en') {
  await page.goto(`${language}/${PROGRESS_LESSON}`);
  const question = await wakeQuestion(page, 'right-end');
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: /^(Check|检查)/ }).click();
  await expect(question).toContainText(/Right\.|对/);
}

/** Opens the page of progress and waits for what is kept. */
export async function openProgress(page: Page, language = 'en') {
  await page.goto(`${language}/progress/`);
  const main = page.locator('[data-progress-page]');
  await expect(main.getByRole('heading').first()).toBeVisible();
  return main;
}

export const keptRow = (page: Page, kind: string) =>
  page.locator('[data-progress-page] tr', { has: page.getByRole('rowheader', { name: kind, exact: true }) });

export const fileField = (page: Page) =>
  page.getByLabel(/^(Take in a file|导入文件)$/).and(page.locator('input'));

/** What the database holds under `key`; undefined where it has none. */
export const stored = (page: Page, key: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<{ text: string | null } | undefined>((resolve, reject) => {
        const request = indexedDB.open('decoupled-progress');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const get = request.result.transaction('entries').objectStore('entries').get(wanted);
          get.onsuccess = () => {
            request.result.close();
            resolve(get.result);
          };
        };
      }),
    key,
  );

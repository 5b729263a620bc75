import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type CourseOutline, drawClass } from '#src/teacher';
import { expect } from './course.ts';
import { openProgress } from './progress.ts';

/** A file as a field takes it. */
export interface HandedIn {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
export const handIn = (name: string, text: string): HandedIn => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** Files of made-up students of the course that is served. */
export async function drawFiles(page: Page, count: number): Promise<HandedIn[]> {
  const response = await page.request.get('data/outline-en.json');
  const outline: CourseOutline = await response.json();
  const names = Array.from({ length: count }, (_, index) => `Student ${index + 1}`);
  return drawClass(outline, names, 3, Date.now()).map(({ name, text }) => handIn(name, text));
}

/** Saves the result of this browser's student. */
export async function saveResult(page: Page, student: string): Promise<HandedIn> {
  await openProgress(page);
  await page.getByRole('button', { name: 'Save your result for your teacher' }).click();
  await page.getByLabel('Your name, or the number that your class uses').fill(student);
  return download(page, 'Save the file');
}

export async function download(page: Page, button: string): Promise<HandedIn> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return handIn(file.suggestedFilename(), await readFile(await file.path(), 'utf8'));
}

export async function openClass(page: Page, files: readonly HandedIn[]): Promise<void> {
  await page.goto('en/teach/results/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await choose(page, files);
}

export const choose = (page: Page, files: readonly HandedIn[]) =>
  page
    .getByLabel('Choose files')
    .and(page.locator('input'))
    .setInputFiles([...files]);

export const studentRow = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Students' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** Rows of comma-separated values. */
export function parseCsv(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, '').match(/(?:"(?:[^"]|"")*"|[^"\r\n])+(?=\r\n)/g) ?? [];
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
    ),
  );
}

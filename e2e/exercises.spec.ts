import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { editorOf, outputOf, typeInto } from './cells.ts';
import { expect, findViolations, giveSign, languages, test } from './course.ts';

const LESSON = 'counting-the-cost';
const EXERCISE = 'count-params';
const read = (file: string) =>
  readFileSync(new URL(`../content/exercises/${EXERCISE}/${file}`, import.meta.url), 'utf8').trimEnd();
const [starter, solution] = [read('start.js'), read('solution.js')];

const words = {
  en: {
    check: 'Check',
    failed: /Case \d of 9 does not agree/,
    passed: 'Right.',
    solved: 'Solved · 1 point',
    hint: 'Hint',
    solution: 'Show a solution',
    rule: 'tries with different code',
    restored: 'the code that you left here',
    reached: '1 of',
  },
  zh: {
    check: '检查',
    failed: /共 9 个例子，第 \d 个对不上/,
    passed: '正确。',
    solved: '已完成 · 1 分',
    hint: '提示',
    solution: '看参考解法',
    rule: '用不同的代码试过',
    restored: '你上次留在这里的代码',
    reached: '1 分，共',
  },
} as const;

/** The exercise, awake: its code can be typed into. */
async function open(page: Page, language: 'en' | 'zh' = 'en'): Promise<Locator> {
  await page.goto(`${language}/exercises/${LESSON}/`);
  const exercise = page.locator(`#${EXERCISE}`);
  await giveSign(page);
  await expect(editorOf(exercise)).toBeVisible();
  return exercise;
}
const checkOf = (exercise: Locator) => exercise.getByRole('button', { name: /^(Check|检查)$/ });
const resultOf = (exercise: Locator) => exercise.locator('.result [role=status]');

for (const language of languages) {
  const say = words[language];
  test(`${language}: a starter fails with a small case, a hint helps, the right code passes and stays`, async ({
    page,
  }) => {
    await page.goto(`${language}/lessons/${LESSON}/`);
    await page.locator(`a[href$="/exercises/${LESSON}/#${EXERCISE}"]`).click();
    const exercise = await open(page, language);
    await checkOf(exercise).click();
    await expect(resultOf(exercise)).toContainText(say.failed);
    await expect(exercise.locator('.case')).toContainText('inChannels: ');
    await expect(exercise.getByText(say.rule)).toBeVisible();
    await expect(exercise.getByRole('button', { name: say.solution })).toHaveCount(0);
    await exercise.getByText(`${say.hint} 1`, { exact: true }).click();
    await expect(exercise.getByText(`${say.hint} 2`, { exact: true })).toBeVisible();
    expect(await findViolations(page, `#${EXERCISE}`)).toEqual([]);

    await typeInto(page, exercise, solution);
    await checkOf(exercise).click();
    await expect(resultOf(exercise)).toContainText(say.passed);
    await expect(exercise).toContainText(say.solved);
    await exercise.getByRole('button', { name: say.solution }).click();
    await expect(exercise.locator('.needs-script pre')).toHaveText(solution);
    expect(await findViolations(page, `#${EXERCISE}`)).toEqual([]);

    await page.reload();
    const again = await open(page, language);
    await expect(again).toContainText(say.restored);
    await expect(again).toContainText(say.solved);
    await expect(editorOf(again)).toContainText('kernelSize ** 2');
    await page.goto(`${language}/exercises/`);
    await giveSign(page);
    await expect(page.getByRole('status').filter({ hasText: say.reached })).toBeVisible();
  });
}

test('by keyboard: type, check, and leave the editor by Tab', async ({ page }) => {
  const exercise = await open(page);
  await editorOf(exercise).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('const countParams = () => 1');
  await page.keyboard.press('Control+Enter');
  await expect(resultOf(exercise)).toContainText(words.en.failed);
  await page.keyboard.press('Tab');
  await expect(checkOf(exercise)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(resultOf(exercise)).toContainText('it gave back 1');
});

test('a solution opens after three different tries; the starter and blanks are none', async ({ page }) => {
  const exercise = await open(page);
  const tries = async (text: string) => {
    await typeInto(page, exercise, text);
    await checkOf(exercise).click();
    await expect(exercise.locator('.result.old')).toHaveCount(0);
    await expect(resultOf(exercise)).toContainText(words.en.failed);
  };
  for (const value of ['1', '2']) await tries(`const countParams = () => ${value}`);
  for (const text of [starter, `${starter}\n\n`, 'const countParams = ()  =>  2 ']) await tries(text);
  await expect(exercise).toContainText('2 so far');
  await tries('const countParams = () => 3');
  await exercise.getByRole('button', { name: 'Show a solution' }).click();
  await expect(exercise.locator('.needs-script pre')).toHaveText(solution);
  await exercise.getByRole('button', { name: 'Hide the solution' }).click();
  await exercise.getByRole('button', { name: 'Reset' }).click();
  await expect(editorOf(exercise)).toContainText('/* ? */');
});

test('what goes wrong is told as what it is', async ({ page }) => {
  const exercise = await open(page);
  const faults = [
    ['const other = 1', 'The check calls countParams'],
    ['const countParams = 1', 'countParams is no function'],
    ['function countParams() {}', 'It gave nothing back'],
    ['const countParams = () => "4"', 'Expected a number, but it gave back a text'],
    ['const countParams = () => NaN', 'It gave back NaN'],
    ['const countParams = (layer) => {\n  layer.groups = 1; return 4 }', 'It changed its argument'],
    ['const countParams = () => {\n  return missing }', 'ReferenceError: missing is not defined'],
    ['const countParams = (', 'The code did not run to its end'],
  ] as const;
  for (const [text, said] of faults) {
    await typeInto(page, exercise, text);
    await checkOf(exercise).click();
    await expect(resultOf(exercise)).toContainText(said);
  }
  await expect(outputOf(exercise)).toContainText('This is no JavaScript');
});

test('a loop without an end is ended, with the case that it did not come back from', async ({ page }) => {
  const exercise = await open(page);
  await typeInto(page, exercise, 'function countParams() { while (true) {} }');
  await checkOf(exercise).click();
  await exercise.getByRole('button', { name: 'Stop' }).click();
  await expect(resultOf(exercise)).toContainText(/Stopped|did not run to its end/);
  await checkOf(exercise).click();
  await expect(resultOf(exercise)).toContainText('No answer within 10 s', { timeout: 20_000 });
  await expect(exercise.locator('.case')).toContainText('inChannels: ');
  await typeInto(page, exercise, solution);
  await checkOf(exercise).click();
  await expect(resultOf(exercise)).toContainText('Right.');
});

test('the code runs by itself, and an edit marks what a check found', async ({ page }) => {
  const exercise = await open(page);
  await typeInto(
    page,
    exercise,
    `${solution}\ncountParams({ inChannels: 4, outChannels: 6, kernelSize: 3, groups: 2, bias: true })`,
  );
  await exercise.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(outputOf(exercise)).toHaveText('114');
  await typeInto(page, exercise, starter);
  await checkOf(exercise).click();
  await expect(resultOf(exercise)).toContainText(words.en.failed);
  await typeInto(page, exercise, solution);
  await expect(resultOf(exercise)).toContainText('This is about an earlier text');
});

test('at 360 pixels nothing scrolls the page sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const exercise = await open(page);
  await checkOf(exercise).click();
  await expect(resultOf(exercise)).toContainText(words.en.failed);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the task, the starter and the hints are there, the solution is not', async ({ page }) => {
    await page.goto(`en/exercises/${LESSON}/`);
    const exercise = page.locator(`#${EXERCISE}`);
    await expect(exercise.locator('pre').first()).toHaveText(starter);
    await exercise.getByText('Hint 2', { exact: true }).click();
    await expect(exercise.locator('details').nth(1).locator('p').first()).toBeVisible();
    expect(await page.content()).not.toContain(solution.split('\n')[2]);
  });
});

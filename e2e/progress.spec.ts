import { readFile, writeFile } from 'node:fs/promises';
import { CELLS_LESSON, editorOf, openCells, outputOf, runButton, typeInto, wakeCell } from './cells.ts';
import { expect, findViolations, languages, test, wake, wakeAll } from './course.ts';
import {
  answerRight,
  fileField,
  keptRow,
  openProgress,
  PROGRESS_LESSON,
  stored,
  wakeQuestion,
} from './progress.ts';

test('what was answered and guessed is there in a new visit, and the page of progress shows it', async ({
  page,
  context,
}) => {
  await answerRight(page);
  const fresh = await wakeQuestion(page, 'params-with-groups');
  await fresh.getByRole('button', { name: 'Fresh numbers' }).click();
  const asked = await fresh.locator('.ask').textContent();
  await fresh.getByRole('textbox').fill('1');
  await fresh.getByRole('button', { name: 'Check' }).click();
  const dial = await wake(page, 'groups-dial');
  await dial.getByLabel('Your guess').fill('144');
  await dial.getByRole('button', { name: 'Keep my guess' }).click();
  await expect(dial).toContainText('You guessed 144');
  await page.close();

  const next = await context.newPage();
  await next.goto(`en/${PROGRESS_LESSON}`);
  await expect(await wake(next, 'groups-dial')).toContainText('You guessed 144');
  await expect(await wakeQuestion(next, 'right-end')).toContainText('Right.');
  const again = await wakeQuestion(next, 'params-with-groups');
  await expect(again.getByRole('textbox')).toHaveValue('1');
  await expect(again.locator('.ask')).toHaveText(asked!);

  await openProgress(next);
  const row = next.getByRole('row', { name: /The groups dial/ });
  await expect(row.getByRole('cell')).toHaveText([/none/, '1', '1 of 2', /none/]);
  await expect(keptRow(next, 'Answers').getByRole('cell').first()).toHaveText('2');
});

test('saved as a file, erased, undone, erased for good and taken in again', async ({ page }) => {
  await answerRight(page);
  await openProgress(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const path = await download.path();
  const file = JSON.parse(await readFile(path, 'utf8'));
  expect(file).toMatchObject({ format: 'decoupled-progress', version: 1, site: 'Decoupled' });
  expect(file.entries.map(({ key }: { key: string }) => key)).toContain('answer/the-groups-dial/right-end');

  const answers = keptRow(page, 'Answers');
  await answers.getByRole('button', { name: 'Erase' }).click();
  await expect(answers.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await answers.getByRole('button', { name: 'Keep it' }).click();
  await expect(answers.getByRole('cell').first()).toHaveText('1');
  await answers.getByRole('button', { name: 'Erase' }).click();
  await answers.getByRole('button', { name: 'Yes, erase' }).click();
  await expect(page.getByText('Erased: Answers (1).')).toBeVisible();
  await expect(answers.getByRole('cell').first()).toHaveText('0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(answers.getByRole('cell').first()).toHaveText('1');

  const everything = keptRow(page, 'Everything');
  await everything.getByRole('button', { name: 'Erase' }).click();
  await everything.getByRole('button', { name: 'Yes, erase' }).click();
  await expect(page.getByText(/^Nothing yet/)).toBeVisible();
  await expect(page.getByText(/^Erased: Everything/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Nothing yet/)).toBeVisible();
  expect(await stored(page, 'answer/the-groups-dial/right-end')).toMatchObject({ text: null });

  await fileField(page).setInputFiles(path);
  await expect(page.getByText(/^Taken in: \d+ entries and 0 records/)).toBeVisible();
  await page.reload();
  await expect(keptRow(page, 'Answers').getByRole('cell').first()).toHaveText('1');
});

test('a file can be dropped', async ({ page }) => {
  await openProgress(page);
  const at = new Date(0).toISOString();
  const entries = [{ key: 'prediction/accuracy/any', at, value: { value: 3 } }];
  const records = { format: 'decoupled-records', version: 1, records: [] };
  const text = JSON.stringify({
    format: 'decoupled-progress',
    version: 1,
    site: 'x',
    savedAt: at,
    entries,
    records,
  });
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'progress.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.getByRole('group', { name: 'Take it along' }).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('Taken in: 1 entries and 0 records of runs.')).toBeVisible();
  await expect(keptRow(page, 'Guesses').getByRole('cell').first()).toHaveText('1');
});

test('the lab’s records go with the file, are erased with everything, and come back', async ({
  page,
}, info) => {
  const record = JSON.parse(
    await readFile('content/records/atlas/coupled-rank1-input-stack1-extreme-width33-seed1.json', 'utf8'),
  );
  const records = { format: 'decoupled-records', version: 1, records: [{ name: 'mine', record }] };
  const savedAt = new Date(0).toISOString();
  const file = { format: 'decoupled-progress', version: 1, site: 'x', savedAt, entries: [], records };
  const path = info.outputPath('progress.json');
  await writeFile(path, JSON.stringify(file));
  await openProgress(page);
  await fileField(page).setInputFiles(path);
  const count = keptRow(page, 'Records of runs in the training lab').getByRole('cell').first();
  await expect(count).toHaveText('1');
  const everything = keptRow(page, 'Everything');
  await everything.getByRole('button', { name: 'Erase' }).click();
  await everything.getByRole('button', { name: 'Yes, erase' }).click();
  await expect(count).toHaveText('0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(count).toHaveText('1');
  await page.reload();
  await expect(count).toHaveText('1');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8')).records).toEqual(records);
});

test('a lesson counts as read when each section stood before the reader, and the course page says so', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(`en/${PROGRESS_LESSON}`);
  const headings = page.locator('[data-lesson] > h2');
  const count = await headings.count();
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(300);
  for (let section = 0; section < count; section++) {
    await headings.nth(section).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    for (let second = 0; second < 6; second++) await page.clock.runFor(1000);
  }
  await expect.poll(async () => (await stored(page, 'read/the-groups-dial'))?.text).toMatch(/"readAt":\d/);
  await page.goto('en/course/');
  const item = page.getByRole('listitem').filter({ hasText: 'The groups dial' });
  await expect(item.getByText('Read', { exact: true })).toBeVisible();
  await expect(page.locator('[data-read]:visible')).toHaveCount(1);
});

test('a cell’s text is there again, says so, and goes with Reset', async ({ page }) => {
  await page.goto(`en/${CELLS_LESSON}`);
  const cost = await wakeCell(page, 'cost');
  await cost.locator('pre').click();
  await typeInto(page, cost, '40 + 2');
  await runButton(cost).click();
  await expect(outputOf(cost)).toHaveText('42');
  await page.reload();
  const again = await wakeCell(page, 'cost');
  await expect(again.getByRole('status').first()).toHaveText('This is the text that you left here.');
  await expect(editorOf(again)).toContainText('40 + 2');
  await expect(outputOf(again)).toHaveCount(0);
  await again.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(async () => (await stored(page, 'cell/the-groups-dial/cost'))?.text).toBeNull();
  await page.reload();
  await wakeCell(page, 'cost');
  await expect(page.getByText('This is the text that you left here.')).toHaveCount(0);
});

test('a text that came with a link is kept only when it was run', async ({ page }) => {
  await openCells(page, { cost: '6 * 7' });
  const cost = await wakeCell(page, 'cost');
  await expect(editorOf(cost)).toContainText('6 * 7');
  expect(await stored(page, 'cell/the-groups-dial/cost')).toBeUndefined();
  await runButton(cost).click();
  await expect(outputOf(cost)).toHaveText('42');
  await expect.poll(async () => (await stored(page, 'cell/the-groups-dial/cost'))?.text).toBe('6 * 7');
});

test('questions come back when their day has come, those first, and the next day is told', async ({
  page,
}) => {
  await answerRight(page);
  await page.goto('en/check/');
  await wakeAll(page);
  const check = page.locator('.check');
  await expect(check).toContainText(/Nothing is due today; the next questions come again on \w+ \d+\./);
  await page.clock.install({ time: Date.now() + 3 * 86_400_000 });
  await page.reload();
  await wakeAll(page);
  await expect(check).toContainText('Due today: 1.');
  await page.getByRole('button', { name: 'Draw ten questions' }).click();
  await expect(check.locator('.from')).toHaveText('From “The groups dial”');
  await check.getByRole('radio').first().check();
  await check.getByRole('button', { name: 'Check' }).click();
  await expect
    .poll(async () => (await stored(page, 'recall/the-groups-dial/right-end'))?.text)
    .toContain('"step":2');
});

for (const language of languages) {
  test(`the page of progress has no violation and fits 360 px, full and while it asks, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await answerRight(page, language);
    const main = await openProgress(page, language);
    await main
      .getByRole('button', { name: /^(Erase|清除)$/ })
      .first()
      .click();
    expect(await findViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  test(`without JavaScript the page of progress says what it needs, ${language}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(`${language}/progress/`);
    await expect(page.locator('main noscript p')).toContainText('JavaScript');
    await context.close();
  });
}

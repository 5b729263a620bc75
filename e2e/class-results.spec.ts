import { download, drawFiles, handIn, openClass, parseCsv, saveResult, studentRow } from './class-results.ts';
import { expect, findViolations, languages, test } from './course.ts';
import { openProgress, PROGRESS_LESSON, stored, wakeQuestion } from './progress.ts';

test('a student answers and saves a result; the teacher brings it together with thirty others', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(`en/${PROGRESS_LESSON}`);
  const question = await wakeQuestion(page, 'right-end');
  await question.getByRole('radio').nth(1).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await question.getByRole('button', { name: 'Try again' }).click();
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toContainText('Right.');

  const saved = await saveResult(page, '李雷 12');
  expect(saved.name).toBe('decoupled-result-李雷-12.json');
  await expect(page.getByText('Saved as decoupled-result-李雷-12.json.')).toBeVisible();
  const file = JSON.parse(saved.buffer.toString());
  const lesson = file.lessons.find(({ slug }: { slug: string }) => slug === 'the-groups-dial');
  expect(file).toMatchObject({ format: 'decoupled-result', student: '李雷 12', completion: 'begun' });
  expect(lesson.answers).toMatchObject([
    {
      id: 'the-groups-dial/right-end',
      answer: 'Depthwise, with a depth multiplier of 4',
      correct: true,
      tries: 2,
      first: { answer: 'Grouped but not depthwise, since 8 is not 32', correct: false },
    },
  ]);
  // The name is kept for the next time, and is among what can be erased.
  expect(await stored(page, 'student')).toMatchObject({ text: '李雷 12' });
  await openProgress(page);
  await page.getByRole('button', { name: 'Save your result for your teacher' }).click();
  await expect(page.getByLabel('Your name, or the number')).toHaveValue('李雷 12');

  // The teacher has another device, on which nothing is kept before or after.
  const teacher = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  const sent: string[] = [];
  teacher.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  const files = [...(await drawFiles(teacher, 30)), saved];
  await openClass(teacher, files);
  await expect(teacher.getByText('Files: 31. Students: 31. To look at: 0. Refused: 0.')).toBeVisible();
  const table = teacher.getByRole('region', { name: 'Students' });
  await expect(table.getByRole('rowheader')).toHaveCount(32);

  await table.getByRole('button', { name: 'Total' }).click();
  await expect(table.getByRole('columnheader', { name: 'Total' })).toHaveAttribute('aria-sort', 'descending');
  const totals = async () =>
    (await table.locator('tbody td.total').allTextContents()).map((text) => Number(text));
  const descending = await totals();
  expect(descending).toEqual([...descending].sort((a, b) => b - a));
  await table.getByRole('button', { name: 'Total' }).press('Enter');
  expect(await totals()).toEqual([...descending].reverse());
  await expect(table.getByRole('rowheader').first()).toHaveText('李雷 12');

  const csv = await download(teacher, 'Students as CSV');
  expect(csv.buffer.toString().startsWith('\ufeff')).toBe(true);
  const [head, ...rows] = parseCsv(csv.buffer.toString());
  expect(rows).toHaveLength(31);
  for (const row of rows) {
    const own = files
      .map(({ buffer }) => JSON.parse(buffer.toString()))
      .find(({ student }) => student === row[0]);
    expect(Number(row[1])).toBeCloseTo(own.score * 100, 1);
    const shown = await studentRow(teacher, row[0]!).locator('td.total').textContent();
    expect(Math.abs(Number(shown) - own.score * 100)).toBeLessThanOrEqual(0.5);
  }
  expect(head!.slice(0, 2)).toEqual(['Student', 'Total']);

  const questions = parseCsv((await download(teacher, 'Questions as CSV')).buffer.toString());
  const counted = questions.find((row) => row[1] === 'the-groups-dial/right-end')!;
  const answers = files.flatMap(({ buffer }) =>
    JSON.parse(buffer.toString()).lessons.flatMap((each: { answers: { id: string }[] }) =>
      each.answers.filter(({ id }) => id === 'the-groups-dial/right-end'),
    ),
  );
  const first = answers.filter(({ tries, correct }) => correct && tries === 1);
  expect(counted.slice(4, 7)).toEqual(['31', String(answers.length), String(first.length)]);
  const row = teacher.getByRole('row', { name: /You turn the dial to its right end/ });
  await expect(row).toContainText(`${answers.length} / 31`);
  await expect(row).toContainText('Grouped but not depthwise, since 8 is not 32');

  expect(sent).toEqual([]);
  expect(await teacher.evaluate(() => indexedDB.databases())).toEqual([]);
  await teacher.reload();
  await expect(teacher.getByRole('region', { name: 'Students' })).toHaveCount(0);
  await teacher.context().close();
});

test('each bad file is explained beside its name, and the others are taken', async ({ page }) => {
  const [good, other] = await drawFiles(page, 2);
  const text = good!.buffer.toString();
  const edit = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change });
  const course = { name: 'other', title: 'Other', fingerprint: '000000000000' };
  const version = { ...JSON.parse(text).course, fingerprint: '000000000000' };
  const bad: readonly (readonly [name: string, text: string, said: string | RegExp])[] = [
    ['notes.json', 'Dear teacher,', /Refused: this is not a whole JSON file/],
    ['half.json', text.slice(0, 500), /Refused: this is not a whole JSON file/],
    ['progress.json', '{"format":"decoupled-progress"}', /Refused: this JSON file holds no result/],
    ['newer.json', edit({ version: 2 }), /Refused: the file is of version 2/],
    ['proto.json', text.replace('"student"', '"__proto__": {}, "student"'), /a field named “__proto__”/],
    ['score.json', edit({ score: 7 }), 'Refused: score cannot be 7.'],
    ['video.json', 'x'.repeat(6 * 1024 * 1024), 'Refused: the file has 6 MB, and results have at most 5 MB.'],
    ['edited.json', edit({ student: '<img src=x onerror=alert(1)>' }), 'Changed since it was saved'],
    ['other.json', edit({ course }), /Of another course: not counted/],
    ['old.json', edit({ course: version, student: 'Old' }), /Of another version of this course/],
    ['earlier.json', edit({ savedAt: '2020-01-01T00:00:00.000Z' }), /An earlier file of the same student/],
    ['again.json', text, /The same file again/],
  ];
  const files = bad.map(([name, content]) => handIn(name, content));
  await openClass(page, [good!, other!, ...files]);
  await expect(page.getByText('Files: 14. Students: 4. To look at: 12. Refused: 7.')).toBeVisible();
  const marked = page.getByRole('region', { name: 'To look at' });
  for (const [name, , said] of bad) {
    // Of two equal files the later name counts.
    const row = marked.getByRole('row', {
      name: new RegExp(`^${name === 'again.json' ? 'again|decoupled' : name}`),
    });
    await expect(row).toContainText(said);
  }
  await expect(studentRow(page, '<img src=x onerror=alert(1)> Changed since it was saved')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);

  await marked.getByRole('button', { name: 'It is somebody else' }).click();
  await expect(page.getByText('Files: 14. Students: 5. To look at: 12. Refused: 7.')).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('region')).toHaveCount(0);
});

test('two hundred files are read, and the names stay in sight beside the last lesson', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await openClass(page, await drawFiles(page, 200));
  await expect(page.getByText(/Students: 200\./)).toBeVisible({ timeout: 20_000 });
  const table = page.getByRole('region', { name: 'Students' });
  await table.focus();
  await page.keyboard.press('End');
  await table.evaluate((box) => box.scrollTo(box.scrollWidth, box.scrollHeight / 2));
  const corner = table.getByRole('columnheader', { name: 'Student' });
  const [box, head] = [await table.boundingBox(), await corner.boundingBox()];
  expect(Math.abs(head!.x - box!.x)).toBeLessThan(3);
  expect(Math.abs(head!.y - box!.y)).toBeLessThan(3);
});

for (const language of languages) {
  test(`axe finds nothing in a class and a result before it is saved, in ${language}`, async ({ page }) => {
    await page.goto(`${language}/teach/results/`);
    await page.getByRole('button', { name: /made-up|虚构/ }).click();
    await page.getByText(/^(All files|全部文件)$/).click();
    await expect(page.getByRole('region', { name: /^(Questions|题目)$/ })).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await findViolations(page)).toEqual([]);

    await openProgress(page, language);
    await page.getByRole('button', { name: /^(Save your result for|把成绩存给老师)/ }).click();
    await page.getByText(/^(The whole file|整个文件)$/).click();
    expect(await findViolations(page, '[data-progress-page]')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

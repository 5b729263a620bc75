import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, findViolations, test, wake } from './course.ts';

// On a machine with other work an epoch takes seconds.
test.describe.configure({ timeout: 150_000 });

/** Small networks on data that the page makes itself. */
const small = 'v1.data-coupled.form-stack.depth-1.width-4.rate-200.batch-128';
const quick = `?training-lab=${small}.epochs-1`;
const long = `?training-lab=${small}.epochs-40`;
/** Longer than a run takes on a machine with other work. */
const TRAINED = { timeout: 60_000 };

async function openLab(page: Page, { language = 'en', query = quick } = {}): Promise<Locator> {
  await page.goto(`${language}/lessons/train-it/${query}`);
  return wake(page, 'training-lab');
}

const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true });
const records = (lab: Locator) => lab.locator('summary', { hasText: 'Records' });
const share = (lab: Locator) =>
  lab.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value);

async function trainBoth(lab: Locator): Promise<void> {
  await button(lab, 'Train both').click();
  await expect(lab.getByText('Both are trained.')).toBeVisible(TRAINED);
}

async function startLong(lab: Locator): Promise<void> {
  await button(lab, 'Train both').click();
  await expect.poll(() => share(lab), TRAINED).toBeGreaterThan(0);
}

/**
 * Starts and pauses within a frame, which no run is quick enough to end in: what a test then asks for finds the run
 * under way on any machine.
 */
async function startHeld(lab: Locator): Promise<void> {
  await lab.evaluate(async (element) => {
    const press = (name: string) =>
      [...element.querySelectorAll('button')].find((each) => each.textContent?.trim() === name)!.click();
    press('Train both');
    await new Promise(requestAnimationFrame);
    press('Pause');
  });
  await expect(button(lab, 'Go on')).toBeVisible();
}

async function openRecords(lab: Locator): Promise<void> {
  if (!(await lab.getByText('Import a file').isVisible())) await records(lab).click();
}

async function exportAll(page: Page, lab: Locator): Promise<string> {
  await openRecords(lab);
  const [file] = await Promise.all([page.waitForEvent('download'), button(lab, 'Export all').click()]);
  return readFile(await file.path(), 'utf8');
}

const importFile = (lab: Locator, text: string) =>
  lab
    .getByLabel('Import a file')
    .setInputFiles({ name: 'records.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** What an exported file says that a run ended in, by block. */
function endsOf(text: string): Record<string, { hash: string; accuracy: number }> {
  const { records: all } = JSON.parse(text);
  return Object.fromEntries(
    all.map(({ record }: { record: Record<string, never> }) => [
      (record.spec as { network: { block: string } }).network.block,
      { hash: record.weightsHash, accuracy: record.testAccuracy },
    ]),
  );
}

/** As if the reader turned to another tab, or back. */
const hide = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

/** Progress stands still for longer than the Worker takes between two reports. */
async function expectStill(page: Page, lab: Locator): Promise<void> {
  await expect(lab.getByText('paused', { exact: true })).toBeVisible();
  await page.waitForTimeout(300);
  const before = await share(lab);
  await page.waitForTimeout(700);
  expect(await share(lab)).toBe(before);
}

async function expectProgress(lab: Locator): Promise<void> {
  const before = await share(lab);
  await expect.poll(() => share(lab)).toBeGreaterThan(before);
}

test('a link sets the lab and runs nothing by itself', async ({ page }) => {
  const lab = await openLab(page, { query: `?training-lab=${small}.epochs-3.seeds-2.blockA-extreme` });
  await expect(lab.getByLabel('Block of network A')).toHaveValue('extreme');
  await expect(lab.getByLabel('Epochs', { exact: true })).toHaveValue('3');
  await expect(lab.getByText('Here two curves will grow')).toBeVisible();
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
  expect(page.workers()).toEqual([]);
});

test('a link that cannot be is refused, and the lesson’s own state stays', async ({ page }) => {
  const lab = await openLab(page, { query: '?training-lab=v1.blockA-grouped.groupsA-5' });
  await expect(lab.getByRole('alert').first()).toContainText('5');
  await expect(lab.getByLabel('Block of network A')).toHaveValue('standard');
});

test('a reader trains both, sees curves, a result and what it is worth, and looks inside', async ({
  page,
}) => {
  const lab = await openLab(page);
  await trainBoth(lab);
  await expect(lab.locator('.curves figure svg')).not.toHaveCount(0);
  for (const side of ['A', 'B']) {
    await expect(lab.locator(`[data-lab-result="${side}"]`)).toContainText(/\d\d\.\d\d %/);
  }
  await expect(lab.locator('[data-lab-difference]')).toContainText('One seed shows no difference');
  await expect(lab.getByText(/Mean test accuracy: A [\d.]+ %, B [\d.]+ %\./)).toHaveCount(1);
  await lab.getByText('Look inside').click();
  await expect(lab.getByRole('img', { name: /First 3x3 kernels that A, standard/ })).toHaveCount(1);
  const cells = await lab
    .getByRole('table', { name: /What A, standard/ })
    .locator('td')
    .allTextContents();
  expect(cells.reduce((sum, each) => sum + Number(each), 0)).toBe(2000);
  await expect(records(lab)).toHaveText('Records (2)');
});

test('seeds that are added train alone, and two give an interval over seeds', async ({ page }) => {
  const lab = await openLab(page);
  await trainBoth(lab);
  await lab.getByLabel('Seeds', { exact: true }).fill('2');
  await button(lab, 'Train what is missing').click();
  await expect(lab.getByText('Both are trained.')).toBeVisible(TRAINED);
  await expect(records(lab)).toHaveText('Records (4)');
  await expect(lab.locator('[data-lab-difference]')).toContainText(/over seeds .*over test pictures/);
  const [table] = await Promise.all([page.waitForEvent('download'), button(lab, 'CSV').click()]);
  const rows = (await readFile(await table.path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(1 + 4);
  const [picture] = await Promise.all([page.waitForEvent('download'), button(lab, 'PNG').click()]);
  expect((await readFile(await picture.path())).length).toBeGreaterThan(10_000);
});

test('records outlive a reload, leave as a file and come back', async ({ page }) => {
  const lab = await openLab(page);
  await trainBoth(lab);
  const result = await lab.locator('[data-lab-result="A"]').textContent();
  await page.reload();
  await wake(page, 'training-lab');
  await expect(lab.locator('[data-lab-result="A"]')).toHaveText(result!);
  const file = await exportAll(page, lab);
  expect(Object.keys(endsOf(file)).toSorted()).toEqual(['separable', 'standard']);
  await button(lab, 'Delete').first().click();
  await button(lab, 'Delete').first().click();
  await expect(lab.locator('[data-lab-result]')).toHaveCount(0);
  await page.reload();
  await wake(page, 'training-lab');
  await expect(records(lab)).toHaveText('Records (0)');
  await openRecords(lab);
  await importFile(lab, file);
  await expect(lab.getByText('Taken in: 2.')).toBeVisible();
  await expect(lab.locator('[data-lab-result="A"]')).toHaveText(result!);
  expect(endsOf(await exportAll(page, lab))).toEqual(endsOf(file));
});

test('a damaged file is refused with the number of the record, and nothing of it is taken', async ({
  page,
}) => {
  const lab = await openLab(page);
  await trainBoth(lab);
  const file = await exportAll(page, lab);
  await button(lab, 'Delete').first().click();
  const damaged = JSON.parse(file);
  damaged.records[1].record.testCorrect = 'AAAA';
  await importFile(lab, JSON.stringify(damaged));
  await expect(lab.getByText('Record 2 cannot be: its field “record.testCorrect”')).toBeVisible();
  await importFile(lab, file.slice(0, 500));
  await expect(lab.getByText('This file is not JSON')).toBeVisible();
  await importFile(lab, file.replace('"version": 1', '"version": 2'));
  await expect(lab.getByText('These records are of version 2')).toBeVisible();
  await expect(records(lab)).toHaveText('Records (1)');
});

test('a record is named, and set as A whatever B was', async ({ page }) => {
  const lab = await openLab(page);
  await trainBoth(lab);
  await openRecords(lab);
  const row = lab.getByRole('row', { name: /separable, seed 1/ });
  await row.getByRole('textbox').fill('mine');
  await row.getByRole('textbox').blur();
  await row.getByRole('button', { name: 'Set as A' }).click();
  await expect(lab.getByLabel('Block of network A')).toHaveValue('separable');
  await expect(lab.locator('[data-lab-result="A"]')).toContainText('separable');
  await page.reload();
  await wake(page, 'training-lab');
  await openRecords(lab);
  await expect(row.getByRole('textbox')).toHaveValue('mine');
});

test('a run that the course prints is held against it, bit for bit', async ({ page }) => {
  let printed: unknown[] = [];
  await page.route('**/data/atlas.json', (route) => route.fulfill({ json: printed }));
  const lab = await openLab(page);
  await trainBoth(lab);
  const { records: all } = JSON.parse(await exportAll(page, lab));
  const { spec, testAccuracy, weightsHash, kernelsVersion } = all[0].record;
  printed = [{ spec, testAccuracy, weightsHash, kernelsVersion }];
  await page.reload();
  await wake(page, 'training-lab');
  await expect(lab.locator('[data-lab-printed="equal"]')).toContainText(weightsHash.slice(0, 12));
  printed = [{ spec, testAccuracy, weightsHash: 'f'.repeat(64), kernelsVersion }];
  await page.reload();
  await wake(page, 'training-lab');
  await expect(lab.locator('[data-lab-printed="other"]')).toContainText(
    'The weights differ (ffffffffffff there',
  );
  await expect(button(lab, 'Save the record')).toBeVisible();
});

test('a pause holds, going on goes on, and a stop ends it and keeps what was trained', async ({ page }) => {
  const lab = await openLab(page);
  await trainBoth(lab);
  await lab.getByLabel('Epochs', { exact: true }).fill('40');
  await startLong(lab);
  await button(lab, 'Pause').click();
  await expectStill(page, lab);
  await button(lab, 'Go on').click();
  await expectProgress(lab);
  await button(lab, 'Stop').click();
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
  await expect(records(lab)).toHaveText('Records (2)');
  await page.reload();
  await wake(page, 'training-lab');
  await expect(records(lab)).toHaveText('Records (2)');
  await expect(lab.getByText('A run was cut off')).toHaveCount(0);
});

test('settings change while it runs, and what they ask for waits its turn', async ({ page }) => {
  const lab = await openLab(page, { query: `?training-lab=${small}.epochs-2` });
  await startHeld(lab);
  await expect(lab.getByText('runs after it: 1')).toBeVisible();
  await button(lab, 'Train both').click();
  await expect(lab.getByText('runs after it: 1')).toBeVisible();
  await lab.getByLabel('Epochs', { exact: true }).fill('1');
  await button(lab, 'Train both').click();
  await expect(lab.getByText('runs after it: 3')).toBeVisible();
  await button(lab, 'Go on').click();
  await expect(lab.getByText('Both are trained.')).toBeVisible(TRAINED);
  await expect(records(lab)).toHaveText('Records (4)');
  await lab.getByLabel('Epochs', { exact: true }).fill('2');
  await expect(lab.locator('[data-lab-result]')).toHaveCount(2);
});

test('the keyboard alone starts, pauses, goes on and stops', async ({ page }) => {
  const lab = await openLab(page, { query: long });
  await button(lab, 'Train both').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => share(lab), TRAINED).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await expect(button(lab, 'Pause')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(button(lab, 'Go on')).toBeFocused();
  await expectStill(page, lab);
  await page.keyboard.press('Space');
  await expect(button(lab, 'Pause')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(lab, 'Stop')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
  await expect(button(lab, 'Train both')).toBeFocused();
});

for (const goOn of ['Go on from there', 'Train what is missing']) {
  test(`a reload costs at most an epoch and changes no bit: ${goOn}`, async ({ page }) => {
    const lab = await openLab(page, { query: `?training-lab=${small}.epochs-5` });
    await trainBoth(lab);
    const whole = endsOf(await exportAll(page, lab));
    await lab
      .getByRole('row', { name: /standard, seed 1/ })
      .getByTitle(/^Delete/)
      .click();
    await button(lab, 'Train what is missing').click();
    await expect(lab.locator('[data-lab-progress]')).toHaveText(/epoch [2-5] of 5/, TRAINED);
    await page.reload();
    await wake(page, 'training-lab');
    await expect(lab.getByText(/A run was cut off: standard, seed 1, after epoch [1-4] of 5/)).toBeVisible();
    await button(lab, goOn).click();
    await expect(lab.locator('[data-lab-progress]')).toHaveText(/epoch [2-5] of 5/, TRAINED);
    await expect(lab.getByText('Both are trained.')).toBeVisible(TRAINED);
    await expect(lab.getByText('A run was cut off')).toHaveCount(0);
    expect(endsOf(await exportAll(page, lab))).toEqual(whole);
  });
}

test('what was cut off can be forgotten', async ({ page }) => {
  const lab = await openLab(page, { query: long });
  await startLong(lab);
  await expect(lab.locator('[data-lab-progress]')).toHaveText(/epoch [2-9] of 40/, TRAINED);
  await page.reload();
  await wake(page, 'training-lab');
  await button(lab, 'Forget it').click();
  await page.reload();
  await wake(page, 'training-lab');
  await expect(records(lab)).toHaveText('Records (0)');
  await expect(lab.getByText('A run was cut off')).toHaveCount(0);
});

/** Weights of the run that was cut off, so large that the next loss is no number. */
const spoilCheckpoint = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('decoupled-lab'));
    const store = database.transaction('interrupted', 'readwrite').objectStore('interrupted');
    const kept = await done(store.get('run'));
    kept.checkpoint.state.weights.get('classifier/kernel').fill(3e38);
    await done(store.put(kept, 'run'));
    database.close();
  });

// The lab's highest rate learns nothing, and normalisation keeps its loss a number.
test('a loss that is no number ends the run, is explained, and earlier records stay', async ({ page }) => {
  const lab = await openLab(page);
  await trainBoth(lab);
  await lab.getByLabel('Epochs', { exact: true }).fill('40');
  await startLong(lab);
  await expect(lab.locator('[data-lab-progress]')).toHaveText(/epoch [2-9] of 40/, TRAINED);
  await page.reload();
  await wake(page, 'training-lab');
  await expect(button(lab, 'Go on from there')).toBeVisible();
  await spoilCheckpoint(page);
  await page.reload();
  await wake(page, 'training-lab');
  await button(lab, 'Go on from there').click();
  await expect(lab.getByRole('alert').last()).toHaveText(
    /At step \d+ the loss was no number any more.* What was trained before is kept\./,
    TRAINED,
  );
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
  await expect(records(lab)).toHaveText('Records (2)');
  await lab.getByLabel('Epochs', { exact: true }).fill('2');
  await trainBoth(lab);
  await expect(lab.getByText('the loss was no number')).toHaveCount(0);
  await expect(records(lab)).toHaveText('Records (4)');
});

test.describe('a file of pictures that does not come, or comes damaged', () => {
  test.use({ allowErrors: true });
  const missing = { status: 404, body: '' };
  const damaged = { status: 200, body: 'other bytes' };
  for (const [file, answer, sentence] of [
    ['train-03.bin', missing, '“train-03.bin” could not be loaded, also not the second time.'],
    ['train-03.bin', damaged, '“train-03.bin” did not arrive as it was made, also not the second time.'],
    ['manifest.json', missing, '“manifest.json” could not be loaded, also not the second time.'],
    ['manifest.json', damaged, '“manifest.json” did not arrive as it was made, also not the second time.'],
  ] as const) {
    test(`${file}, status ${answer.status}: asked for twice, then named; later it trains`, async ({
      page,
    }) => {
      let asked = 0;
      const pattern = `**/fashion-mnist/${file}`;
      await page.context().route(pattern, (route) => {
        asked++;
        return route.fulfill(answer);
      });
      const lab = await openLab(page, { query: '' });
      await button(lab, 'Train both').click();
      await expect(lab.getByText(sentence)).toBeVisible(TRAINED);
      expect(asked).toBe(2);
      await page.context().unroute(pattern);
      await startLong(lab);
      await expect(lab.getByText(sentence)).toHaveCount(0);
    });
  }
});

test('a hidden tab goes on training, unless the reader wants it to wait', async ({ page }) => {
  const lab = await openLab(page, { query: long });
  await startLong(lab);
  await hide(page, true);
  await expectProgress(lab);
  await hide(page, false);
  await lab.getByLabel('Go on when this tab is hidden').uncheck();
  await hide(page, true);
  await expectStill(page, lab);
  await hide(page, false);
  await expectProgress(lab);
  await button(lab, 'Pause').click();
  await hide(page, true);
  await hide(page, false);
  await expectStill(page, lab);
});

for (const [language, train, trained, unfold] of [
  ['en', 'Train both', 'Both are trained.', 'Records (2)'],
  ['zh', '训练两个网络', '两个都训练好了', '记录'],
] as const) {
  test(`after training, axe finds nothing, light and dark, and a phone does not scroll sideways: ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const lab = await openLab(page, { language });
    await button(lab, train).click();
    await expect(lab.getByText(trained)).toBeVisible(TRAINED);
    await expect(lab.locator('summary', { hasText: unfold })).toHaveCount(1);
    for (const summary of await lab.locator('summary').all()) await summary.click();
    expect(await findViolations(page, '#widget-training-lab')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

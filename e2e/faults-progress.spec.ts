import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, giveSign, test } from './course.ts';
import {
  answerRight,
  fileField,
  keptRow,
  openProgress,
  PROGRESS_LESSON,
  stored,
  wakeQuestion,
} from './progress.ts';

/** Makes the database as a page of the site would, and puts these values into it. */
async function layOut(page: Page, version: number, values: Readonly<Record<string, unknown>>): Promise<void> {
  await page.goto('en/about/');
  await page.evaluate(
    ([number, entries]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('decoupled-progress', number);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('entries');
          request.result.createObjectStore('aside', { autoIncrement: true });
        };
        request.onsuccess = () => {
          const transaction = request.result.transaction('entries', 'readwrite');
          for (const [key, value] of Object.entries(entries))
            transaction.objectStore('entries').put(value, key);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [version, values] as const,
  );
}

const answer = { text: '{"given":"0","correct":true,"tries":1}', at: 5, since: 0 };

test.describe('row 19: where the browser does not keep, the page remembers, says so and offers a file', () => {
  for (const [fault, script, sentence] of [
    [
      'storage throws',
      () => {
        Object.defineProperty(window, 'indexedDB', {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
      },
      'keeps nothing for this page',
    ],
    [
      'storage is full',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
      'storage is full',
    ],
  ] as const) {
    test(fault, async ({ page }) => {
      await page.addInitScript(script);
      await answerRight(page);
      const notice = page.getByRole('complementary').filter({ hasText: sentence });
      await expect(notice).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        notice.getByRole('button', { name: 'Save as a file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('decoupled-progress.json');
      await notice.getByRole('button', { name: 'Close this notice' }).click();
      await expect(notice).toHaveCount(0);

      await openProgress(page);
      await fileField(page).setInputFiles(await download.path());
      await expect(page.getByText(/^Taken in: 2 entries/)).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
      await expect(keptRow(page, 'Answers').getByRole('cell').first()).toHaveText('1');
    });
  }

  test('storage is taken away under the open page', async ({ page }) => {
    await answerRight(page);
    await expect
      .poll(() => stored(page, 'answer/the-groups-dial/right-end'))
      .toMatchObject({ text: expect.any(String) });
    // As the browser's own button for a site's data does: the page's connection is ended, the data are gone.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('decoupled-progress');
          request.onsuccess = resolve;
        }),
    );
    const question = await wakeQuestion(page, 'params-with-groups');
    await question.getByRole('textbox').fill('1');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect
      .poll(() => stored(page, 'answer/the-groups-dial/params-with-groups'))
      .toMatchObject({ text: expect.any(String) });
    expect(await stored(page, 'answer/the-groups-dial/right-end')).toMatchObject({
      text: expect.any(String),
    });
  });
});

test.describe('row 20: stored progress', () => {
  test('that is corrupt is put aside and can be saved; the rest is whole', async ({ page }) => {
    const damaged = { text: '{"given":', at: 5, since: 0 };
    await layOut(page, 1, {
      'answer/the-groups-dial/right-end': answer,
      'answer/the-groups-dial/legal-counts': damaged,
      'prediction/accuracy/any': 'noise',
    });
    await openProgress(page);
    await expect(page.getByText('Entries that could not be read: 2.')).toBeVisible();
    await expect(keptRow(page, 'Answers').getByRole('cell').first()).toHaveText('1');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save what was put aside' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('decoupled-set-aside.json');
    await page.reload();
    await page.getByRole('button', { name: 'Erase it' }).click();
    await expect(page.getByText('Entries that could not be read')).toHaveCount(0);
    expect(await stored(page, 'answer/the-groups-dial/right-end')).toEqual(answer);
    expect(await stored(page, 'prediction/accuracy/any')).toBeUndefined();
  });

  test('from a newer version is shown, said, and never written', async ({ page }) => {
    const values = { 'answer/the-groups-dial/right-end': answer, 'new/kind': { more: 1 } };
    await layOut(page, 7, values);
    await page.goto(`en/${PROGRESS_LESSON}`);
    await expect(await wakeQuestion(page, 'right-end')).toContainText('Right.');
    const question = await wakeQuestion(page, 'params-with-groups');
    await question.getByRole('textbox').fill('1');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(
      page.getByRole('complementary').filter({ hasText: 'newer version of this site' }),
    ).toBeVisible();
    await openProgress(page);
    await expect(page.getByText('written by a newer version of this site')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Erase' })).toHaveCount(0);
    expect(await stored(page, 'answer/the-groups-dial/params-with-groups')).toBeUndefined();
    expect(await stored(page, 'new/kind')).toEqual({ more: 1 });
  });
});

test.describe('row 21: two tabs', () => {
  test('both write, and both writes stay', async ({ page, context }) => {
    const other = await context.newPage();
    await Promise.all([page.goto(`en/${PROGRESS_LESSON}`), other.goto(`en/${PROGRESS_LESSON}`)]);
    const [one, two] = [
      await wakeQuestion(page, 'right-end'),
      await wakeQuestion(other, 'params-with-groups'),
    ];
    await one.getByRole('radio').first().check();
    await two.getByRole('textbox').fill('1');
    await Promise.all([
      one.getByRole('button', { name: 'Check' }).click(),
      two.getByRole('button', { name: 'Check' }).click(),
    ]);
    await expect
      .poll(() => stored(page, 'answer/the-groups-dial/right-end'))
      .toMatchObject({ text: expect.any(String) });
    await expect
      .poll(() => stored(page, 'answer/the-groups-dial/params-with-groups'))
      .toMatchObject({ text: expect.any(String) });
  });

  test('one shows what the other does, and what one erased the other does not bring back', async ({
    page,
    context,
  }) => {
    await answerRight(page);
    const other = await context.newPage();
    await openProgress(other);
    await expect(keptRow(other, 'Answers').getByRole('cell').first()).toHaveText('1');
    const question = await wakeQuestion(page, 'params-with-groups');
    await question.getByRole('textbox').fill('1');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(keptRow(other, 'Answers').getByRole('cell').first()).toHaveText('2');
    const everything = keptRow(other, 'Everything');
    await everything.getByRole('button', { name: 'Erase' }).click();
    await everything.getByRole('button', { name: 'Yes, erase' }).click();
    await expect(other.getByText(/^Nothing yet/)).toBeVisible();

    await giveSign(page);
    await question.getByRole('textbox').fill('2');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(keptRow(other, 'Answers').getByRole('cell').first()).toHaveText('1');
    expect(await stored(page, 'answer/the-groups-dial/right-end')).toMatchObject({ text: null });
  });
});

test.describe('row 22: a file is refused with its reason, and nothing changes', () => {
  const records = { format: 'decoupled-records', version: 1, records: [] };
  const at = '2027-01-15T08:00:00.000Z';
  const fileOf = (change: object) =>
    JSON.stringify({
      format: 'decoupled-progress',
      version: 1,
      site: '',
      savedAt: at,
      entries: [],
      records,
      ...change,
    });

  for (const [fault, content, sentence] of [
    ['50 MB', ' '.repeat(50 * 1024 * 1024), 'has 50 MB; files of progress have at most 20 MB'],
    ['HTML', '<!doctype html><p>progress</p>', 'is not JSON'],
    [
      'another schema',
      '{"format":"decoupled-records","version":1,"records":[]}',
      'holds no progress of this course',
    ],
    ['a newer version', fileOf({ version: 2 }), 'is of version 2, which this page does not read'],
    [
      '__proto__',
      fileOf({}).replace('"entries":[', '"entries":[{"__proto__":{"polluted":1}}'),
      'has a field named “__proto__”',
    ],
    [
      'HTML where an id is',
      fileOf({ entries: [{ key: 'cell/<img src=x onerror=alert(1)>', at, value: '1' }] }),
      'Entry 1 of the file (cell/<img src=x onerror=alert(1)>) cannot be',
    ],
    [
      'HTML where an answer is',
      fileOf({ entries: [{ key: 'answer/a/b', at, value: { given: '<b>1</b>', correct: true, tries: 1 } }] }),
      'Entry 1 of the file (answer/a/b) cannot be',
    ],
    [
      'a record of a run that cannot be',
      fileOf({ records: { ...records, records: [{ name: '', record: {} }] } }),
      'Record 1 cannot be',
    ],
  ] as const) {
    test(fault, async ({ page }, info) => {
      await answerRight(page);
      await openProgress(page);
      const path = info.outputPath('progress.json');
      await writeFile(path, content);
      await fileField(page).setInputFiles(path);
      await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
      await expect(keptRow(page, 'Answers').getByRole('cell').first()).toHaveText('1');
      await expect(keptRow(page, 'Everything').getByRole('cell').first()).toHaveText('2');
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    });
  }
});

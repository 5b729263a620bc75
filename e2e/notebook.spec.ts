import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { fromLessonMarkdown } from '../src/notebook/written/lesson-markdown.ts';
import { errorOf, outputOf, runButton } from './cells.ts';
import { expect, findViolations, languages, test } from './course.ts';

const cells = (page: Page) => page.locator('.written-cell');
const cellAt = (page: Page, place: number) => cells(page).nth(place - 1);
const kinds = (page: Page) =>
  cells(page).evaluateAll((list) => list.map((cell) => (cell as HTMLElement).dataset.kind));
const textOf = (cell: Locator) => cell.getByRole('textbox', { name: /^(Text of cell|单元 \d+ 的文字)/ });
const editorOf = (cell: Locator) => cell.getByRole('textbox', { name: /^(Code of cell|单元 \d+ 的代码)/ });
const shownOf = (cell: Locator) => cell.getByRole('group', { name: /^(Text cell|文字单元)/ });
const saved = (page: Page) => page.getByText('Saved on this device');
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });

async function openNotebook(page: Page, language = 'en'): Promise<void> {
  await page.goto(`${language}/notebook/`);
  await expect(cells(page).first()).toBeVisible();
}

async function openEmpty(page: Page): Promise<void> {
  await openNotebook(page);
  await button(page, 'Start empty').click();
  await expect(cells(page)).toHaveCount(0);
}

async function openFile(page: Page, name: string, text: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, 'Open a file').click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
}

async function savedFile(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as file').click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('a reader finds an example that runs, and empties it with one click and a way back', async ({
  page,
}) => {
  await openNotebook(page);
  await expect(shownOf(cellAt(page, 1)).locator('math').first()).toBeVisible();
  await button(page, 'Run all').click();
  await expect(outputOf(cellAt(page, 2))).toContainText('36,864');
  await expect(outputOf(cellAt(page, 3)).getByRole('img')).toBeVisible();
  await button(page, 'Start empty').click();
  await expect(cells(page)).toHaveCount(0);
  await expect(button(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cells(page)).toHaveCount(3);
});

test('a notebook is written, run, kept over a reload, saved as a file, lost, and opened again', async ({
  page,
}) => {
  await openEmpty(page);
  await page.getByRole('textbox', { name: 'Title of the notebook' }).fill('My groups');
  await button(page, 'Text').click();
  await expect(textOf(cellAt(page, 1))).toBeFocused();
  await page.keyboard.type('## A heading\n\nA formula, $x^2$.');
  await page.keyboard.press('Escape');
  await expect(shownOf(cellAt(page, 1)).getByRole('heading', { level: 2 })).toHaveText('A heading');
  await expect(shownOf(cellAt(page, 1)).locator('math')).toHaveCount(1);
  await button(cellAt(page, 1), 'Code').click();
  await expect(editorOf(cellAt(page, 2))).toBeFocused();
  await page.keyboard.insertText('const n = 20');
  await button(cellAt(page, 2), 'Code').click();
  await expect(editorOf(cellAt(page, 3))).toBeFocused();
  await page.keyboard.insertText('n + 1');
  await page.keyboard.press('Control+Enter');
  await expect(outputOf(cellAt(page, 3))).toHaveText('21');
  await expect(saved(page)).toBeVisible();

  await page.reload();
  await expect(cells(page)).toHaveCount(3);
  await expect(page.getByRole('textbox', { name: 'Title of the notebook' })).toHaveValue('My groups');
  await runButton(cellAt(page, 3)).click();
  await expect(outputOf(cellAt(page, 3))).toHaveText('21');

  const file = await savedFile(page);
  expect(file.name).toBe('My groups.md');
  expect(file.text).toBe(
    '## A heading {#a-heading}\n\nA formula, $x^2$.\n\n\n```js live id=cell-1\nconst n = 20\n```\n\n\n```js live id=cell-2\nn + 1\n```\n',
  );

  await button(page, 'Start empty').click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await button(page, 'Code').waitFor();
  await expect(cells(page)).toHaveCount(0);
  await openFile(page, file.name, file.text);
  await expect(cells(page)).toHaveCount(3);
  await expect(page.getByRole('textbox', { name: 'Title of the notebook' })).toHaveValue('My groups');
  await button(page, 'Run all').click();
  await expect(outputOf(cellAt(page, 3))).toHaveText('21');
  expect((await savedFile(page)).text).toBe(file.text);
});

test('two tabs with one notebook lose nothing of either', async ({ page, context }) => {
  await openEmpty(page);
  const write = async (tab: Page, text: string) => {
    await button(tab, 'Text').last().click();
    await expect(textOf(cells(tab).last())).toBeFocused();
    await tab.keyboard.insertText(text);
    await tab.keyboard.press('Escape');
  };
  await write(page, 'before both');
  await expect(saved(page)).toBeVisible();
  const other = await context.newPage();
  await openNotebook(other);
  await expect(cells(other)).toHaveCount(1);
  await write(page, 'from the first tab');
  await expect(saved(page)).toBeVisible();
  await write(other, 'from the second tab');
  await expect(other.getByText('Saved, together with what another tab had written')).toBeVisible();
  for (const text of ['before both', 'from the first tab', 'from the second tab']) {
    await expect(other.getByText(text)).toHaveCount(1);
  }
  await page.reload();
  await expect(cells(page)).toHaveCount(3);
});

test.describe('where its program does not come', () => {
  test.use({ allowErrors: true });
  test('the page says so, and the example stays readable', async ({ page }) => {
    await page.route('**/_astro/WrittenNotebook.*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('en/notebook/');
    await expect(page.getByRole('alert')).toContainText('The notebook did not load.');
    await expect(page.locator('.example pre').first()).toBeVisible();
  });
});

test('by keyboard: open a text with Enter, move a cell, remove it and take that back', async ({ page }) => {
  await openNotebook(page);
  await shownOf(cellAt(page, 1)).focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await kinds(page)).toEqual(['code', 'text', 'code']);
  await expect(shownOf(cellAt(page, 2))).toBeFocused();
  await expect(page.getByText('Now cell 2 of 3.')).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await kinds(page)).toEqual(['text', 'code', 'code']);
  await page.keyboard.press('Enter');
  await expect(textOf(cellAt(page, 1))).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Mine.');
  await page.keyboard.press('Escape');
  await expect(shownOf(cellAt(page, 1))).toBeFocused();
  await expect(shownOf(cellAt(page, 1))).toHaveText('Mine.');
  await editorOf(cellAt(page, 2)).focus();
  await page.keyboard.press('Escape');
  await expect(cellAt(page, 2)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(cellAt(page, 3)).toBeFocused();
  await button(cellAt(page, 1), 'Remove').press('Enter');
  await expect(cells(page)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(cells(page)).toHaveCount(3);
  await expect(shownOf(cellAt(page, 1))).toHaveText('Mine.');
});

test('a click elsewhere shows the text and does what it was meant to do', async ({ page }) => {
  await openNotebook(page);
  await shownOf(cellAt(page, 1)).click();
  await textOf(cellAt(page, 1)).fill(`${'line\n\n'.repeat(20)}end`);
  await runButton(cellAt(page, 2)).click();
  await expect(outputOf(cellAt(page, 2))).toContainText('36,864');
  await expect(textOf(cellAt(page, 1))).toHaveCount(0);
  await expect(shownOf(cellAt(page, 1)).locator('p')).toHaveCount(21);
});

test('a cell is named for the file, and not as another is', async ({ page }) => {
  await openNotebook(page);
  const name = (place: number) => cellAt(page, place).getByRole('textbox', { name: /^Name of cell/ });
  await name(3).fill('layer');
  await name(3).press('Enter');
  await expect(page.getByText('Another cell has the name “layer”.')).toBeVisible();
  await expect(name(3)).toHaveValue('chart');
  await name(3).fill('costs-drawn');
  await name(3).press('Enter');
  expect((await savedFile(page)).text).toContain('```js live id=costs-drawn\n');
});

test('the text of a lesson opens, and what is no text is refused while the notebook stays', async ({
  page,
}) => {
  await openNotebook(page);
  const lesson = readFileSync('content/lessons/the-groups-dial/en.md', 'utf8');
  await openFile(page, 'en.md', lesson);
  await expect(cells(page)).toHaveCount(fromLessonMarkdown(lesson).length);
  await expect(cellAt(page, 1)).toContainText('::widget{name=groups-dial');
  await openFile(page, 'cat.md', Buffer.from([0xff, 0xd8, 0xff, 0x00]));
  await expect(page.getByText('“cat.md” is not a text file.')).toBeVisible();
  await openFile(page, 'long.md', 'x'.repeat(300_000));
  await expect(page.getByText(/This is 300 kB/)).toBeVisible();
  await expect(cells(page)).toHaveCount(fromLessonMarkdown(lesson).length);
  await button(page, 'Undo').click();
  await expect(cells(page)).toHaveCount(3);
});

test('a file that is dropped on the page, also on an editor, opens', async ({ page }) => {
  await openNotebook(page);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Dropped.'], 'dropped.md', { type: 'text/markdown' }));
    return transfer;
  });
  await editorOf(cellAt(page, 2)).dispatchEvent('drop', { dataTransfer: data });
  await expect(cells(page)).toHaveCount(1);
  await expect(shownOf(cellAt(page, 1))).toHaveText('Dropped.');
});

test('what a reader pastes into a text runs nothing and loads nothing', async ({ page }) => {
  await openNotebook(page);
  await shownOf(cellAt(page, 1)).click();
  await textOf(cellAt(page, 1)).fill(
    '<img src=x onerror="document.title=1"> <script>document.title=2</script> [a](javascript:document.title=3) ![b](https://example.org/b.png)',
  );
  await page.keyboard.press('Escape');
  await expect(shownOf(cellAt(page, 1))).toContainText('<script>');
  await expect(shownOf(cellAt(page, 1)).locator('img, script')).toHaveCount(0);
  await expect(page).toHaveTitle(/Blank notebook/);
});

for (const language of languages) {
  test(`${language}: a notebook that is written, ran and failed is free of what axe objects to`, async ({
    page,
  }) => {
    await openNotebook(page, language);
    await page.getByRole('button', { name: /^(Run all|全部运行)$/ }).click();
    await expect(outputOf(cellAt(page, 3)).getByRole('img')).toBeVisible();
    await editorOf(cellAt(page, 2)).click();
    await page.keyboard.insertText('missing(');
    await page.keyboard.press('Control+Enter');
    await expect(errorOf(cellAt(page, 2))).toBeVisible();
    await shownOf(cellAt(page, 1)).press('Enter');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await findViolations(page)).toEqual([]);
  });
}

test('at 320 pixels nothing scrolls the page sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openNotebook(page);
  await shownOf(cellAt(page, 1)).click();
  await textOf(cellAt(page, 1)).fill(
    `| ${'column | '.repeat(12)}\n| ${'- | '.repeat(12)}\n\n${'x'.repeat(300)}\n\n$$\n${'a+'.repeat(60)}b\n$$\n\n\`\`\`\n${'y'.repeat(200)}\n\`\`\``,
  );
  await page.keyboard.press('Escape');
  await button(page, 'Run all').click();
  await expect(outputOf(cellAt(page, 3)).getByRole('img')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and shows the example', async ({ page }) => {
    await page.goto('en/notebook/');
    const said = await page.locator('noscript').evaluate(({ textContent }) => textContent);
    expect(said).toContain('Writing and running need JavaScript.');
    await expect(page.getByText('This page is yours')).toBeVisible();
    await expect(page.getByText('table(costs)')).toBeVisible();
  });
});

import { readFileSync } from 'node:fs';
import { encodeCellText } from '../src/notebook/link/cell-link.ts';
import { errorOf, outputOf, runButton, wakeCell } from './cells.ts';
import { expect, findViolations, languages, lessons, test } from './course.ts';

/** What the cells of each lesson show, in order: of a table the cells row by row, else the text. */
const shown: Readonly<Record<string, Readonly<Record<string, readonly string[] | string | RegExp>>>> = {
  'what-convolution-mixes': { loops: '0', 'own-channel': '18' },
  'counting-the-cost': {
    count: ['73,728', '73,728', '1,152'],
    ratio: [
      ...['8', '576', '136', '4.2353'],
      ...['32', '9,216', '1,312', '7.0244'],
      ...['128', '147,456', '17,536', '8.4088'],
      ...['728', '4,769,856', '536,536', '8.8901'],
    ],
  },
  'inception-module': {
    reduce: [
      ...['16', '13,312', '147,456', '0.0903'],
      ...['64', '53,248', '147,456', '0.3611'],
      ...['128', '106,496', '147,456', '0.7222'],
      ...['192', '159,744', '147,456', '1.0833'],
    ],
  },
  'one-big-pointwise': { join: '0', segments: '0' },
  'the-groups-dial': {
    photo: /Tensor \[1, 64, 64, 16\]|张量/,
    grouped: /\[1, 64, 64, 16\]/,
    cost: /2,304.+1,152.+576.+288.+144/,
  },
  'extreme-and-separable': { order: ['287', '0'], between: '140' },
  'what-is-lost': {
    terms: ['1', '63', '0.8251', '3', '189', '0.5335', '5', '315', '0.2832', '9', '567', '0'],
  },
  xception: {
    flows: [
      ...['entry', '1,113,624', '2,692,927,032'],
      ...['middle', '12,946,752', '4,648,547,904'],
      ...['exit', '8,850,104', '1,015,928,560'],
    ],
    dense: ['34', '19,760,328', '175,976,064', '8.9055'],
  },
  accuracy: {
    luck: ['1', '78.27', '2', '77.91', '3', '78.32', '4', '78.24', '5', '78.6'],
    ways: ['0.8', '1.023', '3.6697'],
  },
  'train-it': { standard: /0\.\d/, decoupled: /0\.\d/ },
  'flops-are-not-milliseconds': { open: 'wasm', clock: /115,605,504.+1,806,336/ },
  'after-xception': {
    looking: /0\.0122.+0\.0173.+0\.0657.+0\.0533.+0\.0657.+0\.06/,
    shuffle: '[0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]',
  },
};

for (const language of languages) {
  for (const lesson of lessons) {
    test(`${language}: ${lesson}: every cell runs and shows what the text says`, async ({ page }) => {
      // Two networks are trained in one of them.
      test.setTimeout(300_000);
      await page.goto(`${language}/lessons/${lesson}/`);
      const ids = await page.locator('[id^="cell."]').evaluateAll((all) => all.map(({ id }) => id.slice(5)));
      const expected = shown[lesson]!;
      expect(ids).toEqual(Object.keys(expected));
      for (const id of ids) {
        const cell = await wakeCell(page, id);
        await runButton(cell).click();
        await expect(outputOf(cell)).toBeVisible({ timeout: 60_000 });
        const wanted = expected[id]!;
        if (Array.isArray(wanted)) await expect(outputOf(cell).locator('td')).toHaveText([...wanted]);
        else await expect(outputOf(cell)).toContainText(wanted as string | RegExp, { timeout: 120_000 });
        await expect(errorOf(cell)).toHaveCount(0);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  }
}

/** What a text asks its reader to change in a cell, and what a cell then shows. */
const asked = [
  {
    lesson: 'what-convolution-mixes',
    changed: 'loops',
    changes: [
      ['          for (let i = 0; i < 2; i++)\n', ''],
      ['ox + kx, i', 'ox + kx, o'],
      ['kx, i, o', 'kx, o, o'],
    ],
    cell: 'own-channel',
    shows: '0',
  },
  {
    lesson: 'counting-the-cost',
    changed: 'count',
    changes: [['groups: 1', 'groups: 1, stride: 2']],
    cell: 'count',
    shows: '73,728 18,432 1,152',
  },
  {
    lesson: 'extreme-and-separable',
    changed: 'between',
    changes: [['relu', '(y) => y']],
    cell: 'between',
    shows: '0',
  },
  {
    lesson: 'xception',
    changed: 'dense',
    changes: [['taps = 9', 'taps = 25']],
    cell: 'dense',
    shows: '34 20,129,096 488,822,400 24.2844',
  },
] as const;

for (const { lesson, changed, changes, cell, shows } of asked) {
  test(`${lesson}: what the text asks to change in ${changed} has the answer ${shows}`, async ({ page }) => {
    const text = changes.reduce(
      (all, [from, to]) => {
        expect(all).toContain(from);
        return all.replace(from, to);
      },
      codeOf(lesson, changed),
    );
    await page.goto(`en/lessons/${lesson}/?cell.${changed}=${encodeCellText(text)}`);
    const asking = await wakeCell(page, cell);
    await runButton(asking).click();
    await expect(outputOf(asking)).toBeVisible();
    const cells = await outputOf(asking).locator('td').allTextContents();
    expect(cells.length > 0 ? cells.join(' ') : (await outputOf(asking).textContent())!.trim()).toBe(shows);
  });
}

function codeOf(lesson: string, id: string): string {
  const text = readFileSync(new URL(`../content/lessons/${lesson}/en.md`, import.meta.url), 'utf8');
  return new RegExp(`^\`\`\`js live id=${id}\\n(.*?)^\`\`\``, 'ms').exec(text)![1]!;
}

for (const language of languages) {
  test(`${language}: cells with a chart, a table and a curve are free of what axe objects to`, async ({
    page,
  }) => {
    for (const [lesson, id] of [
      ['after-xception', 'looking'],
      ['train-it', 'standard'],
    ] as const) {
      await page.goto(`${language}/lessons/${lesson}/`);
      const cell = await wakeCell(page, id);
      await runButton(cell).click();
      await expect(outputOf(cell)).toBeVisible({ timeout: 30_000 });
      expect(await findViolations(page, `[id="cell.${id}"]`)).toEqual([]);
    }
  });
}

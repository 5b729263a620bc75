import {
  CELLS_LESSON,
  cellOf,
  editorOf,
  errorOf,
  openCells,
  outputOf,
  runButton,
  runText,
  typeInto,
  wakeCell,
} from './cells.ts';
import { expect, giveSign, test } from './course.ts';

test.describe('row 1: code in a shared URL', () => {
  test('is shown and not run, also after the page was read, and runs by its button', async ({ page }) => {
    await openCells(page, { cost: 'const secret = 41 + 1' });
    const cell = await wakeCell(page, 'cost');
    await expect(editorOf(cell)).toContainText('const secret');
    await page.waitForTimeout(500);
    await expect(outputOf(cell)).toHaveCount(0);
    expect(page.workers()).toHaveLength(0);
    await runButton(cell).click();
    await expect(outputOf(cell)).toContainText('42');
  });

  test.describe('damaged or of another version', () => {
    for (const part of ['v1.***', 'v9.YQ', 'nonsense', `v1.${'A'.repeat(7000)}`]) {
      test(`${part.slice(0, 12)}: the lesson's own code, and it is said`, async ({ page }) => {
        await page.goto(`en/${CELLS_LESSON}?cell.cost=${part}`);
        const cell = await wakeCell(page, 'cost');
        // A long text of zeros is a text all the same.
        if (part.length > 100) await expect(editorOf(cell)).toBeVisible();
        else {
          await expect(cell).toContainText('The code in the link cannot be read');
          await expect(cell.locator('pre')).toContainText('summarize(');
        }
      });
    }
  });
});

/** Ended by its limit: the page answers all the while, and the next run works. */
async function expectEnded(page: Parameters<typeof runText>[0], text: string): Promise<void> {
  const cell = await runText(page, text);
  await expect(cell.locator('.status')).toContainText(/Runs: [1-9]/);
  const answers = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
  expect(await answers()).toBe(true);
  await expect(errorOf(cell)).toContainText('Ended after 10 s', { timeout: 20_000 });
  await typeInto(page, cell, '"alive"');
  await runButton(cell).click();
  await expect(outputOf(cell)).toHaveText('alive');
}

test.describe('row 3: an endless loop', () => {
  for (const text of ['while (true) {}', '/^(a+)+$/.test("a".repeat(40) + "b")', 'for (;;) await null']) {
    test(`${text} ends at the limit, and the page lives`, async ({ page }) => {
      await expectEnded(page, text);
    });
  }

  test('Stop ends it at once', async ({ page }) => {
    const cell = await runText(page, 'while (true) {}');
    await cell.getByRole('button', { name: 'Stop' }).click();
    await expect(errorOf(cell)).toHaveText('Stopped.');
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

test('a program that takes longer to load than a cell may run takes none of its seconds', async ({
  page,
}) => {
  await page.route('**/notebook/tensorflow.*.js', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: `{ const end = Date.now() + 3000; while (Date.now() < end); }\n${text}` });
  });
  // The lesson could say so too.
  await page.route('**/_astro/props.*.json', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.replace('"seconds":[0,10]', '"seconds":[0,2]') });
  });
  const cell = await runText(page, 'show(tf.scalar(6).dataSync()[0]); while (true) {}');
  await expect(cell.locator('.status')).toHaveText('Loads what it uses');
  await expect(errorOf(cell)).toContainText('Ended after 2 s', { timeout: 60_000 });
  await expect(outputOf(cell)).toContainText('6');
});

test.describe('row 4: more memory than there is', () => {
  for (const text of [
    'let text = "x"; while (true) text += text',
    'new Array(2 ** 32)',
    'const list = []; list.length = 2 ** 31; list.fill(1)',
    'new Float64Array(2 ** 40)',
  ]) {
    test(`${text} ends in a message`, async ({ page }) => {
      const cell = await runText(page, text);
      await expect(errorOf(cell)).toContainText(/RangeError|Ended after|The browser ended the cell/, {
        timeout: 30_000,
      });
      await typeInto(page, cell, '"alive"');
      await runButton(cell).click();
      await expect(outputOf(cell)).toHaveText('alive');
    });
  }
});

test.describe('row 5: floods', () => {
  test('10,000 lines are cut, and the run ends', async ({ page }) => {
    const cell = await runText(page, 'for (let i = 0; i < 10_000; i++) console.log(i)\n"end"');
    await expect(outputOf(cell)).toContainText('end');
    await expect(outputOf(cell)).toContainText('98');
    await expect(outputOf(cell)).not.toContainText('5000');
  });

  test('promises, timers and Workers left behind end with the run', async ({ page }) => {
    const cell = await runText(
      page,
      'setInterval(() => console.log("late"), 5)\nsetTimeout(function again() { setTimeout(again) })\n"first"',
    );
    await expect(outputOf(cell)).toHaveText('first');
    await typeInto(page, cell, 'await new Promise((resolve) => setTimeout(resolve, 100)); "second"');
    await runButton(cell).click();
    await expect(outputOf(cell)).toHaveText('second');
  });

  test('a storm of promises that never ends is ended', async ({ page }) => {
    await expectEnded(page, '(async () => { while (true) await null })(); "shown too early?"');
  });
});

test.describe('row 6: strange values', () => {
  for (const [text, said] of [
    ['throw null', 'The cell threw null.'],
    ['throw { code: 3 }', 'The cell threw {code: 3}.'],
    ['const o = {}; o.o = o; throw o', 'The cell threw {o: ↻}.'],
    ['await Promise.reject(new TypeError("no"))', 'TypeError: no'],
    ['throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })', 'The cell threw ?.'],
  ] as const) {
    test(text, async ({ page }) => {
      await expect(errorOf(await runText(page, text))).toContainText(said);
    });
  }

  test('300 MB of result are cut', async ({ page }) => {
    const cell = await runText(page, 'show("x".repeat(3e8)); tensor([6000, 6000])');
    await expect(outputOf(cell)).toContainText('the text is cut here');
    await expect(outputOf(cell)).toContainText('Tensor [6000, 6000]', { timeout: 10_000 });
    await expect(outputOf(cell).getByRole('img')).toHaveCount(1);
  });
});

test.describe('row 7: what a cell cannot have', () => {
  test.use({ allowErrors: true });

  for (const [text, said] of [
    ['await fetch("/en/")', 'A cell has no network, so “fetch” cannot be used'],
    ['await self.fetch("/en/")', 'A cell has no network, so “fetch” cannot be used'],
    ['new XMLHttpRequest()', 'no network'],
    ['new WebSocket("ws://localhost")', 'no network'],
    ['importScripts("/x.js")', 'no network'],
    ['localStorage.setItem("a", 1)', 'A cell keeps nothing on the device, so “localStorage” cannot be used'],
    ['indexedDB.open("a")', 'keeps nothing'],
    ['await caches.open("a")', 'keeps nothing'],
    ['parent.document', 'A cell has no page, so “parent” cannot be used'],
    ['document.cookie', 'has no page'],
    ['alert("hello")', 'has no page'],
    ['new Worker("data:,")', 'starts no others'],
    ['postMessage({ kind: "ended" })', 'has no page'],
    ['const { x } = await import("/x.js")', 'A cell cannot import'],
  ] as const) {
    test(text, async ({ page }) => {
      await expect(errorOf(await runText(page, text))).toContainText(said);
    });
  }

  test('nor by detours: nothing leaves, and nothing of the page is reached', async ({ page }) => {
    const requests: string[] = [];
    const cell = await runText(
      page,
      `const tries = []
const attempt = async (name, act) => { try { await act(); tries.push(name) } catch {} }
const Scope = Object.getPrototypeOf(self)
await attempt("fetch", () => Scope.fetch.call(self, "/en/"))
await attempt("eval", () => (0, eval)("fetch('/en/')"))
await attempt("Function", () => new Function("return fetch('/en/')")())
await attempt("import", () => new Function("return import('/en/')")())
await attempt("origin", () => { if (self.origin !== "null") return; throw 0 })
await attempt("database", () => new Function("return indexedDB.open('x')")())
tries`,
    );
    page.on('request', (request) => requests.push(request.url()));
    await expect(outputOf(cell)).toContainText('[]');
    expect(requests.filter((url) => url.startsWith('http') && !url.includes('.json'))).toEqual([]);
  });
});

test.describe('row 8: a syntax error', () => {
  test('says line and column; what depends on the cell is marked and not shown as new', async ({ page }) => {
    await page.goto(`en/${CELLS_LESSON}`);
    const grouped = await wakeCell(page, 'grouped');
    await runButton(grouped).click();
    await expect(outputOf(grouped)).toContainText('[1, 64, 64, 16]');
    const photo = await wakeCell(page, 'photo');
    await photo.locator('pre').click();
    await typeInto(page, photo, 'const x =\n  lift(await photo("cat", ), 16))');
    await runButton(photo).click();
    await expect(errorOf(photo)).toContainText('Line 2, column 33');
    await expect(errorOf(grouped)).toContainText('Code cell 1 has not run to its end');
    await expect(outputOf(grouped)).toContainText('[1, 64, 64, 16]');
    await expect(grouped.locator('.status')).toHaveText('Older than the code');
  });

  test('an error inside a function of another cell names that cell', async ({ page }) => {
    await openCells(page, { photo: 'const f = () => {\n  missing()\n}', cost: 'f()' });
    await wakeCell(page, 'photo');
    const cost = await wakeCell(page, 'cost');
    await runButton(cost).click();
    await expect(errorOf(cost)).toContainText('Cell 1, line 2, column 3');
    await expect(errorOf(cost)).toContainText('missing is not defined');
  });
});

test.describe('row 9: prototype pollution', () => {
  for (const text of [
    'Array.prototype.map = () => "mine"',
    'Object.prototype.polluted = 1',
    'JSON.parse = null',
    'Math.max = () => 0',
    'Float64Array.prototype.fill = null',
  ]) {
    test(`${text}: it is said, and the next run is clean`, async ({ page }) => {
      const cell = await runText(page, text);
      await expect(errorOf(cell)).toContainText('which all cells share');
      await typeInto(
        page,
        cell,
        '[[1, 2].map((n) => n + 1), ({}).polluted, Math.max(1, 2), JSON.parse("3")]',
      );
      await runButton(cell).click();
      await expect(outputOf(cell)).toHaveText('[[2, 3], undefined, 2, 3]');
    });
  }
});

test.describe('row 10: the frame does not come', () => {
  test.use({ allowErrors: true });

  for (const [name, pattern] of [
    ['the frame is blocked', /notebook\/frame\.html/],
    ['the program is missing', /notebook\/cells\..*\.js/],
  ] as const) {
    test(`${name}: the code stays readable, and it is said`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto(`en/${CELLS_LESSON}`);
      const cell = await wakeCell(page, 'cost');
      await runButton(cell).click();
      await expect(errorOf(cell)).toContainText('does not answer', { timeout: 12_000 });
      await expect(cell.locator('pre')).toContainText('summarize(');
      await page.unroute(pattern);
      await runButton(cell).click();
      await expect(outputOf(cell).getByRole('table')).toBeVisible();
    });
  }

  test('what cells need does not come: the code stays readable', async ({ page }) => {
    await page.route(/data\/notebook-en\.json/, (route) => route.abort());
    await page.goto(`en/${CELLS_LESSON}`);
    await cellOf(page, 'cost').scrollIntoViewIfNeeded();
    await giveSign(page);
    await expect(cellOf(page, 'cost').locator('pre')).toContainText('summarize(');
  });
});

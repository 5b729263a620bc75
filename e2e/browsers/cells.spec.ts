import {
  allowSeconds,
  editButton,
  editorOf,
  errorOf,
  expectAlive,
  openCells,
  outputOf,
  run,
  runButton,
  runText,
  statusOf,
  stopButton,
  typeInto,
} from './cells.ts';
import { click, expect, expectText, look, test, wake } from './journey.ts';

test('a cell runs what it needs first, and shows a tensor by shape, range and channels', async ({ tab }) => {
  await openCells(tab);
  await run(tab, 'grouped');
  await expectText(tab, outputOf('grouped'), 'Tensor [1, 64, 64, 16]');
  await expectText(tab, outputOf('photo'), 'Tensor [1, 64, 64, 16]');
  expect((await look(tab, { css: '[id="cell.grouped"] .output canvas' })).count).toBe(16);
  expect((await look(tab, outputOf('cost'))).count).toBe(0);
});

test('by keyboard: edit, run, see what depends on it follow, and leave by Tab', async ({ tab }) => {
  await openCells(tab);
  await run(tab, 'grouped');
  await expectText(tab, outputOf('grouped'), '[1, 64, 64, 16]');
  await wake(tab, '[id="cell.photo"]');
  await click(tab, editButton('photo'));
  await expect.poll(async () => (await look(tab, editorOf('photo'))).isFocused).toBe(true);
  await tab.press('Control+a');
  await tab.type('const x = lift(await photo("coffee", { size: 32 }), 16)');
  await expectText(tab, statusOf('photo'), 'Older than the code');
  await tab.press('Control+Enter');
  await expectText(tab, outputOf('photo'), '[1, 32, 32, 16]');
  await expectText(tab, outputOf('grouped'), '[1, 32, 32, 16]');
  await tab.press('Tab');
  expect((await look(tab, editorOf('photo'))).isFocused).toBe(false);
  expect((await look(tab, runButton('photo'))).isFocused).toBe(true);
});

test('code of a link is shown and not run, and runs by its button', async ({ tab }) => {
  await openCells(tab, { cost: 'const secret = 41 + 1' });
  await wake(tab, '[id="cell.cost"]');
  await expectText(tab, editorOf('cost'), 'const secret');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await look(tab, outputOf('cost'))).count).toBe(0);
  await click(tab, runButton('cost'));
  await expectText(tab, outputOf('cost'), '42');
});

test('a syntax error says line and column; what depends on the cell is marked', async ({ tab }) => {
  await openCells(tab);
  await run(tab, 'grouped');
  await expectText(tab, outputOf('grouped'), '[1, 64, 64, 16]');
  await wake(tab, '[id="cell.photo"]');
  await typeInto(tab, 'photo', 'const x = lift(await photo("cat", ), 16))');
  await click(tab, runButton('photo'));
  await expectText(tab, errorOf('photo'), 'Line 1, column 41');
  await expectText(tab, errorOf('grouped'), 'Code cell 1 has not run to its end');
  await expectText(tab, outputOf('grouped'), '[1, 64, 64, 16]');
  await expectText(tab, statusOf('grouped'), 'Older than the code');
});

test('an error says where: in its own cell and inside a function of another', async ({ tab }) => {
  await openCells(tab, {
    photo: 'const f = () => {\n  missing()\n}',
    grouped: 'const list = null\n  null.length',
    cost: 'f()',
  });
  await run(tab, 'cost');
  await expectText(tab, errorOf('cost'), 'missing');
  // WebKit's stacks do not say which cell a function is of: then no place is said.
  const isNamed = test.info().project.name !== 'webkit';
  const { text } = await look(tab, errorOf('cost'));
  expect(text.includes('Cell 1, line 2, column 3')).toBe(isNamed);
  await run(tab, 'grouped');
  await expectText(tab, errorOf('grouped'), /Line 2, column \d+/);
  await expectText(tab, errorOf('grouped'), 'TypeError');
});

test('Stop ends a loop without end at once, and the page lives', async ({ tab }) => {
  await runText(tab, 'while (true) {}');
  await expectText(tab, statusOf('cost'), /Runs: [0-9]/);
  await click(tab, stopButton('cost'));
  await expectText(tab, errorOf('cost'), 'Stopped.');
  await expectAlive(tab, 'cost');
});

test('the limit ends a storm of promises, and the page lives', async ({ tab }) => {
  await runText(tab, '(async () => { while (true) await null })(); "shown too early?"');
  await expectText(tab, statusOf('cost'), /Runs: [1-9]/);
  await expectText(tab, errorOf('cost'), 'Ended after 10 s', 20_000);
  await expectAlive(tab, 'cost');
});

test('more memory than there is ends in a message', async ({ tab }) => {
  await openCells(tab, {
    photo: 'let text = "x"; while (true) text += text',
    grouped: 'new Array(2 ** 32)',
    cost: 'new Float64Array(2 ** 40)',
  });
  for (const id of ['photo', 'grouped', 'cost']) {
    await run(tab, id);
    await expectText(tab, errorOf(id), /Error: |Ended after|The browser ended the cell/, 30_000);
  }
  await expectAlive(tab, 'cost');
});

test.describe('what a cell leaves behind', () => {
  // Firefox reports to its console what a Worker has already taken for handled.
  test.use({ allowErrors: true });

  test('floods are cut, and what is left behind ends with the run', async ({ tab }) => {
    await openCells(tab, {
      photo: 'for (let i = 0; i < 10_000; i++) console.log(i)\n"end"',
      grouped:
        'setInterval(() => console.log("late"), 5)\nfor (let i = 0; i < 1000; i++) Promise.reject(new Error("left"))\nsetInterval(() => { throw 1 }, 0)\n"first"',
      cost: 'for (let i = 0; i < 3000; i++) setTimeout(() => { throw new Error("flood") })\nawait new Promise((resolve) => setTimeout(resolve, 200)); "second"',
    });
    await run(tab, 'photo');
    await expectText(tab, outputOf('photo'), 'end');
    await expectText(tab, outputOf('photo'), '98');
    expect((await look(tab, outputOf('photo'))).text).not.toContain('5000');
    await run(tab, 'grouped');
    await expectText(tab, outputOf('grouped'), 'first');
    await run(tab, 'cost');
    await expectText(tab, outputOf('cost'), 'second');
    expect((await look(tab, outputOf('cost'))).text).not.toContain('late');
  });
});

const refused = [
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
  ['new Worker("data:,")', 'starts no others'],
  ['postMessage({ kind: "ended" })', 'has no page'],
] as const;
const ids = ['photo', 'grouped', 'cost'] as const;

test('network, storage, the page and other Workers are refused and explained', async ({ tab }) => {
  for (let from = 0; from < refused.length; from += ids.length) {
    const three = refused.slice(from, from + ids.length);
    await openCells(tab, Object.fromEntries(three.map(([text], index) => [ids[index]!, text])));
    for (const [index, [, said]] of three.entries()) {
      await run(tab, ids[index]!);
      await expectText(tab, errorOf(ids[index]!), said);
    }
  }
});

test('nor are they had by detours', async ({ tab }) => {
  await runText(
    tab,
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
  await expectText(tab, outputOf('cost'), '[]');
});

test('a change to what all cells share is said, and the next run is clean', async ({ tab }) => {
  await openCells(tab, {
    photo: 'Array.prototype.map = () => "mine"',
    grouped: 'Object.prototype.polluted = 1',
    cost: 'JSON.parse = null',
  });
  for (const id of ids) {
    await run(tab, id);
    await expectText(tab, errorOf(id), 'which all cells share');
  }
  await typeInto(tab, 'cost', '[[1, 2].map(n => n + 1), ({}).polluted, JSON.parse("3")]');
  await click(tab, runButton('cost'));
  await expectText(tab, outputOf('cost'), '[[2, 3], undefined, 3]');
});

test('where the frame does not come, the code stays readable, and it is said', async ({ tab }) => {
  await openCells(tab);
  // As a blocker does it: the frame stays empty.
  await tab.evaluate(() => {
    const { setAttribute } = HTMLIFrameElement.prototype;
    Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
      set(this: HTMLIFrameElement) {
        setAttribute.call(this, 'src', 'about:blank');
      },
    });
  }, null);
  await run(tab, 'cost');
  await expectText(tab, errorOf('cost'), 'does not answer', 12_000);
  await expectText(tab, { css: '[id="cell.cost"] pre' }, 'summarize(');
});

test('Plot and the kernels come when a cell names them', async ({ tab }) => {
  await openCells(tab, {
    photo: 'Plot.plot({ marks: [Plot.lineY([1, 3, 2])] })',
    grouped: `const kernels = await openKernels()
const noise = randomTensor([1, 16, 16, 8])
const weights = randomTensor([3, 3, 2, 8])
const fast = await kernels.conv2d(noise, weights, { padding: "same", groups: 4 })
const slow = conv2d(noise, weights, { padding: "same", groups: 4 })
const gap = Math.max(...fast.data.map((value, index) => Math.abs(value - slow.data[index])))
show(kernels.engine + (gap < 1e-4 ? " agrees" : " differs by " + gap))`,
  });
  await run(tab, 'photo');
  await expect
    .poll(
      async () =>
        (await look(tab, { css: '[id="cell.photo"] .output img, [id="cell.photo"] .output svg' })).count,
    )
    .toBeGreaterThan(0);
  await run(tab, 'grouped');
  await expectText(tab, outputOf('grouped'), 'wasm agrees', 30_000);
});

test('TensorFlow.js and training come when a cell names them', async ({ tab }) => {
  test.setTimeout(180_000);
  await openCells(tab);
  // On a machine with other work it takes longer than a reader would wait.
  await allowSeconds(tab, 90);
  await wake(tab, '[id="cell.cost"]');
  const sum = 'tf.tensor1d([1, 2, 3]).sum().dataSync()[0]';
  await typeInto(
    tab,
    'cost',
    `const run = await train({ steps: 12 }); show(${sum} + " and " + run.losses.length)`,
  );
  await click(tab, runButton('cost'));
  await expectText(tab, outputOf('cost'), '6 and 12', 90_000);
});

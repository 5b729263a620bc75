import { expect, test } from 'vitest';
import { createCellRunner } from '../runner/cell-runner.ts';
import type { FromWorker, ToWorker } from '../runner/protocol.ts';
import { readMessage } from '../runner/read-message.ts';
import { createNotebook, type Loss, type NotebookCell, READY_LIMIT, type Runner } from './notebook.ts';

/** A notebook whose cells run here; Workers opened and ended are counted. */
function open(
  cells: readonly NotebookCell[],
  answer: (ask: unknown) => Promise<unknown> = () => Promise.reject(),
  loadProgram: (text: string) => Promise<Readonly<Record<string, unknown>>> = () =>
    Promise.reject(new Error('no programs here')),
) {
  const runners = { opened: 0, ended: 0 };
  const started: string[] = [];
  const timers = new Map<() => void, number>();
  let lose: (why: Loss) => void = () => {};
  let time = 0;
  const notebook = createNotebook(cells, {
    open(receive, lost): Runner {
      runners.opened++;
      lose = lost;
      const take = createCellRunner({
        post: (message) => receive(readMessage(structuredClone(message)) as FromWorker),
        now: () => ++time,
        nextTurn: () => new Promise((resolve) => setTimeout(resolve)),
        endTimers: () => {},
        loadProgram,
      });
      return {
        send(message: ToWorker) {
          if (message.kind === 'run') started.push(message.cell);
          take(structuredClone(message));
        },
        end: () => {
          runners.ended++;
        },
      };
    },
    answer,
    now: () => ++time,
    after(milliseconds, act) {
      timers.set(act, milliseconds);
      return () => timers.delete(act);
    },
    changed: () => {},
  });
  /** Until nothing runs and nothing waits. */
  async function settle() {
    const isBusy = () =>
      notebook.ids().some((id) => ['running', 'waiting'].includes(notebook.stateOf(id).status));
    while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 1));
    return started.splice(0);
  }
  const textOf = (id: string) => {
    const { value } = notebook.stateOf(id);
    return value?.kind === 'text' ? value.text : null;
  };
  const timeOut = () => [...timers.keys()][0]!();
  /** Until the text of a cell is under way. */
  async function begun() {
    const isUnderWay = () => notebook.ids().some((id) => notebook.stateOf(id).startedAt !== null);
    while (!isUnderWay()) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return { notebook, settle, textOf, runners, timers, begun, timeOut, lose: (why: Loss) => lose(why) };
}

const chain = [
  { id: 'a', text: 'const n = 2' },
  { id: 'b', text: 'const twice = n * 2' },
  { id: 'c', text: 'twice + 1' },
  { id: 'alone', text: '"alone"' },
];

test('a cell runs behind what it needs, and nothing else runs', async () => {
  const { notebook, settle, textOf } = open(chain);
  notebook.run('c');
  expect(await settle()).toEqual(['a', 'b', 'c']);
  expect(textOf('c')).toBe('5');
  expect(notebook.stateOf('alone').status).toBe('fresh');
});

test('what depends on a changed cell runs again, what does not stays', async () => {
  const { notebook, settle, textOf } = open(chain);
  for (const id of ['c', 'alone']) notebook.run(id);
  await settle();
  notebook.setText('a', 'const n = 10');
  expect(notebook.stateOf('a').isStale).toBe(true);
  notebook.run('a');
  expect(await settle()).toEqual(['a', 'b', 'c']);
  expect(textOf('c')).toBe('21');
  notebook.run('c');
  expect(await settle()).toEqual(['c']);
});

test('a text that is as it ran is not marked', async () => {
  const { notebook, settle } = open(chain);
  notebook.run('a');
  await settle();
  notebook.setText('a', 'const n = 3');
  notebook.setText('a', 'const n = 2');
  expect(notebook.stateOf('a').isStale).toBe(false);
});

test('after a fault what depends on the cell keeps its picture, marked, and comes back with the repair', async () => {
  const { notebook, settle, textOf } = open(chain);
  notebook.run('c');
  await settle();
  notebook.setText('a', 'const n = 2\nmissing()');
  notebook.run('a');
  await settle();
  const failed = notebook.stateOf('a');
  expect(failed.error).toMatchObject({
    kind: 'failed',
    failure: { name: 'ReferenceError', place: { cell: 'a', line: 2, column: 1 } },
  });
  for (const id of ['b', 'c'])
    expect(notebook.stateOf(id)).toMatchObject({ isStale: true, error: { kind: 'needs', cell: 'a' } });
  expect(textOf('c')).toBe('5');
  notebook.setText('a', 'const n = 4');
  notebook.run('a');
  await settle();
  expect(textOf('c')).toBe('9');
  expect(notebook.stateOf('c')).toMatchObject({ isStale: false, error: null, status: 'done' });
});

test('a cell that no longer defines a name leaves those that used it with an error, not with an old picture', async () => {
  const { notebook, settle } = open(chain);
  notebook.run('c');
  await settle();
  notebook.setText('a', 'const m = 2');
  notebook.run('a');
  await settle();
  expect(notebook.stateOf('b').error).toMatchObject({
    kind: 'failed',
    failure: { message: 'n is not defined' },
  });
  expect(notebook.stateOf('c')).toMatchObject({ isStale: true, error: { kind: 'needs', cell: 'b' } });
  notebook.setText('a', 'const n = = 1');
  notebook.run('a');
  await settle();
  expect(notebook.stateOf('a').error).toMatchObject({ kind: 'syntax' });
});

test('a syntax error marks what used the names of the cell', async () => {
  const { notebook, settle } = open(chain);
  notebook.run('c');
  await settle();
  notebook.setText('a', 'const n = = 1');
  notebook.run('a');
  await settle();
  for (const id of ['b', 'c'])
    expect(notebook.stateOf(id)).toMatchObject({ isStale: true, error: { kind: 'needs' } });
});

test.each([
  ['const n = = 2', { kind: 'syntax', line: 1, column: 11 }],
  ['const n = twice', { kind: 'problem', problem: { code: 'cycle' } }],
  ['const twice = 1', { kind: 'problem', problem: { code: 'doubled', name: 'twice' } }],
])('%j does not run', async (text, error) => {
  const { notebook, settle } = open(chain);
  notebook.setText('a', text);
  notebook.run('a');
  expect(await settle()).toEqual([]);
  expect(notebook.stateOf('a')).toMatchObject({ status: 'failed', error });
});

test('stop frees the Worker; values come back when they are needed', async () => {
  const { notebook, settle, textOf, runners, timers } = open([
    ...chain,
    { id: 'endless', text: 'await new Promise(() => {}); n' },
  ]);
  notebook.run('b');
  await settle();
  notebook.run('endless');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(notebook.stateOf('endless').status).toBe('running');
  notebook.stop();
  expect(notebook.stateOf('endless').error).toEqual({ kind: 'ended', why: 'stopped' });
  expect(runners).toEqual({ opened: 1, ended: 1 });
  expect(timers.size).toBe(0);
  await settle();
  notebook.run('c');
  expect(await settle()).toEqual(['a', 'b', 'c']);
  expect(textOf('c')).toBe('5');
});

test('a run that takes too long, and a Worker that is lost, end the run and say why', async () => {
  const { notebook, settle, runners, begun, timeOut, lose } = open([
    { id: 'endless', text: 'await new Promise(() => {})' },
  ]);
  notebook.run('endless');
  await begun();
  timeOut();
  expect(notebook.stateOf('endless').error).toEqual({ kind: 'ended', why: 'time' });
  notebook.run('endless');
  lose('crashed');
  expect(notebook.stateOf('endless').error).toEqual({ kind: 'ended', why: 'crashed' });
  await settle();
  expect(runners).toEqual({ opened: 2, ended: 2 });
});

test('a change to what all cells share ends with its cell', async () => {
  const original = Array.prototype.map;
  const { notebook, settle, runners } = open([
    { id: 'bad', text: 'Array.prototype.extra = 1; const kept = 1' },
    { id: 'user', text: 'kept' },
  ]);
  notebook.run('user');
  await settle();
  // Here the Worker is this process, so that the change has to be taken back by hand.
  Reflect.deleteProperty(Array.prototype, 'extra');
  expect(Array.prototype.map).toBe(original);
  expect(notebook.stateOf('bad').error).toEqual({ kind: 'changed', what: 'Array.prototype.extra' });
  expect(notebook.stateOf('user').error).toEqual({ kind: 'needs', cell: 'bad' });
  expect(runners.ended).toBe(1);
});

test('what only the page has is asked for, and its time is not the cell’s', async () => {
  const asked: unknown[] = [];
  const { notebook, settle, timers } = open(
    [{ id: 'photo', text: '(await photo("cat", {size: 8})).shape.join()' }],
    async (ask) => {
      asked.push(ask);
      expect(timers.size).toBe(0);
      return new Uint8ClampedArray(8 * 8 * 4);
    },
  );
  notebook.run('photo');
  await settle();
  expect(asked).toEqual([{ kind: 'photo', name: 'cat', size: 8 }]);
  expect(notebook.stateOf('photo').value).toMatchObject({ text: '1,8,8,3' });
});

test('programs that load slowly take none of the cell’s seconds, and its loop is stopped after them', async () => {
  let give = (_: string) => {};
  const asked = new Promise<string>((resolve) => (give = resolve));
  const { notebook, timers, begun, timeOut } = open(
    [{ id: 'slow', text: 'await tf(); await new Promise(() => {})', limit: 2000 }],
    () => asked,
    async (text) => ({ tf: async () => text }),
  );
  notebook.run('slow');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(timers.size).toBe(0);
  expect(notebook.stateOf('slow')).toMatchObject({ status: 'running', startedAt: null });
  give('a program');
  await begun();
  expect([...timers.values()]).toEqual([2000]);
  timeOut();
  expect(notebook.stateOf('slow').error).toEqual({ kind: 'ended', why: 'time' });
});

test('what is never ready ends the run too, and says so', async () => {
  const never = () => new Promise<never>(() => {});
  const { notebook, timers, timeOut } = open([{ id: 'slow', text: 'tf' }], async () => '', never);
  notebook.run('slow');
  await new Promise((resolve) => setTimeout(resolve, 5));
  // The little that passed before the page was asked is gone from it.
  expect(timers.size).toBe(1);
  expect(Math.ceil([...timers.values()][0]! / 1000)).toBe(READY_LIMIT / 1000);
  timeOut();
  expect(notebook.stateOf('slow')).toMatchObject({ status: 'failed', error: { kind: 'ended', why: 'slow' } });
});

test('an answer that comes after the end of its run starts no clock', async () => {
  let give = (_: unknown) => {};
  const answer = new Promise((resolve) => (give = resolve));
  const { notebook, settle, timers } = open([{ id: 'hasty', text: 'photo("cat"); 1' }], () => answer);
  notebook.run('hasty');
  await settle();
  give(new Uint8ClampedArray(4));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(timers.size).toBe(0);
});

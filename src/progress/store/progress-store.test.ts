import { describe, expect, test, vi } from 'vitest';
import {
  type Entries,
  memoryStorage,
  memoryStore,
  openProgress,
  type ProgressPlace,
  type ProgressStorage,
} from '../index.ts';

/** A clock that goes on by one with each look. */
function clock(start = 100) {
  let time = start;
  return () => time++;
}

async function openOn(storage: ProgressStorage, place: Partial<ProgressPlace> = {}, early = memoryStore()) {
  return openProgress({ open: async () => storage, now: clock(), announce: () => {}, ...place }, early);
}

const full = () => Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));

describe('a store of progress', () => {
  test('finds in a new visit what the last one kept', async () => {
    const storage = memoryStorage();
    const first = await openOn(storage);
    first.set('cell/a/one', '1 + 1');
    expect(first.get('cell/a/one')).toBe('1 + 1');
    await first.settled();
    const second = await openOn(storage);
    expect(second.get('cell/a/one')).toBe('1 + 1');
    expect(second.keys()).toEqual(['cell/a/one']);
    expect(second.keeping()).toBe('kept');
  });

  test('keeps what was set before it was loaded', async () => {
    const storage = memoryStorage();
    const early = memoryStore();
    early.set('cell/a/one', 'early');
    await (await openOn(storage, {}, early)).settled();
    expect((await openOn(storage)).get('cell/a/one')).toBe('early');
  });

  test('writes in one go what was set in one go', async () => {
    const storage = memoryStorage();
    const update = vi.fn(storage.update);
    const store = await openOn({ ...storage, update });
    store.set('cell/a/one', '1');
    store.set('cell/a/two', '2');
    await store.settled();
    expect(update.mock.calls.map(([keys]) => keys)).toEqual([['cell/a/one', 'cell/a/two']]);
  });

  test('takes no key that no kind has', async () => {
    const store = await openOn(memoryStorage());
    expect(() => store.set('__proto__', '1')).toThrow(RangeError);
    expect(() => store.set('other/a', '1')).toThrow('other/a');
  });

  test('tells whoever watches, until they have enough', async () => {
    const store = await openOn(memoryStorage());
    const listener = vi.fn();
    const end = store.watch(listener);
    store.set('cell/a/one', '1');
    await store.settled();
    expect(listener).toHaveBeenCalled();
    listener.mockClear();
    end();
    store.set('cell/a/one', '2');
    await store.settled();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('two pages on one storage', () => {
  test('keep what either wrote', async () => {
    const storage = memoryStorage();
    const [one, other] = [await openOn(storage), await openOn(storage)];
    one.set('cell/a/one', '1');
    other.set('cell/a/two', '2');
    await Promise.all([one.settled(), other.settled()]);
    const third = await openOn(storage);
    expect([...third.keys()].sort()).toEqual(['cell/a/one', 'cell/a/two']);
  });

  test('hear of each other, or find out when they look', async () => {
    const storage = memoryStorage();
    const other = await openOn(storage);
    const deaf = await openOn(storage);
    const one = await openOn(storage, { announce: (entries) => other.hear(entries) });
    one.set('cell/a/one', '1');
    await one.settled();
    expect(other.get('cell/a/one')).toBe('1');
    expect(deaf.get('cell/a/one')).toBeNull();
    await deaf.refresh();
    expect(deaf.get('cell/a/one')).toBe('1');
  });

  test('hear nothing in what is no announcement', async () => {
    const store = await openOn(memoryStorage());
    for (const noise of [null, 7, {}, [['cell/a/one', { text: '1', at: 1, since: 0 }]]]) store.hear(noise);
    store.hear(
      new Map<unknown, unknown>([
        [7, {}],
        ['cell/a/one', { text: 1 }],
        ['other', { text: '1', at: 1, since: 0 }],
      ]),
    );
    expect(store.keys()).toEqual([]);
  });

  test('do not bring back what the other erased, and keep what was set after it', async () => {
    const storage = memoryStorage();
    const now = clock();
    const [one, other] = [await openOn(storage, { now }), await openOn(storage, { now })];
    one.set('cell/a/one', 'old');
    one.set('cell/a/two', 'old');
    await one.settled();
    await other.refresh();
    one.erase(['cell/a/one', 'cell/a/two']);
    await one.settled();
    other.set('cell/a/two', 'new');
    await other.settled();
    const third = await openOn(storage, { now });
    expect(third.get('cell/a/one')).toBeNull();
    expect(third.get('cell/a/two')).toBe('new');
  });
});

describe('erasing', () => {
  test('gives back what was held, and taking that undoes it', async () => {
    const storage = memoryStorage();
    const store = await openOn(storage);
    store.set('cell/a/one', '1');
    const held = store.erase(['cell/a/one', 'cell/a/never']);
    expect(store.keys()).toEqual([]);
    expect([...held.keys()]).toEqual(['cell/a/one']);
    store.take(held);
    await store.settled();
    expect((await openOn(storage)).get('cell/a/one')).toBe('1');
  });

  test('a file that says it is from the future does not win for ever', async () => {
    const store = await openOn(memoryStorage());
    store.take(new Map([['cell/a/one', { text: 'future', at: 8e15, since: 0 }]]) satisfies Entries);
    store.set('cell/a/one', 'now');
    await store.settled();
    expect(store.get('cell/a/one')).toBe('now');
  });
});

describe('where the device does not keep', () => {
  test('a storage that may not be opened leaves the page its memory', async () => {
    const store = await openOn(memoryStorage(), { open: () => Promise.reject(new Error('SecurityError')) });
    store.set('cell/a/one', '1');
    await store.settled();
    expect(store.get('cell/a/one')).toBe('1');
    expect(store.keeping()).toBe('refused');
  });

  test('a full storage is said, and filled as soon as there is room', async () => {
    const room = memoryStorage();
    let update: ProgressStorage['update'] = full;
    const store = await openOn({ ...room, update: (keys, change) => update(keys, change) });
    store.set('cell/a/one', '1');
    await store.settled();
    expect(store.keeping()).toBe('full');
    expect(store.get('cell/a/one')).toBe('1');
    update = room.update;
    store.set('cell/a/two', '2');
    await store.settled();
    expect(store.keeping()).toBe('kept');
    expect((await openOn(room)).keys()).toHaveLength(2);
  });

  test('a storage that was emptied under an open page gets back all that the page knows', async () => {
    const storages = [memoryStorage(), memoryStorage()];
    let at = 0;
    const open = async (): Promise<ProgressStorage> => {
      const mine = at;
      const alive = <T>(value: T) => (mine === at ? value : Promise.reject(new Error('InvalidStateError')));
      const { update } = storages[mine]!;
      return { ...storages[mine]!, update: async (keys, change) => update(await alive(keys), change) };
    };
    const store = await openOn(memoryStorage(), { open });
    store.set('cell/a/one', '1');
    await store.settled();
    at = 1;
    store.set('cell/a/two', '2');
    await store.settled();
    expect(store.keeping()).toBe('kept');
    expect((await openOn(storages[1]!)).keys()).toHaveLength(2);
  });
});

describe('what was stored, where the first look at it fails', () => {
  test('is put aside when another text takes its place, and the rest is there again', async () => {
    const storage = memoryStorage();
    const first = await openOn(storage);
    first.set('cell/a/one', 'an hour of work');
    first.set('cell/a/two', '2');
    await first.settled();
    let isBroken = true;
    const open = async () => (isBroken ? Promise.reject(new Error('not now')) : storage);
    const store = await openOn(storage, { open, now: clock(1000) });
    expect(store.keeping()).toBe('refused');
    isBroken = false;
    store.set('cell/a/one', 'a line');
    await store.settled();
    expect(store.keeping()).toBe('kept');
    expect(store.get('cell/a/one')).toBe('a line');
    expect(store.get('cell/a/two')).toBe('2');
    expect((await openOn(storage)).get('cell/a/one')).toBe('a line');
    expect(await store.aside()).toMatchObject([{ key: 'cell/a/one', value: { text: 'an hour of work' } }]);
  });

  test('is not put aside where it is the same', async () => {
    const storage = memoryStorage(new Map([['cell/a/one', { text: '1', at: 5, since: 0 }]]));
    let isBroken = true;
    const open = async () => (isBroken ? Promise.reject(new Error('not now')) : storage);
    const store = await openOn(storage, { open, now: clock(1000) });
    isBroken = false;
    store.set('cell/a/one', '1');
    await store.settled();
    expect(await store.aside()).toEqual([]);
  });
});

describe('what is stored but cannot be read', () => {
  const damaged = () =>
    new Map<string, unknown>([
      ['cell/a/one', { text: '1', at: 5, since: 0 }],
      ['answer/a/q', { text: '{"given":', at: 5, since: 0 }],
      ['prediction/a/p', 'nothing of ours'],
      ['elsewhere', { text: '1', at: 5, since: 0 }],
    ]);

  test('is put aside as it was, and the rest is whole', async () => {
    const entries = damaged();
    const storage = memoryStorage(entries);
    const store = await openOn(storage);
    expect(store.keys()).toEqual(['cell/a/one']);
    expect([...entries.keys()]).toEqual(['cell/a/one']);
    const aside = await store.aside();
    expect(aside.map(({ key, value }) => [key, value])).toEqual([...damaged()].slice(1));
    await store.clearAside();
    expect(await store.aside()).toEqual([]);
  });

  test('stays where a newer site wrote it, and nothing is written there', async () => {
    const entries = damaged();
    const store = await openOn({ ...memoryStorage(entries), isWritable: false });
    store.set('cell/a/two', '2');
    store.remove('cell/a/one');
    await store.settled();
    expect(store.keeping()).toBe('newer');
    expect(store.get('cell/a/two')).toBe('2');
    expect(entries).toEqual(damaged());
  });
});

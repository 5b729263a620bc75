import { describe, expect, test } from 'vitest';
import { memoryStore, visitStore } from './index.ts';

function storage() {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
}
const refuse = () => {
  throw new Error('QuotaExceededError');
};

describe.each([
  ['memoryStore', () => memoryStore()],
  ['visitStore', () => visitStore(() => storage())],
  ['visitStore on a full storage', () => visitStore(() => ({ ...storage(), setItem: refuse }))],
  ['visitStore on a storage that may not be named', () => visitStore(refuse)],
])('%s', (_, open) => {
  test('gives back what was set last, and null for the rest', () => {
    const store = open();
    expect(store.get('a')).toBeNull();
    store.set('a', '1');
    store.set('a', '2');
    expect(store.get('a')).toBe('2');
    expect(store.get('constructor')).toBeNull();
  });
});

describe('visitStore', () => {
  test('a second store on the same storage finds what the first set', () => {
    const shared = storage();
    visitStore(() => shared).set('a', '1');
    expect(visitStore(() => shared).get('a')).toBe('1');
  });

  test('keys are marked as ours, because others use the storage of a host, too', () => {
    const shared = storage();
    visitStore(() => shared).set('a', '1');
    expect([...shared.entries.keys()]).toEqual(['decoupled/a']);
  });

  test('what a full storage refuses hides what it still holds', () => {
    const shared = storage();
    visitStore(() => shared).set('a', 'old');
    const store = visitStore(() => ({ ...shared, setItem: refuse }));
    store.set('a', 'new');
    expect(store.get('a')).toBe('new');
  });
});

import { expect, test } from 'vitest';
import { memoryStore } from './index.ts';

test('a store gives back what was set last, and null for the rest', () => {
  const store = memoryStore();
  expect(store.get('a')).toBeNull();
  store.set('a', '1');
  store.set('a', '2');
  expect(store.get('a')).toBe('2');
  expect(store.get('constructor')).toBeNull();
});

test('what was removed is not there, as if it had never been', () => {
  const store = memoryStore();
  store.set('a', '1');
  store.set('b', '2');
  store.remove('a');
  expect(store.get('a')).toBeNull();
  expect(store.keys()).toEqual(['b']);
});

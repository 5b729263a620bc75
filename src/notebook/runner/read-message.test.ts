import { expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

const ask = (name: string) => ({ kind: 'ask', id: 1, ask: { kind: 'photo', name, size: 64 } });

test('a cell can ask for the photos of the course, and not for another file of the site', () => {
  expect(readMessage(ask('cat'))).toEqual(ask('cat'));
  for (const name of ['../../other', 'cat.webp?', '%2e%2e/other', 'constructor', '']) {
    expect([name, readMessage(ask(name))]).toEqual([name, null]);
  }
});

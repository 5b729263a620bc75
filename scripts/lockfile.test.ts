import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMissingOptionals, findPinnedHosts, findRanges } from './lockfile.mjs';

describe.each(['package-lock.json', 'bench/package-lock.json'])('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  const lock = JSON.parse(text);

  it('names no registry', () => {
    expect(findPinnedHosts(lock)).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('holds every optional dependency that it names', () => {
    expect(findMissingOptionals(lock)).toEqual([]);
  });

  it('pins exact versions', () => {
    expect(findRanges(lock)).toEqual([]);
  });
});

it('finds a host, a gap and a range', () => {
  const lock = {
    packages: {
      '': { dependencies: { a: '^1.0.0' } },
      'node_modules/a': { resolved: 'somewhere', optionalDependencies: { 'a-linux': '1.0.0', b: '1.0.0' } },
      'node_modules/a/node_modules/b': {},
    },
  };
  expect(findPinnedHosts(lock)).toEqual(['node_modules/a']);
  expect(findMissingOptionals(lock)).toEqual(['node_modules/a -> a-linux']);
  expect(findRanges(lock)).toEqual(['a ^1.0.0']);
});

import { describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

describe('isInstalled', () => {
  const locked = {
    '': { name: 'course' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };

  it('asks for every package, optional ones aside, in the version of the lock', () => {
    expect(isInstalled(locked, null)).toBe(false);
    expect(isInstalled(locked, {})).toBe(false);
    expect(isInstalled(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(isInstalled(locked, a)).toBe(true);
    expect(isInstalled(locked, { ...a, 'node_modules/b': { version: '2.0.0' } })).toBe(false);
  });

  it('refuses packages of another kind of machine', () => {
    const b = { version: '1.0.0', os: [`!${process.platform}`] };
    expect(isInstalled(locked, { ...a, 'node_modules/b': b })).toBe(false);
    expect(isInstalled(locked, { ...a, 'node_modules/b': { ...b, os: process.platform } })).toBe(true);
  });
});

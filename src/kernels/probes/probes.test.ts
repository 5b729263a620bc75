import { describe, expect, test } from 'vitest';
import { openProbes } from '../index.ts';

test('the probes answer in WebAssembly, and in plain JavaScript where their file does not load', async () => {
  expect((await openProbes()).engine).toBe('wasm');
  const broken = () => Promise.reject(new Error('probes.wasm answered 404'));
  expect((await openProbes({ load: broken })).engine).toBe('reference');
});

describe.each(['wasm', 'reference'] as const)('the probes of the engine %s', (engine) => {
  test('count bytes read and written: two arrays, as often as they are gone through', async () => {
    const probes = await openProbes({ engine });
    for (const bytes of [64, 4096, 2 ** 20, 2 ** 21]) {
      const { amount, run } = probes.scale(bytes);
      run();
      expect(amount % (2 * bytes)).toBe(0);
      expect(amount).toBeGreaterThanOrEqual(2 ** 20);
    }
  });

  test('take arrays that are no whole number of vectors a little shorter', async () => {
    const probes = await openProbes({ engine });
    expect(probes.scale(2 ** 20 + 63).amount).toBe(probes.scale(2 ** 20).amount);
  });

  test('still answer after the memory grew', async () => {
    const probes = await openProbes({ engine });
    const small = probes.scale(4096);
    probes.scale(2 ** 22);
    expect(() => {
      small.run();
      probes.peak.run();
    }).not.toThrow();
  });
});

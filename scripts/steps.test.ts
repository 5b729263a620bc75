import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countPlaywright, countVitest, formatCounts } from './counts.mjs';
import { runSteps } from './steps.mjs';

describe('runSteps', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockReturnValue(undefined);
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('goes on after a failure, except with steps that need the failed one', async () => {
    const names: string[] = [];
    const step = (name: string, status: number, needs?: string) => ({
      name,
      needs,
      run: async () => {
        names.push(name);
        return status;
      },
    });
    const counts = await runSteps([
      step('lint', 1),
      step('build', 2),
      step('size', 0, 'build'),
      step('browser', 0, 'size'),
      step('unit', 0),
    ]);
    expect(names).toEqual(['lint', 'build', 'unit']);
    expect(counts).toEqual({ passed: 1, failed: 2, skipped: 2 });
  });

  it('takes an error for a failure and adds up what a step counted', async () => {
    const counts = await runSteps([
      { name: 'a', run: () => Promise.reject(new Error('no such program: a')) },
      { name: 'b', run: async () => ({ passed: 7, failed: 0, skipped: 1 }) },
    ]);
    expect(counts).toEqual({ passed: 7, failed: 1, skipped: 1 });
  });
});

describe('counts', () => {
  it('take a file that did not load for a failed test', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('take a browser test that passed in the end for a passed one', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 6, failed: 1, skipped: 2 });
  });

  it('close with one line', () => {
    expect(formatCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(formatCounts({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

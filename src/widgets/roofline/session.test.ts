import { describe, expect, test } from 'vitest';
import { openKernels, type Probes } from '#src/kernels';
import { clockStep, leastTime } from './clock.ts';
import { interleave, MOST_ROUNDS, type Rounds } from './interleave.ts';
import { convolutionsOf } from './layers.ts';
import { measureLayer, type RooflineReply } from './session.ts';

/** A clock that only work moves, in steps of `step`. */
function workClock(step: number) {
  let time = 0;
  const spend = (ms: number) => {
    time += ms;
  };
  return { spend, now: () => Math.floor(time / step) * step };
}

describe('the clock', () => {
  test('shows its smallest step, and a coarse one is measured by for longer', () => {
    for (const step of [0.1, 1]) {
      const { now, spend } = workClock(step);
      const looked = () => {
        spend(0.013);
        return now();
      };
      expect(clockStep(looked)).toBeCloseTo(step, 6);
    }
    expect([0.005, 0.1, 1, 100].map(leastTime)).toEqual([4, 4, 20, 40]);
  });
});

describe('taking turns', () => {
  const run = async (costs: readonly number[], step = 0.1) => {
    const { now, spend } = workClock(step);
    const order: number[] = [];
    let rounds: Rounds = [];
    const shares: number[] = [];
    const tasks = costs.map((cost, index) => ({
      run: () => {
        if (order.at(-1) !== index) order.push(index);
        spend(cost);
        return undefined;
      },
    }));
    await interleave(
      tasks,
      4,
      now,
      ({ share }) => shares.push(share),
      (all) => {
        rounds = all.map((round) => [...round]);
      },
    );
    return { order, rounds, shares };
  };

  test('finds what a run takes, far under the step of the clock and far over it', async () => {
    const costs = [0.003, 0.7, 30];
    const { rounds } = await run(costs);
    for (const round of rounds)
      round.forEach((time, task) => {
        expect(time / costs[task]!).toBeGreaterThan(0.95);
        expect(time / costs[task]!).toBeLessThan(1.05);
      });
  });

  test('goes round after round, so that a slow moment falls on all', async () => {
    const { order, rounds } = await run([1, 2, 3]);
    expect(rounds).toHaveLength(MOST_ROUNDS);
    expect(order).toEqual(Array.from({ length: MOST_ROUNDS + 1 }, () => [0, 1, 2]).flat());
  });

  test('takes fewer rounds of what is slow, but one at least', async () => {
    expect((await run([4000])).rounds).toHaveLength(3);
    expect((await run([30_000])).rounds).toHaveLength(1);
  });

  test('its progress never goes back', async () => {
    const { shares } = await run([1, 5]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});

describe('a measurement', () => {
  const probe = (amount: number) => ({ run: () => {}, amount });
  const probes: Probes = { engine: 'wasm', peak: probe(1000), scale: (bytes) => probe(2 * bytes) };

  /** Every look at the clock takes 0.01 ms, every convolution 2 ms. */
  async function measure(given: Probes) {
    const { now, spend } = workClock(0.01);
    const kernels = await openKernels({ engine: 'reference' });
    const timed = {
      ...kernels,
      prepare: async () => ({ run: async () => spend(2), read: () => null as never, dispose: () => {} }),
    };
    const look = () => {
      spend(0.01);
      return now();
    };
    const busy: Probes = {
      ...given,
      peak: { ...given.peak, run: () => spend(2) },
      scale: (bytes) => ({ ...given.scale(bytes), run: () => spend(2) }),
    };
    const replies: RooflineReply[] = [];
    await measureLayer('28x28x32', timed, busy, look, (reply) => replies.push(reply));
    return replies;
  }

  test('comes after every round, over all rounds so far, and ends', async () => {
    const replies = await measure(probes);
    const measured = replies.flatMap((reply) => (reply.kind === 'measured' ? [reply.measurement] : []));
    expect(measured.map(({ rounds }) => rounds)).toEqual(measured.map((_, index) => index + 1));
    expect(measured.at(-1)!.times).toHaveLength(convolutionsOf('28x28x32').length);
    expect(measured.at(-1)!.engine).toBe('reference');
    for (const { medianMs } of measured.at(-1)!.times) expect(medianMs).toBeCloseTo(2, 1);
    expect(replies.at(-1)).toEqual({ kind: 'done' });
  });

  test('takes smaller arrays where the memory does not grow, and says so', async () => {
    const replies = await measure({
      ...probes,
      scale(bytes) {
        if (bytes > 2 ** 25) throw new RangeError('cannot grow');
        return probe(2 * bytes);
      },
    });
    const last = replies.findLast((reply) => reply.kind === 'measured');
    expect(last).toMatchObject({ measurement: { memoryBytes: 2 ** 25 } });
  });

  test('that fails tells why', async () => {
    const replies = await measure({
      ...probes,
      scale() {
        throw new RangeError('cannot grow');
      },
    });
    expect(replies).toEqual([{ kind: 'failed', reason: 'cannot grow' }]);
  });
});

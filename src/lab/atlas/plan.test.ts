import { expect, test } from 'vitest';
import {
  ATLAS_SEEDS,
  atlasSeries,
  countNetwork,
  inputShapes,
  nameRun,
  planAtlas,
  recipes,
  solveWidth,
  specKey,
} from '../index.ts';

const plan = planAtlas();
const runs = plan.flatMap((entry) => entry.runs);

test('every series has entries, and every entry its network once with each seed', () => {
  expect(new Set(plan.map(({ series }) => series))).toEqual(new Set(atlasSeries));
  for (const { network, rank, runs: own } of plan) {
    expect(own.map(({ training }) => training.seed)).toEqual(ATLAS_SEEDS);
    for (const { data, network: trained, training } of own) {
      expect(trained).toEqual(network);
      expect(data.id === 'coupled' ? data.rank : null).toBe(rank);
      expect(training).toEqual({ seed: training.seed, ...recipes[data.id] });
    }
  }
});

test('two runs have one name only if they are the same', () => {
  const names = new Set(runs.map(nameRun));
  const specs = new Set(runs.map(specKey));
  const both = new Set(runs.map((run) => `${nameRun(run)} ${specKey(run)}`));
  expect([names.size, specs.size]).toEqual([both.size, both.size]);
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
});

test('no series names a network twice', () => {
  for (const series of atlasSeries) {
    const names = plan.filter((entry) => entry.series === series).map(({ runs: own }) => nameRun(own[0]!));
    expect(new Set(names).size).toBe(names.length);
  }
});

test.each([
  ['smallBudget', 3000],
  ['middleBudget', 12_000],
  ['largeBudget', 40_000],
] as const)('of %s every network is within 10 %% of the standard one', (series, amount) => {
  const entries = plan.filter((entry) => entry.series === series);
  const params = entries.map(({ network }) => countNetwork(network, inputShapes['fashion-mnist']).params);
  const standard = params[entries.findIndex(({ network }) => network.block === 'standard')]!;
  for (const each of params) expect(Math.abs(each / standard - 1)).toBeLessThanOrEqual(0.1);
  const { network } = entries.find((entry) => entry.network.block === 'standard')!;
  const nearest = solveWidth(network, inputShapes['fashion-mnist'], { what: 'params', amount });
  expect(network.width).toBe(nearest.spec.width);
});

test('all group counts are legal, and each divides the channels it meets', () => {
  for (const { data, network } of runs) {
    expect(() => countNetwork(network, inputShapes[data.id])).not.toThrow();
    if (network.block === 'grouped') expect((2 * network.width) % network.groups).toBe(0);
  }
});

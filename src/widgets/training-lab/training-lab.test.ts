import { describe, expect, test } from 'vitest';
import {
  blockKinds,
  buildNetwork,
  countNetwork,
  type EpochResult,
  inputShapes,
  nameRun,
  networkForms,
  planAtlas,
  type RunSpec,
  solveWidth,
} from '#src/lab';
import { seededRandom } from '#src/random';
import { parseState } from '../fields.ts';
import { decodeState, encodeState } from '../link.ts';
import {
  confusionOf,
  curveOf,
  disagreements,
  learnedKernels,
  networksOf,
  runsOf,
  sides,
  type TrainingLabState,
  trainingLab,
  trainingLabFields,
  withRun,
} from './index.ts';

const initial = parseState(trainingLabFields, {});
const at = (change: Partial<TrainingLabState>): TrainingLabState => ({ ...initial, ...change });
const overLink = (state: TrainingLabState) =>
  decodeState(trainingLabFields, encodeState(trainingLabFields, state));

describe('the networks of both sides', () => {
  test.each(['params', 'macs'] as const)('come as near in %s as any width of B lets them', (equal) => {
    for (const form of networkForms) {
      for (const blockB of blockKinds) {
        const state = at({ equal, form, blockB, width: 8, depth: form === 'stack' ? 1 : 2 });
        const { A, B } = networksOf(state);
        expect(A.spec).toMatchObject({ block: 'standard', width: 8, groups: 1, form });
        expect(B.spec.block).toBe(blockB);
        expect(solveWidth(B.spec, inputShapes[state.data], { what: equal, amount: A[equal] })).toEqual(B);
        expect(countNetwork(B.spec, inputShapes[state.data])).toEqual(B);
      }
    }
  });

  test('of one block are one network', () => {
    for (const equal of ['params', 'macs', 'width'] as const) {
      for (const block of blockKinds) {
        const { A, B } = networksOf(at({ equal, blockA: block, blockB: block, width: 8 }));
        expect(B).toEqual(A);
      }
    }
  });

  test('at equal width have it, and the separable one costs less', () => {
    const { A, B } = networksOf(at({ equal: 'width', width: 16 }));
    expect(B.spec.width).toBe(16);
    expect(B.params).toBeLessThan(A.params);
    expect(B.macs).toBeLessThan(A.macs);
  });

  test('differ in what is set for one side alone', () => {
    const { A, B } = networksOf(at({ blockA: 'extreme', betweenA: 'relu', residualB: 'on' }));
    expect([A.spec.between, B.spec.between]).toEqual(['relu', 'none']);
    expect([A.spec.residual, B.spec.residual]).toEqual([false, true]);
  });

  test('have nothing between the steps of a block that has one', () => {
    expect(networksOf(at({ betweenA: 'relu' })).A.spec.between).toBe('none');
  });

  test('are refused where the groups do not divide the channels', () => {
    expect(() => trainingLab.check(at({ blockA: 'grouped', groupsA: 5 }))).toThrow(/groups/);
    expect(() => trainingLab.check(at({ equal: 'width', blockB: 'grouped', groupsB: 8 }))).toThrow(/groups/);
    expect(() => trainingLab.check(at({ blockB: 'grouped', groupsB: 8 }))).not.toThrow();
  });

  test('have the measures that prose shows', () => {
    const state = at({});
    const { A, B } = networksOf(state);
    const measured = Object.entries(trainingLab.measures).map(([name, of]) => [name, of(state)]);
    expect(Object.fromEntries(measured)).toEqual({
      paramsA: A.params,
      paramsB: B.params,
      macsA: A.macs,
      macsB: B.macs,
      widthA: A.spec.width,
      widthB: B.spec.width,
      timesWider: B.spec.width / A.spec.width,
    });
  });
});

describe('the runs', () => {
  test('are one a seed, from the first on, and alike but for the network', () => {
    const state = at({ seeds: 3, seed: 7 });
    const [a, b] = sides.map((side) => runsOf(state, side));
    expect(a!.map(({ training }) => training.seed)).toEqual([7, 8, 9]);
    for (const [index, run] of a!.entries()) {
      expect(b![index]).toEqual({ ...run, network: networksOf(state).B.spec });
    }
  });

  test('of Coupled have a teacher for each seed', () => {
    const seeds = runsOf(at({ data: 'coupled', seeds: 2, noise: 10 }), 'A').map(({ data }) => data);
    expect(seeds).toMatchObject([
      { seed: 1, labelNoise: 0.1 },
      { seed: 2, labelNoise: 0.1 },
    ]);
  });

  test('hang on no setting of the other side', () => {
    const change = { blockB: 'extreme', betweenB: 'elu', residualB: 'on', groupsB: 2 } as const;
    expect(runsOf(at(change), 'A')).toEqual(runsOf(initial, 'A'));
  });
});

describe('a state from a run', () => {
  const runs = new Map(planAtlas().flatMap((entry) => entry.runs.map((run) => [nameRun(run), run] as const)));

  test.each([...runs])('has A as it is: %s', (_, run) => {
    const state = withRun(initial, run)!;
    expect(state).not.toBeNull();
    expect(runsOf(state, 'A')).toEqual([run]);
    expect(() => trainingLab.check(state)).not.toThrow();
    expect(overLink(state)).toEqual(state);
  });

  test('is the state that made it, but for B and the number of seeds', () => {
    const state = at({ data: 'coupled', rank: 4, tied: 'output', noise: 7, blockA: 'extreme', rate: 333 });
    const [run] = runsOf(state, 'A');
    expect(withRun({ ...initial, blockB: 'extreme' }, run!)).toEqual({
      ...state,
      blockB: 'extreme',
      groupsA: 1,
    });
  });

  test('is none where the settings cannot say it', () => {
    const [run] = runsOf(initial, 'A');
    const other = (training: Partial<RunSpec['training']>) =>
      withRun(initial, { ...run!, training: { ...run!.training, ...training } });
    expect(other({ schedule: { peak: 0.005, warmUpSteps: 7, decay: 'linear' } })).toBeNull();
    expect(other({ schedule: { peak: 0.00512, warmUpSteps: 100, decay: 'linear' } })).toBeNull();
    expect(other({ batchSize: 48 })).toBeNull();
    expect(other({ epochs: 1000 })).toBeNull();
    expect(withRun(initial, { ...run!, network: { ...run!.network, width: 200 } })).toBeNull();
  });

  test('can be, whatever B was set to before', () => {
    const before = at({ equal: 'width', blockB: 'grouped', groupsB: 12 });
    const [run] = runsOf(at({ width: 5 }), 'A');
    const state = withRun(before, run!);
    if (state) expect(() => trainingLab.check(state)).not.toThrow();
    expect(runsOf(state!, 'A')).toEqual([run]);
  });
});

test('a link holds every setting', () => {
  const random = seededRandom(4);
  for (let trial = 0; trial < 200; trial++) {
    const state = Object.fromEntries(
      Object.entries(trainingLabFields).map(([name, field]) => [
        name,
        field.kind === 'integer'
          ? random.integer(field.minimum, field.maximum)
          : field.options[random.integer(0, field.options.length - 1)],
      ]),
    ) as TrainingLabState;
    expect(overLink(state)).toEqual(state);
  }
});

describe('a curve', () => {
  const epochs = (...values: number[]): EpochResult[] =>
    values.map((testAccuracy, index) => ({
      epoch: index + 1,
      trainLoss: 2 - testAccuracy,
      trainAccuracy: testAccuracy / 2,
      testAccuracy,
    }));

  test('has the mean of the seeds between the least and the most', () => {
    expect(curveOf([epochs(0.5, 0.75), epochs(0.25, 1)], 'testAccuracy')).toEqual([
      { epoch: 1, mean: 0.375, least: 0.25, most: 0.5 },
      { epoch: 2, mean: 0.875, least: 0.75, most: 1 },
    ]);
  });

  test('goes as far as all seeds that began have come', () => {
    const runs = [epochs(0.5, 0.75, 0.8), epochs(0.25), []];
    expect(curveOf(runs, 'testAccuracy').map(({ epoch }) => epoch)).toEqual([1]);
    expect(curveOf([[], []], 'testAccuracy')).toEqual([]);
    expect(curveOf([], 'testAccuracy')).toEqual([]);
  });

  test('of one seed is that seed, of any value', () => {
    for (const value of ['testAccuracy', 'trainAccuracy', 'trainLoss'] as const) {
      const run = epochs(0.5, 0.25);
      expect(curveOf([run], value)).toEqual(
        run.map((each) => ({ epoch: each.epoch, mean: each[value], least: each[value], most: each[value] })),
      );
    }
  });
});

describe('what networks mix up', () => {
  const random = seededRandom(11);
  const draw = () => Uint8Array.from({ length: 500 }, () => random.integer(0, 4));
  const [labels, a, b] = [draw(), draw(), draw()];
  const countWhere = (is: (index: number) => boolean) => [...labels.keys()].filter(is).length;

  test('is a table whose rows sum to the classes, and whose diagonal to what is right', () => {
    const counts = confusionOf(labels, a, 5);
    for (const [label, row] of counts.entries()) {
      expect(row).toHaveLength(5);
      expect(row.reduce((sum, each) => sum + each, 0)).toBe(countWhere((index) => labels[index] === label));
    }
    const right = counts.reduce((sum, row, index) => sum + row[index]!, 0);
    expect(right).toBe(countWhere((index) => a[index] === labels[index]));
  });

  test('differs in pictures that only one has right, in order, and swaps with the sides', () => {
    const { onlyA, onlyB } = disagreements(labels, a, b);
    const isRight = (classes: Uint8Array) => (index: number) => classes[index] === labels[index];
    expect(onlyA).toEqual([...labels.keys()].filter((index) => isRight(a)(index) && !isRight(b)(index)));
    expect(disagreements(labels, b, a)).toEqual({ onlyA: onlyB, onlyB: onlyA });
    expect(onlyA.length - onlyB.length).toBe(countWhere(isRight(a)) - countWhere(isRight(b)));
    expect(disagreements(labels, a, a)).toEqual({ onlyA: [], onlyB: [] });
  });
});

describe('the learned kernels', () => {
  /** Weights whose value tells where they stand: 10,000 ky + 1000 kx + 100 in + out. */
  function marked({ data, network }: RunSpec): Map<string, Float32Array> {
    const net = buildNetwork(network, inputShapes[data.id]);
    return new Map(
      net.nodes.flatMap(({ name, layer }) => {
        if (layer.type !== 'conv') return [];
        const { inChannels, outChannels, kernelSize, groups = 1 } = layer.spec;
        const side = Number(kernelSize);
        const values: number[] = [];
        for (let ky = 0; ky < side; ky++)
          for (let kx = 0; kx < side; kx++)
            for (let input = 0; input < inChannels / groups; input++)
              for (let out = 0; out < outChannels; out++)
                values.push(10_000 * ky + 1000 * kx + 100 * input + out);
        return [[`${name}/kernel`, Float32Array.from(values)] as const];
      }),
    );
  }
  const kernelOf = (out: number) =>
    [0, 1, 2].flatMap((ky) => [0, 1, 2].map((kx) => 10_000 * ky + 1000 * kx + out));

  test.each(blockKinds)('of %s blocks are row by row what each output does to its first input', (block) => {
    const [run] = runsOf(at({ blockA: block, width: 6 }), 'A');
    const layers = learnedKernels(run!, marked(run!));
    expect(layers.map(({ layer }) => layer)).toEqual(['stem', 'stage1_1_3x3']);
    expect(layers[0]!.kernels).toEqual([0, 1, 2, 3, 4, 5].map(kernelOf));
    // A separable block looks before its 1 x 1 widens.
    const kernels = block === 'separable' ? 6 : 12;
    expect(layers[1]!.kernels).toEqual(Array.from({ length: kernels }, (_, out) => kernelOf(out)));
  });

  test('are as many as are asked for', () => {
    const [run] = runsOf(at({ width: 6 }), 'A');
    const layers = learnedKernels(run!, marked(run!), { layers: 1, kernels: 2 });
    expect(layers).toEqual([{ layer: 'stem', kernels: [kernelOf(0), kernelOf(1)] }]);
  });
});

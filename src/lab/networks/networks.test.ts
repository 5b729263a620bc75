import { describe, expect, test } from 'vitest';
import { inferShapes, weightsOfLayer } from '#src/nets';
import {
  blockKinds,
  buildNetwork,
  countNetwork,
  type NetworkSpec,
  networkForms,
  solveWidth,
} from '../index.ts';

const input = { height: 28, width: 28, channels: 1, classes: 10 };
const spec: NetworkSpec = {
  block: 'standard',
  groups: 8,
  between: 'none',
  residual: false,
  form: 'staged',
  depth: 2,
  width: 16,
};

describe('a network of the family', () => {
  test('of standard blocks is the one that the course trains: 1 to 16, 16 to 32, 32 to 32, 32 to 64', () => {
    const convolutions = buildNetwork(spec, input).nodes.flatMap(({ layer }) =>
      layer.type === 'conv' ? [[layer.spec.inChannels, layer.spec.outChannels]] : [],
    );
    expect(convolutions).toEqual([
      [1, 16],
      [16, 32],
      [32, 32],
      [32, 64],
    ]);
  });

  test.each(blockKinds)(
    'of %s blocks ends in as many numbers as there are classes, whatever else is set',
    (block) => {
      for (const between of ['none', 'relu', 'elu'] as const) {
        for (const residual of [false, true]) {
          for (const form of networkForms) {
            for (const depth of [1, 2, 3]) {
              const net = buildNetwork({ ...spec, block, between, residual, form, depth }, input);
              expect(inferShapes(net).outputOf.get('classifier')).toEqual([1, 1, 1, 10]);
            }
          }
        }
      }
    },
  );

  test('an extreme block is a grouped one at its last group count, a standard one behind a 1 x 1 at its first', () => {
    const block = (net: ReturnType<typeof buildNetwork>) =>
      net.nodes.filter(({ name }) => name.startsWith('stage1_1')).map(({ layer }) => layer);
    const grouped = (groups: number) => block(buildNetwork({ ...spec, block: 'grouped', groups }, input));
    expect(grouped(32)).toEqual(block(buildNetwork({ ...spec, block: 'extreme' }, input)));
    const [, standard] = grouped(1);
    expect(standard).toMatchObject({ spec: { groups: 1, inChannels: 32, outChannels: 32 } });
  });

  test('nothing but its steps differs between the orders, but for the channels of the window', () => {
    const kernels = (block: NetworkSpec['block']) =>
      buildNetwork({ ...spec, block }, input)
        .nodes.filter(({ name }) => name.startsWith('stage1_2'))
        .flatMap(({ layer }) => weightsOfLayer(layer).map(({ shape }) => shape.join(' x ')));
    expect(kernels('separable').toSorted()).toEqual(kernels('extreme').toSorted());
  });
});

test('a stack of one standard block is one convolution of the picture, and what classifies it', () => {
  const { params, macs } = countNetwork({ ...spec, form: 'stack', depth: 1, width: 20 }, input);
  expect(params).toBe(9 * 20 + 2 * 20 + 20 * 10 + 10);
  expect(macs).toBe(28 * 28 * 9 * 20 + 20 * 10);
});

describe('the width for a budget', () => {
  test.each(blockKinds)('of %s blocks comes nearer than its neighbours', (block) => {
    for (const what of ['params', 'macs'] as const) {
      for (const amount of what === 'params' ? [3000, 12_000, 40_000] : [1e6, 4e6]) {
        const found = solveWidth({ ...spec, block, groups: 4 }, input, { what, amount });
        const step = block === 'grouped' ? 2 : 1;
        for (const width of [found.spec.width - step, found.spec.width + step].filter((each) => each > 0)) {
          const other = countNetwork({ ...found.spec, width }, input);
          expect(Math.abs(other[what] - amount)).toBeGreaterThanOrEqual(Math.abs(found[what] - amount));
        }
      }
    }
  });

  test('at equal params the separable network is much wider than the standard one', () => {
    const width = (block: NetworkSpec['block']) =>
      solveWidth({ ...spec, block }, input, { what: 'params', amount: 12_000 }).spec.width;
    expect(width('separable')).toBeGreaterThan(2 * width('standard'));
  });
});

import { expect, test } from 'vitest';
import { resolveConv2d } from '#src/conv';
import {
  convNeXtModule,
  equivalentInception,
  extremeInception,
  type Layer,
  mobileNetV1Module,
  mobileNetV2Module,
  modules,
  type Net,
  type Pooling,
  residualSeparableModule,
  resNeXtModule,
  separableModule,
  shuffleModule,
  simplifiedInception,
  type TowerStep,
  towersModule,
} from '#src/nets';
import { type Random, seededRandom } from '#src/random';
import type { Nhwc } from '#src/tensor';
import { runCounting, summarize } from './index.ts';

/** Each module of the catalogue with channels by chance. */
const randomModules: Readonly<Record<string, (random: Random) => Net>> = {
  'inception-module': (random) => {
    const source = { key: 'chollet2017', where: 'fig. 1' };
    const conv = (kernelSize: number): TowerStep => ({
      kind: 'conv',
      kernelSize,
      channels: random.integer(1, 6),
    });
    const towers = [
      [conv(1)],
      [conv(1), conv(3)],
      [conv(1), conv(3), conv(3)],
      [{ kind: 'averagePool', kernelSize: 3 } as const, conv(1)],
      [conv(1), conv(5)],
    ];
    return towersModule(
      { id: 'inception-module', title: 'Inception module', source },
      shapeOf(random),
      towers,
    );
  },
  'simplified-inception': (random) => simplifiedInception({ ...shapeOf(random), ...segmentsOf(random) }),
  'equivalent-inception': (random) => equivalentInception({ ...shapeOf(random), ...segmentsOf(random) }),
  'extreme-inception': (random) =>
    extremeInception({ ...shapeOf(random), outChannels: random.integer(1, 9) }),
  separable: (random) => separableModule({ ...shapeOf(random), outChannels: random.integer(1, 9) }),
  'residual-separable': (random) => residualSeparableModule(shapeOf(random)),
  'resnext-block': (random) => {
    const groups = random.integer(1, 4);
    return resNeXtModule({ groups, inner: groups * random.integer(1, 3) });
  },
  'shufflenet-unit': (random) => {
    const groups = random.integer(1, 3);
    return shuffleModule({ groups, channels: 4 * groups * random.integer(1, 3) });
  },
  'mobilenet-v1-block': (random) => mobileNetV1Module(shapeOf(random)),
  'mobilenet-v2-block': (random) => mobileNetV2Module(shapeOf(random)),
  'convnext-block': (random) => convNeXtModule(shapeOf(random)),
};
const shapeOf = (random: Random) => ({ inChannels: random.integer(1, 9), size: random.integer(3, 8) });
const segmentsOf = (random: Random) => ({
  towers: random.integer(1, 4),
  channelsPerTower: random.integer(1, 3),
});

test('every module of the catalogue is among those that are counted', () => {
  expect(Object.keys(randomModules).sort()).toEqual(Object.keys(modules).sort());
});

test.each(Object.entries(randomModules))(
  '%s: as many MACs as multiply-adds are counted while the reference runs it, for 10 random shapes',
  (_, create) => {
    for (let seed = 0; seed < 10; seed++) {
      const random = seededRandom(seed);
      const net = create(random);
      const inputShape = [1, random.integer(2, 7), random.integer(2, 7), net.inputShape[3]] as const;
      const counted = runModule(net, inputShape, random);
      const { rows, totals } = summarize(net, inputShape);
      expect([seed, totals.macs]).toEqual([seed, counted.macs]);
      expect(rows.map(({ outputShape }) => outputShape)).toEqual(counted.shapes);
    }
  },
);

/** Every layer on the shapes that really came out of the layers before it; only convolutions multiply. */
function runModule(net: Net, inputShape: Nhwc, random: Random) {
  const shapes = new Map<string, Nhwc>();
  let macs = 0;
  const convolve = (spec: Extract<Layer, { type: 'conv' }>['spec'], shape: Nhwc): Nhwc => {
    const rows = [...runCounting(resolveConv2d(spec, shape), random)];
    macs += rows.reduce((sum, row) => sum + row.macs, 0);
    return [1, rows.length, rows[0]!.values.length / spec.outChannels, spec.outChannels];
  };
  for (const { name, layer, inputs } of net.nodes) {
    const [first, ...others] = inputs.map((input) => shapes.get(input)!);
    const pass = (): Nhwc => {
      switch (layer.type) {
        case 'input':
          return inputShape;
        case 'conv':
          return convolve(layer.spec, first!);
        case 'separable':
          return convolve(layer.pointwise, convolve(layer.depthwise, first!));
        case 'concat':
          return [1, first![1], first![2], [first!, ...others].reduce((sum, shape) => sum + shape[3], 0)];
        case 'averagePool':
          return pool(layer, first!);
        default:
          return first!;
      }
    };
    shapes.set(name, pass());
  }
  return { macs, shapes: [...shapes.values()] };
}

/** The pools of these modules keep the size: one window at each place. */
function pool({ stride, padding }: Pooling, shape: Nhwc): Nhwc {
  expect([stride, padding]).toEqual([1, 'same']);
  return shape;
}

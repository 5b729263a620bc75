import { describe, expect, test } from 'vitest';
import { conv2dReference, legalGroupCounts } from '#src/conv';
import { openKernels } from '#src/kernels';
import { type Rgba, toLifting } from '#src/photo';
import { seededRandom } from '#src/random';
import { largestDifference, sizeOf, tensor, toFloat32 } from '#src/tensor';
import { parseState } from '../fields.ts';
import {
  connectionsByGroup,
  connectionsOf,
  costOfChannel,
  costsOverGroups,
  createDialEngine,
  dialWeights,
  type GroupsDialState,
  groupsDialFields,
  layoutChannels,
  linkedChannels,
  mixLayouts,
  toGeometry,
} from './index.ts';

const initial = parseState(groupsDialFields, {});
const at = (change: Partial<GroupsDialState>): GroupsDialState => ({ ...initial, ...change });

/** Coloured noise. */
function noisePhoto(size: number): Rgba {
  const random = seededRandom(17);
  const data = Uint8ClampedArray.from({ length: size * size * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : random.integer(0, 255),
  );
  return { width: size, height: size, data };
}

describe('weights', () => {
  test('more groups cut connections and change none: grouped weights are the diagonal blocks of the standard ones', () => {
    const standard = dialWeights(toGeometry(at({ groups: 1 })));
    for (const groups of [2, 4, 8, 16]) {
      const geometry = toGeometry(at({ groups }));
      const grouped = dialWeights(geometry);
      const perGroup = 16 / groups;
      for (let tap = 0; tap < 9; tap++) {
        for (let o = 0; o < 16; o++) {
          for (let i = 0; i < perGroup; i++) {
            const channel = Math.floor(o / perGroup) * perGroup + i;
            expect(grouped.data[(tap * perGroup + i) * 16 + o]).toBe(
              standard.data[(tap * 16 + channel) * 16 + o],
            );
          }
        }
      }
    }
  });

  test('have the variance of He initialisation for a standard convolution, 2 / (K * K * inChannels)', () => {
    const data = Array.from(dialWeights(toGeometry(at({ inChannels: 32, outChannels: 32 }))).data);
    const variance = data.reduce((sum, weight) => sum + weight * weight, 0) / data.length;
    expect(variance / (2 / (9 * 32))).toBeCloseTo(1, 1);
  });
});

describe('costs over groups', () => {
  test('cover exactly the legal group counts, and params and MACs fall as 1 / groups', () => {
    const state = at({ inChannels: 12, outChannels: 36, groups: 3 });
    const costs = costsOverGroups(state);
    expect(costs.map(({ groups }) => groups)).toEqual(legalGroupCounts(12, 36));
    for (const { groups, params, macs, flops } of costs) {
      expect(params * groups).toBe(costs[0]!.params);
      expect(macs * groups).toBe(costs[0]!.macs);
      expect(flops).toBe(2 * macs);
    }
  });
});

describe('links', () => {
  test.each([1, 2, 4, 8, 16])(
    'with %d groups an output lights exactly the inputs whose weights it has',
    (groups) => {
      const geometry = toGeometry(at({ groups, outChannels: 32 }));
      for (let channel = 0; channel < 32; channel++) {
        const { inputs, outputs } = linkedChannels({ side: 'out', channel }, geometry);
        const wired = connectionsByGroup(geometry)
          .flat()
          .filter(([, output]) => output === channel)
          .map(([input]) => input);
        expect(wired).toEqual(Array.from({ length: inputs[1] - inputs[0] }, (_, index) => inputs[0] + index));
        expect(outputs).toEqual([channel, channel + 1]);
        expect(connectionsOf({ side: 'out', channel }, geometry)).toBe(9 * wired.length);
      }
    },
  );

  test.each([1, 2, 4, 16])(
    'with %d groups the outputs together, or the inputs together, cost what the layer costs',
    (groups) => {
      const state = at({ groups, outChannels: 32 });
      const layer = costsOverGroups(state).find((cost) => cost.groups === groups)!;
      for (const [side, channels] of [
        ['in', 16],
        ['out', 32],
      ] as const) {
        const each = Array.from({ length: channels }, (_, channel) =>
          costOfChannel({ side, channel }, state),
        );
        expect(each.reduce((sum, { params }) => sum + params, 0)).toBe(layer.params);
        expect(each.reduce((sum, { macs }) => sum + macs, 0)).toBe(layer.macs);
      }
    },
  );

  test('all connections together are the params', () => {
    const geometry = toGeometry(at({ groups: 4 }));
    const total = connectionsByGroup(geometry).flat().length * 9;
    expect(total).toBe(sizeOf(geometry.weightsShape));
  });
});

describe('layout', () => {
  test.each([1, 2, 4, 16])(
    '%d groups fill the axis from 0 to 1 in order, with equal gaps between groups',
    (groups) => {
      const { positions, pitch } = layoutChannels(16, groups);
      expect(positions[0]).toBeCloseTo(pitch / 2, 12);
      expect(positions[15]).toBeCloseTo(1 - pitch / 2, 12);
      for (let channel = 1; channel < 16; channel++) {
        expect(positions[channel]! - positions[channel - 1]!).toBeGreaterThanOrEqual(pitch - 1e-12);
      }
    },
  );

  test('a mixture begins at one layout and ends at the other', () => {
    const [from, to] = [layoutChannels(16, 1), layoutChannels(16, 4)];
    expect(mixLayouts(from, to, 0)).toEqual(from);
    expect(
      mixLayouts(from, to, 1).positions.every(
        (value, index) => Math.abs(value - to.positions[index]!) < 1e-12,
      ),
    ).toBe(true);
    expect(mixLayouts(layoutChannels(8, 1), to, 0.3)).toBe(to);
  });
});

describe('engine', () => {
  test('the pictures come from the reference convolution of the lifted photo', async () => {
    const photo = noisePhoto(96);
    const engine = createDialEngine(await openKernels(), () => 0);
    engine.show(photo);
    const state = at({ inChannels: 4, outChannels: 4, groups: 2, stride: 4 });
    const { inputs, outputs } = await engine.run(state);
    const lifting = toLifting(photo, 4);
    const x = toFloat32(conv2dReference(lifting.x, lifting.weights, null, lifting.geometry));
    const geometry = toGeometry(state);
    const y = toFloat32(conv2dReference(x, dialWeights(geometry), null, geometry));
    expect(inputs).toHaveLength(4);
    expect(outputs.map(({ width, height }) => [width, height])).toEqual([
      [24, 24],
      [24, 24],
      [24, 24],
      [24, 24],
    ]);
    outputs.forEach(({ scale }, channel) => {
      const values = [...y.data].filter((_, index) => index % 4 === channel);
      // Summed in float32, so not to the last digit.
      expect(scale).toBeCloseTo(Math.max(...values.map(Math.abs)), 5);
    });
  });

  test('depthwise output 0 does not change when another channel of the photo does', async () => {
    const kernels = await openKernels();
    const photo = noisePhoto(96);
    const blueless = { ...photo, data: photo.data.map((value, index) => (index % 4 === 2 ? 0 : value)) };
    const run = async (groups: number, shown: Rgba) => {
      const engine = createDialEngine(kernels, () => 0);
      engine.show(shown);
      const { outputs } = await engine.run(at({ inChannels: 4, outChannels: 4, groups, stride: 4 }));
      const [first] = outputs;
      return tensor([first!.pixels.length], Float32Array.from(first!.pixels));
    };
    expect(largestDifference(await run(4, photo), await run(4, blueless))).toBe(0);
    expect(largestDifference(await run(1, photo), await run(1, blueless))).toBeGreaterThan(0);
  });

  test('without a photo there is nothing to run', async () => {
    const engine = createDialEngine(await openKernels(), () => 0);
    await expect(engine.run(initial)).rejects.toThrow('a photo must be shown');
  });
});

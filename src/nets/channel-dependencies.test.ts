import { describe, expect, test } from 'vitest';
import { buildNet, type NetBuilder } from './build-net.ts';
import { modules } from './catalogue.ts';
import {
  channelDependencies,
  type Dependencies,
  shuffledFrom,
  stackDependencies,
} from './channel-dependencies.ts';
import { shuffleModule } from './modules/later-blocks.ts';

const texts = (dependencies: Dependencies) => dependencies.map((set) => set.join(''));
const source = { key: 'zhang2018', where: 'fig. 1' };
const net = (channels: number, write: (b: NetBuilder) => void) =>
  buildNet({ id: 'test', title: 'test', source, inputShape: [1, 4, 4, channels] }, write);

/** How many of `groups` equal packs of input channels each output channel can depend on. */
const packs = (dependencies: Dependencies, groups: number) =>
  dependencies.map((set) => {
    const perGroup = set.length / groups;
    return Array.from({ length: groups }, (_, group) =>
      set.subarray(group * perGroup, (group + 1) * perGroup).includes(1),
    ).filter(Boolean).length;
  });

describe('what an output channel can depend on', () => {
  test('a grouped convolution reads its own pack, a depthwise one its own channel', () => {
    const grouped = net(4, (b) => void b.conv(b.input, 'conv', 4, { kernelSize: 1, groups: 2 }));
    expect(texts(channelDependencies(grouped))).toEqual(['1100', '1100', '0011', '0011']);
    const depthwise = net(3, (b) => void b.depthwise(b.input, 'conv', { kernelSize: 3 }));
    expect(texts(channelDependencies(depthwise))).toEqual(['100', '010', '001']);
  });

  test('a shuffle is reshape to [groups, n], transpose, flatten', () => {
    const shuffled = net(6, (b) => void b.channelShuffle(b.input, 'shuffle', 2));
    // [[0, 1, 2], [3, 4, 5]] transposed is [[0, 3], [1, 4], [2, 5]].
    expect(channelDependencies(shuffled).map((set) => set.indexOf(1))).toEqual([0, 3, 1, 4, 2, 5]);
  });

  test('shuffling with g groups and then with n = channels / g leaves every channel where it was', () => {
    for (const [channels, groups] of [
      [12, 3],
      [64, 4],
      [60, 5],
    ] as const) {
      for (let place = 0; place < channels; place++) {
        const once = shuffledFrom(place, channels, groups);
        expect(shuffledFrom(once, channels, channels / groups)).toBe(place);
      }
    }
  });

  test.each([2, 4, 8])('without a shuffle, stacked units of %d groups never exchange anything', (groups) => {
    const unit = channelDependencies(shuffleModule({ groups, channels: 256, shuffle: false }));
    for (const units of [1, 2, 5]) {
      expect(new Set(packs(stackDependencies(unit, units), groups))).toEqual(new Set([1]));
    }
  });

  test.each([2, 4, 8])('with a shuffle, one unit of %d groups reads all packs', (groups) => {
    const unit = channelDependencies(shuffleModule({ groups, channels: 256 }));
    expect(new Set(packs(unit, groups))).toEqual(new Set([groups]));
  });

  test.each(Object.keys(modules).filter((id) => id !== 'shufflenet-unit'))(
    'every output channel of %s can depend on every input channel: a 1x1 that is not grouped mixes all',
    (id) => {
      for (const set of channelDependencies(modules[id]!())) expect(set.includes(0)).toBe(false);
    },
  );

  test('stacking once is the block itself', () => {
    const unit = channelDependencies(shuffleModule());
    expect(stackDependencies(unit, 1)).toBe(unit);
  });
});

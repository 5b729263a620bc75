import { describe, expect, test } from 'vitest';
import { summarize } from '#src/cost';
import { canonicalInception, equivalentInception, inceptionV3, simplifiedInception } from '#src/nets';
import { applyTexts, decodeState, encodeState, parseState } from '../index.ts';
import {
  addStep,
  addTower,
  costOfStandard,
  costOfState,
  costWithoutReductions,
  layoutModule,
  type ModuleExplorerState,
  mixModules,
  moduleExplorer,
  moduleExplorerFields,
  puzzleStatus,
  reductionOf,
  removeStep,
  removeTower,
  setStep,
  toTowers,
} from './index.ts';

const start = parseState(moduleExplorerFields, {});
const at = (texts: Readonly<Record<string, string>>): ModuleExplorerState =>
  applyTexts(moduleExplorer, start, texts);
const presetTexts = ['canonical', 'naive', 'simplified', 'narrow', 'own'].map((preset) => ({ preset }));

describe('the presets', () => {
  test('the canonical and the simplified module are those of the paper, as src/nets has them', () => {
    const totalsOf = (state: ModuleExplorerState) => [costOfState(state).params, costOfState(state).macs];
    for (const [preset, net] of [
      ['canonical', canonicalInception()],
      ['simplified', simplifiedInception()],
    ] as const) {
      const { params, macs } = summarize(net).totals;
      expect(totalsOf(at({ preset }))).toEqual([params, macs]);
    }
  });

  test('the reader’s own module starts as the canonical one', () => {
    expect(toTowers(at({ preset: 'own' }))).toEqual(toTowers(start));
  });

  test('the naive module makes as many channels, and nothing in it stands in front of a larger kernel', () => {
    const naive = at({ preset: 'naive' });
    expect(costOfState(naive).outChannels).toBe(costOfState(start).outChannels);
    expect(toTowers(naive).map((_, tower) => reductionOf(naive, tower))).toEqual([null, null, null, null]);
    expect(costOfState(naive).params).toBe(costWithoutReductions(start).params);
  });

  test('narrow towers cost what one 1x1 and one grouped 3x3 cost, for any number of towers', () => {
    for (const towers of moduleExplorerFields.towers.options) {
      const shape = {
        inChannels: 256,
        size: 35,
        towers: Number(towers),
        channelsPerTower: 192 / Number(towers),
      };
      const { params, macs } = summarize(equivalentInception(shape)).totals;
      const cost = costOfState(at({ preset: 'narrow', towers }));
      expect([cost.params, cost.macs]).toEqual([params, macs]);
    }
  });
});

describe('costs', () => {
  test.each(presetTexts)('of a module are the sums of its layers: $preset', (texts) => {
    const state = at(texts);
    const { towers, params, macs, outChannels } = costOfState(state);
    const layers = towers.flatMap(({ steps }) => steps);
    expect(layers.reduce((sum, step) => sum + step.params, 0)).toBe(params);
    expect(layers.reduce((sum, step) => sum + step.macs, 0)).toBe(macs);
    expect(macs).toBe(params * state.size ** 2);
    expect(towers.reduce((sum, tower) => sum + tower.outChannels, 0)).toBe(outChannels);
  });

  test('one 3x3 has 9 weights for each channel in and out', () => {
    expect(costOfStandard(start).params).toBe(9 * 256 * 288);
  });
});

describe('the reduction', () => {
  test('with the widest 1x1 the two layers cost at most the one, with one channel more they cost more', () => {
    const { direct, widest } = reductionOf(start, 1)!;
    const costWith = (channels: number) => {
      const { own, next } = reductionOf(setStep(start, 1, 0, { channels }), 1)!;
      return own + next;
    };
    expect(costWith(widest)).toBeLessThanOrEqual(direct);
    expect(costWith(widest + 1)).toBeGreaterThan(direct);
  });

  test('the puzzle is solved by the widest alone', () => {
    const { widest } = reductionOf(start, 1)!;
    const statuses = [widest - 1, widest, widest + 1].map((channels) =>
      puzzleStatus(reductionOf(setStep(start, 1, 0, { channels }), 1)!),
    );
    expect(statuses).toEqual(['saves', 'solved', 'tooWide']);
  });

  test('a single 1x1 and a pooling tower reduce for nobody', () => {
    expect([reductionOf(start, 0), reductionOf(start, 3)]).toEqual([null, null]);
  });
});

describe('edits', () => {
  test('what is added is there, and taking it away again leaves the module as it was', () => {
    const longer = addStep(start, 1);
    expect(toTowers(longer)[1]).toHaveLength(3);
    expect(toTowers(removeStep(longer, 1, 2))).toEqual(toTowers(start));
    const wider = addTower(start);
    expect(toTowers(wider)).toHaveLength(5);
    expect(toTowers(removeTower(wider, 4))).toEqual(toTowers(start));
  });

  test('a new layer keeps the channels that arrive', () => {
    expect(costOfState(addStep(start, 2)).towers[2]!.outChannels).toBe(96);
    expect(costOfState(setStep(start, 3, 1, { kind: 'pool' })).towers[3]!.outChannels).toBe(256);
  });

  test('k x 1 then 1 x k has fewer weights than k x k and still reads every channel', () => {
    const three = setStep(setStep(addStep(start, 1), 1, 1, { kind: '1x7' }), 1, 2, { kind: '7x1' });
    const [, wide, tall] = costOfState(three).towers[1]!.steps;
    expect([wide!.params, tall!.params]).toEqual([7 * 48 * 64, 7 * 64 * 64]);
  });

  test('every state an edit leads to comes back from its link', () => {
    const edited = setStep(addTower(removeStep(start, 2, 0)), 4, 0, { kind: '5x5', channels: 33 });
    const back = decodeState(moduleExplorerFields, encodeState(moduleExplorerFields, edited));
    expect(toTowers(back)).toEqual(toTowers(edited));
  });

  test('a module without towers is refused', () => {
    const none = ['a', 'b', 'c', 'd'].flatMap((tower) =>
      ['First', 'Second', 'Third'].map((place) => [`${tower}${place}`, 'none']),
    );
    expect(() => at({ preset: 'own', ...Object.fromEntries(none) })).toThrow('towers must be from 1 to 6: 0');
  });
});

describe('the diagram', () => {
  const frames = [
    { width: 640, words: 52 },
    { width: 288, words: 40 },
  ];
  const cases = [...presetTexts, { preset: 'narrow', towers: '32' }].flatMap((texts) =>
    frames.map((frame) => ({ texts, frame, name: `${texts.preset} in ${frame.width}` })),
  );

  test.each(cases)('draws every channel count at one scale, inside the frame: $name', ({ texts, frame }) => {
    const state = at(texts);
    const cost = costOfState(state);
    const { input, towers, output } = layoutModule(cost, state.inChannels, frame);
    const scale = input.width / state.inChannels;
    for (const [index, { bars }] of towers.entries()) {
      for (const [row, bar] of bars.entries()) {
        expect(bar.width).toBeCloseTo(cost.towers[index]!.steps[row]!.outputShape[3] * scale, 6);
      }
    }
    for (const bar of [input, ...output, ...towers.flatMap(({ bars }) => bars)]) {
      expect(bar.x).toBeGreaterThan(-0.001);
      expect(bar.x + bar.width).toBeLessThan(frame.width + 0.001);
    }
  });

  test.each(cases)('keeps the columns apart: $name', ({ texts, frame }) => {
    const { towers } = layoutModule(costOfState(at(texts)), 256, frame);
    for (let index = 1; index < towers.length; index++) {
      const right = Math.max(...towers[index - 1]!.bars.map(({ x, width }) => x + width));
      const left = Math.min(...towers[index]!.bars.map(({ x }) => x));
      expect(left).toBeGreaterThan(right);
    }
  });

  test('moves from one layout to the next when the layers are the same, and jumps when they are not', () => {
    const layoutOf = (state: ModuleExplorerState) => layoutModule(costOfState(state), 256, frames[0]!);
    const [from, to] = [layoutOf(start), layoutOf(setStep(start, 1, 0, { channels: 200 }))];
    expect(mixModules(from, to, 0).towers).toEqual(from.towers);
    expect(mixModules(from, to, 1).towers).toEqual(to.towers);
    expect(mixModules(layoutOf(at({ preset: 'naive' })), to, 0)).toBe(to);
  });
});

test('in Inception V3 the first 1x1 of a tower makes its input 2.9 to 10.7 times narrower', () => {
  const { nodes } = inceptionV3();
  const mixed = nodes.filter(({ name }) => /^mixed\d+$/.test(name)).map(({ name }) => name);
  const heads = [...mixed, ...mixed.map((name) => `${name}_pool`), 'stem_pool2'];
  const ratios = nodes.flatMap(({ layer, inputs, block }) =>
    layer.type === 'conv' &&
    layer.spec.kernelSize === 1 &&
    heads.includes(inputs[0]!) &&
    mixed.includes(block)
      ? [layer.spec.inChannels / layer.spec.outChannels]
      : [],
  );
  // 11 modules: every convolution tower but one (a 3x3 in mixed3) begins with a 1x1, and 9 modules end their pooling in one.
  expect(ratios).toHaveLength(39);
  expect(Math.min(...ratios).toFixed(1)).toBe('2.9');
  expect(Math.max(...ratios).toFixed(1)).toBe('10.7');
});

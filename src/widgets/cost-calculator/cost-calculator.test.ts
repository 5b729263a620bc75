import { describe, expect, test } from 'vitest';
import { ConvSpecError, resolveConv2d } from '#src/conv';
import { layerOperations } from '#src/cost';
import { seededRandom } from '#src/random';
import { parseState, WidgetStateError } from '../fields.ts';
import {
  type CostCalculatorField,
  type CostCalculatorState,
  canCount,
  compareOperations,
  costCalculator,
  costCalculatorFields,
  costNames,
  costOf,
  countAt,
  countLayer,
  curveKey,
  familyOf,
  fieldsThatMatter,
  formulaNumbers,
  formulas,
  isPuzzleSolved,
  presets,
  scaleValue,
  sharesOfSteps,
  smallLayer,
  toCurve,
  toOihw,
  toWeightBlock,
  withField,
  withFields,
} from './index.ts';

const initial = parseState(costCalculatorFields, {});
const at = (change: Partial<CostCalculatorState>): CostCalculatorState => ({ ...initial, ...change });

const random = seededRandom(5);
const states = Array.from({ length: 60 }, () => {
  const groups = random.pick([1, 2, 4]);
  const inChannels = groups * random.integer(1, 6);
  return at({
    operation: random.pick(layerOperations),
    size: random.integer(9, 40),
    inChannels,
    outChannels: inChannels * groups * random.integer(1, 3),
    kernelSize: random.integer(2, 5),
    stride: random.integer(1, 3),
    padding: random.pick(['same', 'valid']),
    groups,
    bias: random.pick(['no', 'yes']),
  });
});

describe('formulas', () => {
  /** The right-hand side worked out as the reader would. */
  function workOut(tex: string, numbers: Readonly<Record<string, number>>): number {
    const plain = tex
      .replace(/\\frac\{([^}]*)\}\{([^}]*)\}/g, '($1 / $2)')
      .replaceAll(String.raw`\cdot`, '*')
      .replaceAll('^', '**')
      .replace(/@(\w+)/g, (_, name: string) => String(numbers[name]));
    expect(plain).toMatch(/^[\d\s.*+/()-]+$/);
    return Function(`return ${plain}`)() as number;
  }

  test.each(costNames)('%s, worked out with the numbers that it shows, is what is counted', (cost) => {
    for (const state of states) {
      const tex = formulas[familyOf(state.operation)][cost];
      expect([state, workOut(tex, formulaNumbers(state))]).toEqual([state, costOf(state)[cost]]);
    }
  });

  const others: Partial<
    Record<CostCalculatorField, (state: CostCalculatorState) => Partial<CostCalculatorState>>
  > = {
    size: ({ size }) => ({ size: size + 30 }),
    kernelSize: ({ kernelSize }) => ({ kernelSize: kernelSize + 3 }),
    inChannels: ({ inChannels, outChannels }) => ({ inChannels: 2 * inChannels, outChannels }),
    outChannels: ({ outChannels }) => ({ outChannels: 2 * outChannels }),
    stride: ({ stride }) => ({ stride: stride + 4 }),
    bias: ({ bias }) => ({ bias: bias === 'no' ? 'yes' : 'no' }),
  };

  test.each(Object.entries(others))('a cost moves with %s just when its formula names it', (name, change) => {
    for (const state of states) {
      const wide = { ...state, outChannels: 12 * state.inChannels };
      for (const cost of costNames) {
        const before = { ...wide, cost };
        const after = { ...before, ...change(before) };
        const moved = costOf(after)[cost] !== costOf(before)[cost];
        expect([before, name, moved]).toEqual([
          before,
          name,
          fieldsThatMatter(before).has(name as CostCalculatorField),
        ]);
      }
    }
  });

  test('params depend on neither the picture nor the stride, MACs on both', () => {
    const params = fieldsThatMatter(at({ cost: 'params' }));
    const macs = fieldsThatMatter(at({ cost: 'macs' }));
    for (const name of ['size', 'stride'] as const) {
      expect(params.has(name)).toBe(false);
      expect(macs.has(name)).toBe(true);
    }
  });
});

describe('six operations side by side', () => {
  test('standard is 1, and the longest bar fills its track', () => {
    for (const state of states) {
      const rows = compareOperations(state);
      expect(rows.map(({ operation }) => operation)).toEqual(layerOperations);
      expect(rows[0]!.share).toBe(1);
      expect(Math.max(...rows.map(({ length }) => length))).toBe(1);
    }
  });

  test('separable and extreme have 1/N + 1/K^2 and 1/M + 1/K^2 of the params', () => {
    const rows = compareOperations(at({ inChannels: 24, outChannels: 96, kernelSize: 5, cost: 'params' }));
    const share = (name: string) => rows.find(({ operation }) => operation === name)!.share;
    expect(share('separable')).toBeCloseTo(1 / 96 + 1 / 25, 12);
    expect(share('extreme')).toBeCloseTo(1 / 24 + 1 / 25, 12);
    expect(share('pointwise')).toBeCloseTo(1 / 25, 12);
  });

  test('a layer that cannot be has no cost and no bar', () => {
    const row = compareOperations(at({ outChannels: 100 })).find(
      ({ operation }) => operation === 'depthwise',
    )!;
    expect(row).toEqual({ operation: 'depthwise', cost: null, share: 0, length: 0 });
  });

  test('the steps of a pair share out each cost, and a single convolution has none', () => {
    expect(sharesOfSteps(at({ operation: 'grouped' }))).toBeNull();
    for (const operation of ['separable', 'extreme'] as const) {
      for (const { parts } of sharesOfSteps(at({ operation, stride: 2, bias: 'yes' }))!) {
        expect(parts[0]!.share + parts[1]!.share).toBeCloseTo(1, 12);
      }
    }
  });

  test("most multiply-adds of Xception's separable layers are in the 1 x 1: 98.8 %", () => {
    expect(costCalculator.measures.pointwisePercent!(at(presets.xception))).toBeCloseTo(98.78, 2);
  });
});

describe('the curve', () => {
  test.each(costCalculatorFields.over.options)('over %s goes through what is set now', (over) => {
    for (const operation of layerOperations) {
      const state = at({ operation, over, groups: 8 });
      const { here, chosen, standard } = toCurve(state);
      expect(standard.length).toBe(
        operation === 'standard' && over !== 'groups' ? 0 : chosen.length || standard.length,
      );
      if (over === 'groups' && operation !== 'grouped') expect(here).toBeNull();
      else {
        expect(here).toEqual({ x: state[over], y: costOf(state)[state.cost] });
        expect(chosen[0]!.x).toBeLessThanOrEqual(here!.x);
        expect(chosen.at(-1)!.x).toBeGreaterThanOrEqual(here!.x);
      }
    }
  });

  test('stays while the reader moves along it, and changes with anything else', () => {
    for (const over of costCalculatorFields.over.options) {
      const state = at({ over });
      expect(curveKey({ ...state, [over]: state[over] / 2 })).toBe(curveKey(state));
      expect(curveKey({ ...state, stride: 2 })).not.toBe(curveKey(state));
    }
    expect(curveKey(at({ outChannels: 2048 }))).not.toBe(curveKey(initial));
  });

  test('has only layers that can be: legal groups, whole multiples, kernels that fit', () => {
    expect(toCurve(at({ over: 'groups', inChannels: 728, outChannels: 728 })).chosen).toHaveLength(16);
    for (const { x } of toCurve(at({ operation: 'depthwise', inChannels: 48, outChannels: 96 })).chosen) {
      expect(x % 48).toBe(0);
    }
    const small = at({ operation: 'standard', size: 6, padding: 'valid', over: 'kernelSize' });
    expect(toCurve(small).chosen.map(({ x }) => x)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('settings', () => {
  test('new channels keep the groups where they can, and else take the largest legal count below', () => {
    expect(withField(at({ groups: 8 }), 'inChannels', '64').groups).toBe(8);
    expect(withField(at({ groups: 8 }), 'inChannels', '100').groups).toBe(4);
  });

  test('what cannot be is refused with its value', () => {
    expect(() => withField(initial, 'groups', '5')).toThrow(ConvSpecError);
    expect(() => withField(initial, 'size', '0')).toThrow(WidgetStateError);
    expect(() => withField(at({ padding: 'valid', size: 3 }), 'kernelSize', '4')).toThrow(ConvSpecError);
    expect(() => withFields(initial, { size: '1024', outChannels: '4096' })).toThrow('at most');
  });

  test('halving and doubling stay inside the limits', () => {
    expect([scaleValue('size', 19, 0.5), scaleValue('size', 1, 0.5), scaleValue('size', 900, 2)]).toEqual([
      9, 1, 1024,
    ]);
  });

  test('every preset is legal, and the words of the lesson can set it', () => {
    for (const preset of [...Object.values(presets), smallLayer]) {
      const texts = Object.fromEntries(Object.entries(preset).map(([name, value]) => [name, String(value)]));
      expect(withFields(initial, texts)).toMatchObject(preset);
    }
  });
});

describe('counting for real', () => {
  test.each(layerOperations)(
    'a %s layer, counted while the reference runs, makes the formula’s multiply-adds',
    (operation) => {
      const state = at({ ...smallLayer, operation });
      expect(canCount(state)).toBe(true);
      const count = countLayer(state);
      expect(count.total).toBe(costOf(state).macs);
      expect(countAt(count, 0)).toBe(0);
      expect(countAt(count, 1)).toBe(count.total);
      expect(count.onPadding > 0).toBe(operation !== 'pointwise');
    },
  );

  test('a large layer is not counted through', () => {
    expect(canCount(initial)).toBe(false);
  });
});

describe('the block of weights', () => {
  test('draws all filters of a small layer, and of a large one some of every group that fits', () => {
    const block = (groups: number, outChannels: number) =>
      toWeightBlock(resolveConv2d({ inChannels: 16, outChannels, kernelSize: 3, groups }, [1, 9, 9, 16]));
    expect(block(1, 6).filters).toHaveLength(6);
    expect(block(1, 6).more).toBe(0);
    const grouped = block(4, 128);
    expect(new Set(grouped.filters.map(({ group }) => group))).toEqual(new Set([0, 1, 2, 3]));
    expect(grouped.filters.length + grouped.more).toBe(128);
  });

  test('more channels read make it deeper, and everything lies inside the picture', () => {
    for (const state of states) {
      const { inChannels, outChannels, kernelSize } = state;
      const block = toWeightBlock(
        resolveConv2d({ inChannels, outChannels, kernelSize }, [1, 40, 40, inChannels]),
      );
      const deeper = toWeightBlock(
        resolveConv2d({ inChannels: 2 * inChannels, outChannels, kernelSize }, [1, 40, 40, 2 * inChannels]),
      );
      expect(deeper.depth[0]).toBeGreaterThan(block.depth[0]);
      const last = block.filters.at(-1)!;
      expect(last.left + block.depth[0]).toBeLessThan(block.width);
      expect(block.depth[1]).toBeLessThan(block.height);
    }
  });

  test('two groups of a 1 x 1 convolution from 16 to 16 are one tensor, outputs first [16, 8, 1, 1]', () => {
    const { shape } = toWeightBlock(
      resolveConv2d({ inChannels: 16, outChannels: 16, kernelSize: 1, groups: 2 }, [1, 4, 4, 16]),
    );
    expect(toOihw(shape)).toEqual([16, 8, 1, 1]);
  });
});

test('the puzzle has a solution and is not solved to begin with', () => {
  expect(isPuzzleSolved(initial)).toBe(false);
  expect(isPuzzleSolved(at({ outChannels: 1, groups: 1 }))).toBe(true);
  expect(isPuzzleSolved(at({ kernelSize: 1 }))).toBe(true);
  expect(isPuzzleSolved(at({ outChannels: 2, groups: 1 }))).toBe(false);
});

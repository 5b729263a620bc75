import { describe, expect, test } from 'vitest';
import { makeDense, models, modules, type ShuffleNetGroups, shuffleNetV1, xception } from '#src/nets';
import { summarize } from './index.ts';

const totalsOf = (id: string, inputShape?: readonly number[]) => summarize(models[id]!(), inputShape).totals;

describe('totals are those that the sources print', () => {
  // Keras Applications' model summaries (keras.io/api/applications); trainable: without moving means and variances.
  test.each([
    ['xception', 22_910_480, 22_855_952],
    ['inception-v3', 23_851_784, 23_817_352],
    ['mobilenet-v1', 4_253_864, 4_231_976],
    ['mobilenet-v2', 3_538_984, 3_504_872],
    ['resnet-50', 25_636_712, 25_583_592],
    ['efficientnet-b0', 5_330_571, 5_288_548],
    ['convnext-t', 28_589_128, 28_589_128],
  ])('%s has as many params as in Keras', (id, params, trainable) => {
    expect(totalsOf(id)).toMatchObject({ params, trainable });
  });

  test('Xception has the params of its paper', () => {
    // [chollet2017, table 3]
    expect(totalsOf('xception').trainable).toBe(22_855_952);
  });

  test('ResNeXt-50 32x4d has as many params and multiply-adds as in torchvision', () => {
    // torchvision.models.ResNeXt50_32X4D_Weights: num_params 25028904, _ops 4.23 (multiply-adds, 1e9)
    const { trainable, macs } = totalsOf('resnext-50');
    expect(trainable).toBe(25_028_904);
    expect((macs / 1e9).toFixed(2)).toBe('4.23');
  });

  test.each([
    ['mobilenet-v1', 569], // [howard2017, table 4]
    ['mobilenet-v2', 301], // [sandler2018, table 4] prints 300M
    ['efficientnet-b0', 386], // [tan2019, table 2] prints 0.39B
    ['convnext-t', 4456], // [liu2022, table 1] prints 4.5G
  ])('%s makes as many million multiply-adds as its paper says', (id, millions) => {
    expect(Math.round(totalsOf(id).macs / 1e6)).toBe(millions);
  });

  // [zhang2018, table 1] counts convolutions only, in millions.
  test.each([
    [1, 143],
    [2, 140],
    [3, 137],
    [4, 133],
    [8, 137],
  ])('ShuffleNet with %i groups has the complexity of its paper', (groups, millions) => {
    const { rows } = summarize(shuffleNetV1(groups as ShuffleNetGroups));
    const convolutions = rows.filter(({ type }) => type === 'conv').reduce((sum, { macs }) => sum + macs, 0);
    expect(Math.round(convolutions / 1e6)).toBe(millions);
  });

  // huggingface/pytorch-image-models, results/model_metadata-in1k.csv, in millions; torch's ResNet-50 strides elsewhere.
  test.each([
    ['xception', 35.83],
    ['inception-v3', 8.97],
    ['efficientnet-b0', 6.75],
    ['convnext-t', 13.44],
  ])('%s has as many activations as timm counts', (id, millions) => {
    expect(totalsOf(id).activations / 1e6).toBeCloseTo(millions, 2);
  });
});

describe('Xception', () => {
  const separable = (net = xception()) =>
    summarize(net).rows.filter(({ name }) => /^block\d+_sepconv\d$/.test(name));
  const sum = (of: ReturnType<typeof separable>, key: 'params' | 'macs') =>
    of.reduce((total, row) => total + row[key], 0);

  test('has 36 convolution layers, 34 of them separable, and four shortcuts', () => {
    const { rows } = summarize(xception());
    expect(separable()).toHaveLength(34);
    expect(rows.filter(({ type }) => type === 'conv')).toHaveLength(2 + 4);
  });

  test('makes 46 percent more multiply-adds than Inception V3', () => {
    expect(totalsOf('xception').macs / totalsOf('inception-v3').macs).toBeCloseTo(1.463, 3);
  });

  test('has 8.9 times fewer weights in its separable layers than they would have dense', () => {
    const dense = separable(makeDense(xception()));
    expect(sum(separable(), 'params')).toBe(19_760_328);
    expect(sum(dense, 'params')).toBe(175_976_064);
    expect(sum(dense, 'macs') / 1e9).toBeCloseTo(68.17, 2);
    expect(sum(separable(), 'macs') / 1e9).toBeCloseTo(7.71, 2);
  });

  test('keeps its params on any input, while multiply-adds grow with the area', () => {
    const small = summarize(xception(), [1, 150, 150, 3]).totals;
    expect(small.params).toBe(22_910_480);
    expect(small.macs).toBeLessThan(totalsOf('xception').macs / 3.5);
  });
});

test('two forms of one module have equal params and multiply-adds', () => {
  const simplified = summarize(modules['simplified-inception']!()).totals;
  expect(summarize(modules['equivalent-inception']!()).totals).toEqual(simplified);
});

test('totals are the sums of the rows', () => {
  for (const make of [...Object.values(models), ...Object.values(modules)]) {
    const { rows, totals } = summarize(make());
    for (const key of ['params', 'trainable', 'macs'] as const) {
      expect(rows.reduce((total, row) => total + row[key], 0)).toBe(totals[key]);
    }
  }
});

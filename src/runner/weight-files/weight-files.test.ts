import { describe, expect, test } from 'vitest';
import { messagesOf } from '#src/i18n';
import { buildNet, type Net, weightsOfLayer, xception } from '#src/nets';
import { type LayerWeights, matchLayers, readKerasFile, type WeightFileErrorCode } from '../index.ts';
import { toKerasShape } from './match-layers.ts';
import { listed, seeded, writeKerasFile } from './testing.ts';

/** A network of Xception's kinds of layers, small enough to write often. */
function smallNet(): Net {
  const source = { key: 'chollet2017', where: 'fig. 5' };
  return buildNet({ id: 'small', title: 'small', source, inputShape: [1, 9, 9, 3] }, (b) => {
    b.block('block1');
    const x = b.batchNorm(b.conv(b.input, 'block1_conv1', 4, { kernelSize: 3 }), 'block1_conv1_bn');
    const shortcut = b.batchNorm(b.conv(x, 'conv2d', 6, { kernelSize: 1 }), 'batch_normalization');
    const y = b.batchNorm(b.separable(x, 'block2_sepconv1', 6, { kernelSize: 3 }), 'block2_sepconv1_bn');
    b.dense(b.globalAveragePool(b.add([y, shortcut], 'add'), 'avg_pool'), 'predictions', 5);
  });
}

describe('a Keras weights file', () => {
  const net = smallNet();
  const weights = seeded(net, 7);

  async function expectAll(bytes: ArrayBuffer): Promise<void> {
    const source = await readKerasFile(bytes, net);
    for (const node of listed(net)) expect(await source(node)).toEqual(weights(node.name));
  }

  test('gives back every number that was written', async () => {
    await expectAll(await writeKerasFile(net, weights));
  });

  test('may be a whole model', async () => {
    await expectAll(await writeKerasFile(net, weights, { inModel: true }));
  });

  test('may number its unnamed layers from anywhere', async () => {
    const rename = (name: string) => name.replace(/^(conv2d|batch_normalization)$/, '$1_17');
    await expectAll(await writeKerasFile(net, weights, { rename }));
  });

  test('may carry other names altogether, in the order in which Keras lists layers', async () => {
    const order = [
      'block1_conv1',
      'block1_conv1_bn',
      'block2_sepconv1',
      'conv2d',
      'block2_sepconv1_bn',
      'batch_normalization',
      'predictions',
    ];
    const rename = (name: string) => `layer${order.indexOf(name)}`;
    await expectAll(await writeKerasFile(net, weights, { rename, order }));
  });

  test('that lacks a layer is refused by its name', async () => {
    const order = listed(net)
      .map(({ name }) => name)
      .filter((name) => name !== 'block2_sepconv1');
    const reading = readKerasFile(await writeKerasFile(net, weights, { order }), net);
    await expect(reading).rejects.toMatchObject({
      code: 'layerMissing',
      values: { layer: 'block2_sepconv1' },
    });
  });

  test('with another shape is refused with both shapes', async () => {
    const change = (layer: string, _weight: string, shape: number[]) =>
      layer === 'predictions' && shape.length === 2 ? [6, 4] : shape;
    const reading = readKerasFile(await writeKerasFile(net, weights, { change }), net);
    await expect(reading).rejects.toMatchObject({
      code: 'weightShape',
      values: { layer: 'predictions', weight: 'kernel', expected: '6 x 5', found: '6 x 4' },
    });
  });

  test('with a number that is not finite is refused when that layer is read', async () => {
    const broken = (name: string): LayerWeights => {
      const own = weights(name);
      return name === 'predictions' ? { ...own, bias: own.bias!.fill(Number.NaN) } : own;
    };
    const source = await readKerasFile(await writeKerasFile(net, broken), net);
    expect(() => source(net.nodes.at(-1)!)).toThrow('predictions holds a number that is not finite');
  });

  test('that is none, or cut short, is refused', async () => {
    await expect(
      readKerasFile(new TextEncoder().encode('no HDF5').buffer as ArrayBuffer, net),
    ).rejects.toMatchObject({ code: 'notHdf5' });
    const bytes = await writeKerasFile(net, weights);
    const cut = readKerasFile(bytes.slice(0, bytes.byteLength / 2), net).then((source) =>
      source(net.nodes.at(-1)!),
    );
    await expect(cut).rejects.toThrow(/cannot read|not an HDF5 file/);
  });
});

describe('Xception', () => {
  const layers = listed(xception()).map(({ name, layer }) => ({
    name,
    shapes: weightsOfLayer(layer).map((weight) => toKerasShape(layer.type, weight)),
  }));

  test('has 81 layers with weights, each found by its name', () => {
    expect(layers).toHaveLength(81);
    for (const [name, found] of matchLayers(xception(), layers)) expect(found.name).toBe(name);
  });

  test('is found in the order of Keras, where a shortcut stands beside the layers as far from the end', () => {
    // Order as printed by keras.applications.Xception().summary(): the shortcut's convolution comes after block2_sepconv2_bn.
    const expected = [
      'block2_sepconv2',
      'block2_sepconv2_bn',
      'conv2d',
      'batch_normalization',
      'block3_sepconv1',
    ];
    const names = layers
      .map(({ name }) => name)
      .filter((name) => !/^(conv2d|batch_normalization)(_\d)?$/.test(name));
    for (const [suffix, after] of [
      ['', 'block2_sepconv2_bn'],
      ['_1', 'block3_sepconv2_bn'],
      ['_2', 'block4_sepconv2_bn'],
      ['_3', 'block13_sepconv2_bn'],
    ]) {
      names.splice(names.indexOf(after!) + 1, 0, `conv2d${suffix}`, `batch_normalization${suffix}`);
    }
    expect(names.slice(names.indexOf('block2_sepconv2'), names.indexOf('block3_sepconv1') + 1)).toEqual(
      expected,
    );
    const renamed = names.map((name, index) => ({
      ...layers.find((layer) => layer.name === name)!,
      name: `old_${index}`,
    }));
    const match = matchLayers(xception(), renamed);
    for (const [index, name] of names.entries()) expect(match.get(name)?.name).toBe(`old_${index}`);
  });
});

test('every code of WeightFileError has a sentence, and no sentence is without a code', () => {
  const codes: Readonly<Record<WeightFileErrorCode, true>> = {
    notHdf5: true,
    noLayers: true,
    layerCount: true,
    layerMissing: true,
    weightCount: true,
    weightShape: true,
    notFinite: true,
    truncated: true,
    shardSize: true,
    shardHash: true,
    shardMissing: true,
  };
  expect(Object.keys(messagesOf('en', 'runner')).sort()).toEqual(Object.keys(codes).sort());
});

import { describe, expect, test } from 'vitest';
import {
  buildNet,
  canonicalInception,
  convolutionsOf,
  equivalentInception,
  extremeInception,
  inferShapes,
  makeDense,
  models,
  modules,
  outputOf,
  receptiveFields,
  simplifiedInception,
  xception,
} from './index.ts';

const all = Object.entries({ ...models, ...modules }).map(([id, make]) => [id, make()] as const);
const source = { key: 'chollet2017', where: 'fig. 1' };

describe.each(all)('%s', (id, net) => {
  test('is named as it is listed, and says where it comes from', () => {
    expect(net.id).toBe(id);
    expect(net.source.where).not.toBe('');
  });

  test('reads only what is before it, and every output but the last is read', () => {
    const seen = new Set<string>();
    const read = new Set<string>();
    for (const { name, inputs } of net.nodes) {
      for (const input of inputs) {
        expect(seen.has(input)).toBe(true);
        read.add(input);
      }
      seen.add(name);
    }
    expect([...seen].filter((name) => !read.has(name))).toEqual([outputOf(net).name]);
  });

  test('has shapes all through', () => {
    for (const shape of inferShapes(net).outputOf.values()) {
      expect(shape.every((extent) => Number.isInteger(extent) && extent > 0)).toBe(true);
    }
  });

  test('has every block in exactly one section, in order', () => {
    const blocks = [...new Set(net.nodes.slice(1).map(({ block }) => block))];
    expect(net.sections.flatMap((section) => section.blocks)).toEqual(blocks);
  });
});

describe('receptive fields', () => {
  // Araujo, Norris and Sim, "Computing receptive fields of convolutional neural networks", Distill 2019, table; Xception by the same rule.
  test.each([
    ['inception-v3', 1311],
    ['mobilenet-v1', 315],
    ['resnet-50', 483],
    ['xception', 1083],
  ])('%s sees %i rows, one step every 32', (id, size) => {
    const net = models[id]!();
    const last = [...receptiveFields(net).values()].filter((field) => field.size !== null).at(-1);
    expect(last).toEqual({ size, stride: 32 });
  });

  test('making layers dense changes none of them', () => {
    expect(receptiveFields(makeDense(xception()))).toEqual(receptiveFields(xception()));
  });
});

test('Xception goes from 299 to 10 pixels, and 2048 channels at the end', () => {
  const { outputOf: shapes } = inferShapes(xception());
  expect(shapes.get('block2_sepconv1')).toEqual([1, 147, 147, 128]);
  expect(shapes.get('add')).toEqual([1, 74, 74, 128]);
  expect(shapes.get('block5_sepconv1')).toEqual([1, 19, 19, 728]);
  expect(shapes.get('block14_sepconv2')).toEqual([1, 10, 10, 2048]);
});

test('a dense net has no groups anywhere', () => {
  for (const { layer } of makeDense(xception()).nodes) {
    if (layer.type === 'conv') expect(layer.spec.groups ?? 1).toBe(1);
    expect(layer.type).not.toBe('separable');
  }
});

test('the modules of the paper keep height and width, and end in the channels of all towers', () => {
  for (const net of [
    canonicalInception(),
    simplifiedInception(),
    equivalentInception(),
    extremeInception(),
  ]) {
    const [, height, width] = inferShapes(net).outputOf.get(outputOf(net).name)!;
    expect([height, width]).toEqual([35, 35]);
  }
  expect(inferShapes(canonicalInception()).outputOf.get('concat')![3]).toBe(64 + 64 + 96 + 64);
});

test('a separable layer is a depthwise convolution, then a pointwise one on its output', () => {
  const { layer } = xception().nodes.find(({ name }) => name === 'block2_sepconv1')!;
  const [depthwise, pointwise] = convolutionsOf(layer, [1, 147, 147, 64]);
  expect(depthwise!.groups).toBe(64);
  expect(pointwise!.inputShape).toEqual(depthwise!.outputShape);
  expect(pointwise!.kernelSize).toEqual([1, 1]);
});

test('mistakes are refused with the names and the values', () => {
  const head = { id: 'x', title: 'x', source, inputShape: [1, 8, 8, 4] } as const;
  expect(() =>
    buildNet(head, (b) => {
      b.activation(b.activation(b.input, 'a', 'relu'), 'a', 'relu');
    }),
  ).toThrow('two nodes have one name: a');
  const uneven = buildNet(head, (b) => {
    b.block('one');
    b.add([b.input, b.conv(b.input, 'wide', 8, { kernelSize: 1 })], 'sum');
  });
  expect(() => inferShapes(uneven)).toThrow('sum reads shapes that do not fit: 1 x 8 x 8 x 4, 1 x 8 x 8 x 8');
  expect(() => inferShapes(xception(), [1, 299, 299, 4])).toThrow('[batch, height, width, 3]: [1,299,299,4]');
});

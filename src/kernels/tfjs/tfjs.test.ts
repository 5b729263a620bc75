import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { conv2dReference, conv2dReferenceGradients, resolveConv2d } from '#src/conv';
import { seededRandom } from '#src/random';
import { largestDifference, sizeOf, type Tensor, tensor } from '#src/tensor';
import { openKernels } from '../index.ts';
import { type GroupedConv2dOptions, type InstalledKernels, installKernels } from './index.ts';

let kernels: InstalledKernels;
let composition: InstalledKernels;
beforeAll(async () => {
  // The main file of the backend lies beside its binaries.
  setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
  await tf.setBackend('cpu');
  composition = await installKernels({ ...tf, findBackend: () => null } as never);
  await tf.setBackend('wasm');
  kernels = await installKernels(tf);
});
afterEach(() => {
  tf.disposeVariables();
});

const random = seededRandom(8);
const normals = (shape: readonly number[]): Tensor =>
  tensor(shape, Float32Array.from({ length: sizeOf(shape) }, random.normal));
const toTf = ({ shape, data }: Tensor) =>
  tf.tensor4d(data as Float32Array, shape as [number, number, number, number]);
const fromTf = (x: tf.Tensor): Tensor => tensor(x.shape, x.dataSync() as Float32Array);

const layers = [
  { groups: 1, inChannels: 6, outChannels: 8 },
  { groups: 2, inChannels: 8, outChannels: 12 },
  { groups: 4, inChannels: 16, outChannels: 16 },
  { groups: 4, inChannels: 8, outChannels: 8 },
  { groups: 8, inChannels: 8, outChannels: 8 },
  { groups: 6, inChannels: 6, outChannels: 12 },
] as const;
const options = [
  { padding: 'same' },
  { padding: 'valid', stride: 2 },
  { padding: { top: 1, right: 2, bottom: 0, left: 1 }, stride: [1, 2] },
  { padding: 'same', dilation: 2 },
] as const;
const cases = layers.flatMap((layer) => options.map((option) => ({ ...layer, ...option })));

/** y and both gradients of sum(y * dy), with our reference beside them. */
function differentiate(installed: InstalledKernels, each: (typeof cases)[number], kernelSize: number) {
  const { inChannels, outChannels, ...rest } = each;
  const geometry = resolveConv2d({ inChannels, outChannels, kernelSize, ...rest }, [2, 9, 8, inChannels]);
  const [x, weights, dy] = [geometry.inputShape, geometry.weightsShape, geometry.outputShape].map(normals);
  const run = (a: tf.Tensor, b: tf.Tensor) =>
    installed.groupedConv2d(a as tf.Tensor4D, b as tf.Tensor4D, rest as GroupedConv2dOptions);
  const y = run(toTf(x!), toTf(weights!));
  const [dx, dweights] = tf.grads(run)([toTf(x!), toTf(weights!)], toTf(dy!));
  return {
    y: [fromTf(y), conv2dReference(x!, weights!, null, geometry)],
    ...Object.fromEntries(
      Object.entries(conv2dReferenceGradients(x!, weights!, dy!, geometry))
        .filter(([name]) => name !== 'dbias')
        .map(([name, wanted]) => [name, [fromTf(name === 'dx' ? dx! : dweights!), wanted]]),
    ),
  } as Record<string, [Tensor, Tensor]>;
}

test('the kernels run on the memory of the wasm backend, without copying', () => {
  expect([kernels.engine, kernels.reason]).toEqual(['kernels', null]);
});

test.each(cases)('groupedConv2d and its gradients are the reference: %j', (each) => {
  for (const kernelSize of [1, 3]) {
    for (const [name, [got, wanted]] of Object.entries(differentiate(kernels, each, kernelSize))) {
      expect(largestDifference(got, wanted), name).toBeLessThan(2e-4);
    }
  }
});

describe('without our kernels', () => {
  beforeAll(() => tf.setBackend('cpu'));
  afterEach(() => tf.setBackend('wasm'));

  test('the same function is a composition, and says why', () => {
    expect(composition.engine).toBe('composition');
    expect(composition.reason).toContain('the wasm backend is not ready');
  });

  // TensorFlow.js has no gradient of a dilated convolution and one stride for both axes of a depthwise one.
  const composable = cases.filter(
    (each) => !('dilation' in each) && typeof Reflect.get(each, 'stride') !== 'object',
  );
  test.each(composable)('it gives the same numbers: %j', async (each) => {
    await tf.setBackend('cpu');
    for (const [name, [got, wanted]] of Object.entries(differentiate(composition, each, 3))) {
      expect(largestDifference(got, wanted), name).toBeLessThan(2e-4);
    }
  });
});

describe('the gradients of TensorFlow.js itself', () => {
  const operations = { conv2d: tf.conv2d, depthwiseConv2d: tf.depthwiseConv2d };
  /** Of sum(f(x, weights) * dy) on a backend. */
  async function gradientsOn(
    backend: string,
    f: (x: tf.Tensor, w: tf.Tensor) => tf.Tensor,
    shapes: number[][],
  ) {
    await tf.setBackend(backend);
    const draw = seededRandom(3);
    const [x, weights] = shapes.map((shape) =>
      tf.tensor(Float32Array.from({ length: sizeOf(shape) }, draw.normal), shape),
    );
    const dy = tf.tensor(
      Float32Array.from({ length: f(x!, weights!).size }, draw.normal),
      f(x!, weights!).shape,
    );
    return tf.grads(f)([x!, weights!], dy).map(fromTf);
  }

  test.each([
    ['conv2d', [2, 8, 7, 3], [3, 3, 3, 5], 1, 'same'],
    ['conv2d', [1, 9, 9, 4], [5, 5, 4, 8], 2, 'same'],
    ['conv2d', [2, 8, 8, 4], [1, 1, 4, 6], 1, 'valid'],
    ['depthwiseConv2d', [2, 8, 7, 5], [3, 3, 5, 1], 1, 'same'],
    ['depthwiseConv2d', [1, 9, 9, 4], [3, 3, 4, 2], 2, 'valid'],
  ] as const)(
    '%s on wasm as on its plain backend: %j * %j, stride %i, %s',
    async (name, xShape, wShape, stride, pad) => {
      const f = (x: tf.Tensor, w: tf.Tensor) =>
        operations[name](x as tf.Tensor4D, w as tf.Tensor4D, stride, pad);
      const shapes = [[...xShape], [...wShape]];
      const plain = await gradientsOn('cpu', f, shapes);
      const ours = await gradientsOn('wasm', f, shapes);
      ours.forEach((gradient, index) => {
        expect(largestDifference(gradient, plain[index]!)).toBeLessThan(2e-4);
      });
    },
  );

  test('a small network trains on the wasm backend, which it cannot without these kernels', async () => {
    await tf.setBackend('wasm');
    const draw = seededRandom(4);
    const x = tf.tensor4d(Float32Array.from({ length: 8 * 64 * 4 }, draw.normal), [8, 8, 8, 4]);
    const wanted = tf.tensor1d([0, 1, 0, 1, 0, 1, 0, 1]);
    const weights = tf.variable(
      tf.tensor4d(Float32Array.from({ length: 9 * 2 * 8 }, draw.normal), [3, 3, 2, 8]),
    );
    const loss = () =>
      tf.tidy(() => {
        const y = kernels.groupedConv2d(x, weights as unknown as tf.Tensor4D, { groups: 2, padding: 'same' });
        return tf.losses.meanSquaredError(wanted, tf.mean(tf.relu(y), [1, 2, 3])).asScalar();
      });
    const optimizer = tf.train.adam(0.05);
    const before = loss().dataSync()[0]!;
    for (let step = 0; step < 30; step++) optimizer.minimize(loss);
    expect(loss().dataSync()[0]!).toBeLessThan(before / 2);
  });
});

test('the numbers are those of the kernels alone, bit for bit', async () => {
  await tf.setBackend('wasm');
  const geometry = resolveConv2d(
    { inChannels: 12, outChannels: 18, kernelSize: 3, groups: 3 },
    [1, 9, 9, 12],
  );
  const [x, weights] = [normals(geometry.inputShape), normals(geometry.weightsShape)];
  const alone = await (await openKernels()).conv2d(x, weights, null, geometry);
  const inside = kernels.groupedConv2d(toTf(x), toTf(weights), { groups: 3 });
  expect(inside.dataSync()).toEqual(alone.data);
});

test('calls and gradients leave no tensor behind and the memory of the backend where it was', async () => {
  await tf.setBackend('wasm');
  const [x, weights] = [toTf(normals([1, 8, 8, 8])), toTf(normals([3, 3, 2, 8]))];
  const step = () =>
    tf.tidy(() => {
      const run = (a: tf.Tensor, b: tf.Tensor) =>
        kernels.groupedConv2d(a as tf.Tensor4D, b as tf.Tensor4D, { groups: 4 });
      tf.grads(run)([x, weights]);
    });
  step();
  const tensors = tf.memory().numTensors;
  const { memory } = (tf.backend() as unknown as { wasm: { asm: { memory: WebAssembly.Memory } } }).wasm.asm;
  const bytes = memory.buffer.byteLength;
  for (let index = 0; index < 1000; index++) step();
  expect(tf.memory().numTensors).toBe(tensors);
  expect(memory.buffer.byteLength).toBe(bytes);
});

describe('a wasm backend that is not as expected', () => {
  test('still runs the kernels, on copies, and says so', async () => {
    await tf.setBackend('wasm');
    const backend = tf.backend() as unknown as { wasm: object };
    const wasm = Object.create(backend.wasm, { asm: { value: {} } });
    const other = Object.create(backend, { wasm: { value: wasm } });
    const copying = await installKernels({ ...tf, findBackend: () => other } as never);
    expect(copying.engine).toBe('kernels');
    expect(copying.reason).toContain('tensors are copied in and out');
    for (const [name, [got, wanted]] of Object.entries(differentiate(copying, cases[4]!, 3))) {
      expect(largestDifference(got, wanted), name).toBeLessThan(2e-4);
    }
    kernels = await installKernels(tf);
  });
});

test('a call that cannot be is refused with the error of the reference', () => {
  const x = toTf(normals([1, 5, 5, 6]));
  expect(() => kernels.groupedConv2d(x, toTf(normals([3, 3, 6, 8])), { groups: 4 })).toThrow(
    'groups must divide inChannels and outChannels: 4, 6, 8',
  );
  expect(() => kernels.groupedConv2d(x, toTf(normals([3, 3, 6, 8])), { groups: 2 })).toThrow(
    'weights must have inChannels / groups = 3 input channels: 6',
  );
});

test('a model with the layer is saved, loaded and gives the same numbers', async () => {
  await tf.setBackend('wasm');
  const { GroupedConv2D } = kernels;
  const model = tf.sequential({
    layers: [
      new GroupedConv2D!({ filters: 8, kernelSize: 3, groups: 4, padding: 'same', inputShape: [6, 6, 4] }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 2 }),
    ],
  });
  let saved: tf.io.ModelArtifacts | undefined;
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved!));
  const x = toTf(normals([2, 6, 6, 4]));
  expect((loaded.predict(x) as tf.Tensor).dataSync()).toEqual((model.predict(x) as tf.Tensor).dataSync());
  expect(loaded.layers[0]!.getConfig()).toMatchObject({ groups: 4, filters: 8 });
});

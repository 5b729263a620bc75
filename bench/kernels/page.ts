import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as ort from 'onnxruntime-web/wasm';
import { type Conv2dGeometry, resolveConv2d } from '../../src/conv/index.ts';
import { openKernels } from '../../src/kernels/open-kernels.ts';
import { installKernels } from '../../src/kernels/tfjs/index.ts';
import { createConvolver } from '../../src/kernels/wasm/convolver.ts';
import { type KernelExports, runPart } from '../../src/kernels/wasm/exports.ts';
import { createHeap } from '../../src/kernels/wasm/heap.ts';
import { loadKernelBytes } from '../../src/kernels/wasm/load-bytes.ts';
import { writeConvChain } from './onnx-model.ts';

/** One row of the table: a layer with `same` padding and what is done with it. */
export interface Question {
  readonly operation: 'forward' | 'separable' | 'inputGradient' | 'weightGradient';
  readonly size: number;
  readonly channels: number;
  readonly kernelSize: number;
  readonly groups: number;
}

/** Medians over the rounds. */
export interface Answer extends Question {
  /** Share of the peak of the same round. */
  readonly ofPeak: number;
  readonly peakGigaflops: number;
  readonly milliseconds: Readonly<Record<string, number>>;
  /** How many times as long each contender takes as ours does in the same round. */
  readonly ratios: Readonly<Record<string, number>>;
}

type Contender = () => undefined | Promise<unknown>;

/** A contender runs at least so long at a time. */
const LEAST_MS = 12;
const ROUNDS = 11;

const threads = Number(new URL(location.href).searchParams.get('threads'));
let seed = 1;
const floats = (length: number) =>
  Float32Array.from({ length }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return seed / 2 ** 31;
  });
const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
const tf4 = (shape: readonly number[]) =>
  tf.tensor4d(floats(sizeOf(shape)), shape as [number, number, number, number]);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function instantiate(url: string, memory?: WebAssembly.Memory) {
  const source = await (await fetch(url)).arrayBuffer();
  return (
    await WebAssembly.instantiate(
      source,
      memory ? { env: { memory } } : { env: { memory: new WebAssembly.Memory({ initial: 1 }) } },
    )
  ).instance.exports;
}

async function prepare() {
  setWasmPaths('/peers/');
  setThreadsCount(threads);
  ort.env.wasm.wasmPaths = '/peers/';
  ort.env.wasm.numThreads = threads;
  await tf.setBackend('wasm');
  // The peer's own, before ours takes its place.
  const slowInputGradient = tf.getKernel('Conv2DBackpropInput', 'wasm').kernelFunc;
  tf.registerKernel({ kernelName: 'PeerInputGradient', backendName: 'wasm', kernelFunc: slowInputGradient });
  const installed = await installKernels(tf as never);
  const memory = new WebAssembly.Memory({ initial: 16 });
  const bytes = await loadKernelBytes('single');
  const start = performance.now();
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const compileMs = performance.now() - start;
  const exports = instance.exports as unknown as KernelExports;
  const heap = createHeap(memory);
  const convolver = createConvolver(exports, heap, (call) => runPart(exports, call, 0, 1), 1);
  const { peak } = (await instantiate('/probes.wasm')) as { peak: (count: number) => number };
  return { installed, heap, convolver, peak, compileMs, kernels: await openKernels({ threads }) };
}

const ready = prepare();

/** Each contender in turn, round after round; milliseconds a run, by round. */
async function interleave(
  contenders: Readonly<Record<string, Contender>>,
): Promise<Record<string, number[]>> {
  const names = Object.keys(contenders);
  const runs: Record<string, number> = {};
  for (const name of names) {
    // Warm, then as many as fill the least time.
    for (let warm = 0; warm < 3; warm++) await contenders[name]!();
    const start = performance.now();
    await contenders[name]!();
    runs[name] = Math.max(1, Math.ceil(LEAST_MS / Math.max(performance.now() - start, 0.02)));
  }
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const start = performance.now();
      for (let run = 0; run < runs[name]!; run++) {
        const pending = contenders[name]!();
        if (pending) await pending;
      }
      times[name]!.push((performance.now() - start) / runs[name]!);
    }
  }
  return times;
}

/** TensorFlow.js in one call that must not leave tensors behind. */
const tidy = (f: () => tf.Tensor) => () => {
  f().dispose();
};

type Prepared = Awaited<ReturnType<typeof prepare>>;

function put(heap: Prepared['heap'], data: Float32Array): number {
  const at = heap.allocate(data.byteLength);
  new Float32Array(heap.memory.buffer, at, data.length).set(data);
  return at;
}

/** Split, convolve, join: what TensorFlow.js offers for groups; and all groups as one block-diagonal convolution. */
function tensorFlowForward(geometry: Conv2dGeometry): Record<string, Contender> {
  const { groups, inputShape, weightsShape, kernelSize } = geometry;
  const channels = inputShape[3];
  const x = tf4(inputShape);
  if (groups === 1) {
    const w = tf4(weightsShape);
    return { tensorFlow: tidy(() => tf.conv2d(x, w, 1, 'same')) };
  }
  if (groups === channels) {
    const w = tf4([...kernelSize, channels, 1]);
    return { tensorFlow: tidy(() => tf.depthwiseConv2d(x, w, 1, 'same')) };
  }
  const parts = tf.split(tf4(weightsShape), groups, 3) as tf.Tensor4D[];
  const dense = tf4([...kernelSize, channels, channels]);
  return {
    tensorFlow: tidy(() =>
      tf.tidy(() =>
        tf.concat(
          (tf.split(x, groups, 3) as tf.Tensor4D[]).map((part, group) =>
            tf.conv2d(part, parts[group]!, 1, 'same'),
          ),
          3,
        ),
      ),
    ),
    // The weights between groups are zeros; any numbers take the same time.
    tensorFlowDense: tidy(() => tf.conv2d(x, dense, 1, 'same')),
  };
}

/** A chain of convolutions less a single one, so that the call's own cost drops out. */
async function onnxForward(
  geometry: Conv2dGeometry,
): Promise<{ run: Contender; single: Contender; links: number; end: () => void }> {
  const { groups, inputShape, weightsShape, kernelSize } = geometry;
  const [, size, , channels] = inputShape;
  // Small, so that a long chain does not overflow.
  const weights = floats(sizeOf(weightsShape)).map((value) => value / (sizeOf(weightsShape) / channels));
  const links = 4;
  const open = (length: number) =>
    ort.InferenceSession.create(writeConvChain(length, channels, size, kernelSize[0], groups, weights), {
      executionProviders: ['wasm'],
    });
  const [chain, one] = [await open(1 + links), await open(1)];
  const x = new ort.Tensor('float32', floats(sizeOf(inputShape)), [1, channels, size, size]);
  return {
    run: () => chain.run({ x }),
    single: () => one.run({ x }),
    links,
    end: () => {
      void chain.release();
      void one.release();
    },
  };
}

async function forward({ installed, heap, convolver, kernels }: Prepared, question: Question) {
  const geometry = resolveConv2d(
    {
      inChannels: question.channels,
      outChannels: question.channels,
      kernelSize: question.kernelSize,
      groups: question.groups,
      padding: 'same',
    },
    [1, question.size, question.size, question.channels],
  );
  const [x, weights] = [floats(sizeOf(geometry.inputShape)), floats(sizeOf(geometry.weightsShape))];
  const prepared = await kernels.prepare(
    { shape: geometry.inputShape, data: x },
    { shape: geometry.weightsShape, data: weights },
    null,
    geometry,
  );
  const [xTf, wTf] = [tf4(geometry.inputShape), tf4(geometry.weightsShape)];
  const onnx = await onnxForward(geometry);
  const addresses = [put(heap, x), put(heap, weights), heap.allocate(sizeOf(geometry.outputShape) * 4)];
  const packed = heap.allocate(convolver.packedBytes(geometry));
  convolver.packForward(geometry, addresses[1]!, 0, packed);
  const { onnxChain, onnxSingle, ...times } = await interleave({
    ours:
      threads > 1
        ? () => prepared.run()
        : () => convolver.forward(geometry, addresses[0]!, packed, addresses[2]!, false),
    oursInTensorFlow: tidy(() =>
      installed.groupedConv2d(xTf, wTf, { groups: question.groups, padding: 'same' }),
    ),
    ...tensorFlowForward(geometry),
    onnxChain: onnx.run,
    onnxSingle: onnx.single,
    peak: () => peakOf(),
  });
  onnx.end();
  prepared.dispose();
  for (const address of [...addresses, packed]) heap.free(address);
  return { ...times, onnx: onnxChain!.map((chain, round) => (chain - onnxSingle![round]!) / onnx.links) };
}

async function separable({ installed }: Prepared, { size, channels, kernelSize }: Question) {
  const x = tf4([1, size, size, channels]);
  const [depthwise, pointwise] = [
    tf4([kernelSize, kernelSize, channels, 1]),
    tf4([1, 1, channels, channels]),
  ];
  const own = tf4([kernelSize, kernelSize, 1, channels]);
  return interleave({
    oursInTensorFlow: tidy(() =>
      tf.tidy(() =>
        installed.groupedConv2d(
          installed.groupedConv2d(x, own, { groups: channels, padding: 'same' }),
          pointwise,
          { groups: 1 },
        ),
      ),
    ),
    tensorFlow: tidy(() => tf.separableConv2d(x, depthwise, pointwise, 1, 'same')),
    peak: () => peakOf(),
  });
}

async function gradient({ heap, convolver }: Prepared, question: Question) {
  const { size, channels, kernelSize, groups, operation } = question;
  const geometry = resolveConv2d(
    { inChannels: channels, outChannels: channels, kernelSize, groups, padding: 'same' },
    [1, size, size, channels],
  );
  const addresses = [geometry.inputShape, geometry.weightsShape, geometry.outputShape].map((shape) =>
    put(heap, floats(sizeOf(shape))),
  );
  const [xAt, weightsAt, dyAt] = addresses as [number, number, number];
  const result = heap.allocate(4 * Math.max(sizeOf(geometry.inputShape), sizeOf(geometry.weightsShape)));
  const [x, dy] = [tf4(geometry.inputShape), tf4(geometry.outputShape)];
  const dyParts = tf.split(dy, groups, 3) as tf.Tensor4D[];
  const xParts = tf.split(x, groups, 3) as tf.Tensor4D[];
  const pad = (kernelSize - 1) / 2;
  // Flipped beforehand, which flatters the peer: while training the weights change at every step.
  const flipped = tf.split(
    tf4([kernelSize, kernelSize, channels / groups, channels]),
    groups,
    3,
  ) as tf.Tensor4D[];
  const filter = tf4(geometry.weightsShape);
  const attributes = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC', inputShape: geometry.inputShape };
  /** The weight gradient as a convolution whose batch and channel axes have changed places. */
  const swapped = (a: tf.Tensor4D, b: tf.Tensor4D) =>
    tf.transpose(
      tf.conv2d(
        tf.transpose(
          tf.pad(a, [
            [0, 0],
            [pad, pad],
            [pad, pad],
            [0, 0],
          ]),
          [3, 1, 2, 0],
        ),
        tf.transpose(b, [1, 2, 0, 3]),
        1,
        'valid',
      ),
      [1, 2, 0, 3],
    );
  const peers: Record<string, Contender> =
    operation === 'inputGradient'
      ? {
          tensorFlow: tidy(() =>
            tf.tidy(() =>
              tf.concat(
                dyParts.map((part, group) => tf.conv2d(part, flipped[group]!, 1, 'same')),
                3,
              ),
            ),
          ),
          ...(groups === 1 && {
            tensorFlowKernel: tidy(
              () =>
                tf.engine().runKernel('PeerInputGradient', { dy, filter }, attributes as never) as tf.Tensor,
            ),
          }),
        }
      : {
          tensorFlow: tidy(() =>
            tf.tidy(() =>
              tf.concat(
                xParts.map((part, group) => swapped(part, dyParts[group]!)),
                3,
              ),
            ),
          ),
        };
  const times = await interleave({
    ours: () =>
      operation === 'inputGradient'
        ? convolver.inputGradient(geometry, dyAt, weightsAt, result)
        : convolver.weightGradient(geometry, xAt, dyAt, result),
    ...peers,
    peak: () => peakOf(),
  });
  for (const address of [...addresses, result]) heap.free(address);
  return times;
}

const PEAK_ROUNDS = 20_000;
/** 16 multiplications and 16 additions of 4 numbers. */
const PEAK_OPERATIONS = 32 * 4;
let peakOf: () => void = () => {};

async function ask(question: Question): Promise<Answer> {
  const prepared = await ready;
  peakOf = () => {
    prepared.peak(PEAK_ROUNDS);
  };
  const run = { forward, separable, inputGradient: gradient, weightGradient: gradient }[question.operation];
  tf.engine().startScope();
  const { peak, ...times } = await run(prepared, question);
  tf.engine().endScope();
  const { size, channels, kernelSize, groups, operation } = question;
  const macs =
    operation === 'separable'
      ? size * size * channels * (kernelSize * kernelSize + channels)
      : size * size * channels * (channels / groups) * kernelSize * kernelSize;
  const own = times.ours ?? times.oursInTensorFlow!;
  // Round by round, so that a slow moment of the machine is in both sides of a ratio.
  const peakMs = (2 * macs) / (PEAK_ROUNDS * PEAK_OPERATIONS);
  const byRound = (other: readonly number[]) => median(other.map((time, round) => time / own[round]!));
  return {
    ...question,
    ofPeak: byRound(peak!.map((time) => time * peakMs)),
    peakGigaflops: (PEAK_ROUNDS * PEAK_OPERATIONS) / median(peak!) / 1e6,
    milliseconds: Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)])),
    ratios: Object.fromEntries(Object.entries(times).map(([name, each]) => [name, byRound(each)])),
  };
}

declare global {
  interface Window {
    ask: (question: Question) => Promise<Answer>;
    describe: () => Promise<{ compileMs: number; engine: string; reason: string | null; isolated: boolean }>;
  }
}
window.ask = ask;
window.describe = async () => {
  const { compileMs, kernels } = await ready;
  return { compileMs, engine: kernels.engine, reason: kernels.reason, isolated: crossOriginIsolated };
};

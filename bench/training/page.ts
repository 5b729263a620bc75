import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { openProbes } from '../../src/kernels/probes/open-probes.ts';
import { installKernels } from '../../src/kernels/tfjs/index.ts';
import {
  type BlockKind,
  buildNetwork,
  countNetwork,
  createTrainer,
  inputShapes,
} from '../../src/lab/index.ts';
import { composed, keepPeerKernels, peerTensorFlow } from './composed.ts';

const BATCH = 64;
/** So many fill about ten milliseconds. */
const PEAK_RUNS = 200;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/**
 * Whole steps of training, forward, backward and Adam, of the reference network with one kind of block: ours,
 * TensorFlow.js' and the peak of the arithmetic in turns, on one thread. Medians.
 */
async function measureTraining(block: BlockKind, groups: number, rounds: number) {
  setWasmPaths('./peers/');
  setThreadsCount(1);
  await tf.setBackend('wasm');
  keepPeerKernels();
  const installed = await installKernels(tf);
  const { engine, peak } = await openProbes();
  if (engine !== 'wasm') throw new Error('the probe of the peak did not load');
  const input = inputShapes['fashion-mnist'];
  const spec = {
    form: 'staged',
    depth: 2,
    block,
    groups,
    between: 'none',
    residual: false,
    width: 16,
  } as const;
  const net = buildNetwork(spec, input);
  const how = { seed: 1, optimiser: 'adam' } as const;
  const ours = await createTrainer(tf, installed, net, how);
  const theirs = await createTrainer(peerTensorFlow, composed, net, how);
  const images = Float32Array.from({ length: BATCH * input.height * input.width }, (_, index) =>
    Math.sin(index * index),
  );
  const labels = Uint8Array.from({ length: BATCH }, (_, index) => index % input.classes);
  const losses = { ours: 0, theirs: 0 };
  const times: Record<'ours' | 'theirs' | 'peak', number[]> = { ours: [], theirs: [], peak: [] };
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    losses.ours = ours.step(images, labels, 1e-3).loss;
    const middle = performance.now();
    losses.theirs = theirs.step(images, labels, 1e-3).loss;
    const late = performance.now();
    for (let run = 0; run < PEAK_RUNS; run++) peak.run();
    const end = performance.now();
    // The first rounds warm up.
    if (round < 0) continue;
    times.ours.push(middle - start);
    times.theirs.push(late - middle);
    times.peak.push(end - late);
  }
  // Forward, and both gradients; nobody asks for the gradient to the pictures.
  const { macs } = countNetwork(spec, input);
  const stem = input.height * input.width * 9 * input.channels * spec.width;
  const operations = 2 * BATCH * (3 * macs - stem);
  const operationsPerMs = times.peak.map((time) => (PEAK_RUNS * peak.amount) / time);
  return {
    block: block === 'grouped' ? `grouped ${groups}` : block,
    imagesPerSecond: (1000 * BATCH) / median(times.ours),
    ofPeak: median(times.ours.map((time, index) => operations / time / operationsPerMs[index]!)),
    timesTensorFlow: median(times.theirs.map((time, index) => time / times.ours[index]!)),
    tensorFlowImagesPerSecond: (1000 * BATCH) / median(times.theirs),
    // Both learned the same: their losses after as many steps.
    lossDifference: Math.abs(losses.ours - losses.theirs),
  };
}

Object.assign(window, { measureTraining });

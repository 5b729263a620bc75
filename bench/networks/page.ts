import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { openKernels } from '../../src/kernels/index.ts';
import { models } from '../../src/nets/index.ts';
import { createRunner, seededWeights } from '../../src/runner/index.ts';
import { sizeOf, tensor } from '../../src/tensor/index.ts';
import { graphWithTensorFlow } from './tensorflow-graph.ts';

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/**
 * One network with equal weights on both, in turns, on one thread: medians in milliseconds, how many times as long
 * TensorFlow.js takes in the same round, and how far their answers are apart.
 */
async function measureNetwork(id: string, rounds: number) {
  setWasmPaths('./peers/');
  setThreadsCount(1);
  await tf.setBackend('wasm');
  // Without the softmax, which rounds away any difference.
  const whole = models[id]!();
  const nodes = whole.nodes.map((node) =>
    node.layer.type === 'dense' ? { ...node, layer: { ...node.layer, activation: null } } : node,
  );
  const net = {
    ...whole,
    nodes: nodes.filter(({ layer }) => layer.type !== 'activation' || layer.kind !== 'softmax'),
  };
  const weights = seededWeights(1);
  const kernels = await openKernels({ threads: 1 });
  const runner = await createRunner(kernels, net, weights, { now: () => performance.now() });
  const peer = await graphWithTensorFlow(net, weights);
  const input = tensor(
    net.inputShape,
    new Float32Array(sizeOf(net.inputShape)).map((_, index) => Math.sin(index)),
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  let difference = 0;
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    const { output } = await runner.run(input);
    const middle = performance.now();
    const expected = await peer(input);
    const end = performance.now();
    const largest = Math.max(...expected.map(Math.abs));
    difference = Math.max(...output.data.map((value, index) => Math.abs(value - expected[index]!))) / largest;
    // The first rounds warm up.
    if (round < 0) continue;
    ours.push(middle - start);
    theirs.push(end - middle);
  }
  return {
    id,
    oursMs: median(ours),
    tensorFlowMs: median(theirs),
    ratio: median(theirs.map((value, index) => value / ours[index]!)),
    difference,
    memoryMegabytes: kernels.memoryBytes() / 1e6,
  };
}

Object.assign(window, { measureNetwork });

import * as tf from '@tensorflow/tfjs-core';
import { resolveConv2d } from '../../src/conv/index.ts';
import { copyOf } from './bounds.ts';
import { type Contender, interleave } from './interleave.ts';
import { floats, sizeOf, tf4 } from './numbers.ts';
import { onnxForward } from './onnx.ts';
import { type Prepared, put, threads } from './prepare.ts';
import type { Question } from './question.ts';
import { tensorFlowForward, tensorFlowGradient, tidy } from './tensorflow.ts';

/** Depthwise is held against the time of a copy of what it touches, too. */
function copying({ size, channels, groups }: Question): Record<string, Contender> {
  return groups === channels ? { copy: copyOf(size * size * channels * 4) } : {};
}

export async function forward(
  { installed, heap, convolver, kernels, peak }: Prepared,
  question: Question,
): Promise<Record<string, number[]>> {
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
    ...copying(question),
    peak: peak.run,
  });
  onnx.end();
  prepared.dispose();
  for (const address of [...addresses, packed]) heap.free(address);
  return { ...times, onnx: onnxChain!.map((chain, round) => (chain - onnxSingle![round]!) / onnx.links) };
}

export async function separable(
  { installed, peak }: Prepared,
  { size, channels, kernelSize }: Question,
): Promise<Record<string, number[]>> {
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
    peak: peak.run,
  });
}

export async function gradient(
  { heap, convolver, peak }: Prepared,
  question: Question,
): Promise<Record<string, number[]>> {
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
  const peers = tensorFlowGradient(geometry, operation);
  const times = await interleave({
    ours: () =>
      operation === 'inputGradient'
        ? convolver.inputGradient(geometry, dyAt, weightsAt, result)
        : convolver.weightGradient(geometry, xAt, dyAt, result),
    ...peers,
    ...copying(question),
    peak: peak.run,
  });
  for (const address of [...addresses, result]) heap.free(address);
  return times;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Conv2dSpec, conv2dReference, type ExplicitPadding, resolveConv2d } from '#src/conv';
import { openKernels } from '#src/kernels';
import { type Tensor, tensor } from '#src/tensor';
import { type OnnxNode, type OnnxTensor, readModel, readTensor } from './onnx-file.ts';

/** The standard's own bounds for a float32 result: `onnx/backend/test/runner`. */
const [RELATIVE, ABSOLUTE] = [1e-3, 1e-7];

const folder = process.env.ONNX_DATA!;

/** A case: a model of one two-dimensional convolution, what it is given and what it must answer. */
interface OnnxCase {
  readonly name: string;
  readonly node: OnnxNode;
  readonly inputs: readonly OnnxTensor[];
  readonly output: OnnxTensor;
}

function readCase(path: string): OnnxCase | null {
  const { nodes, stored, inputs } = readModel(readFileSync(join(path, 'model.onnx')));
  const [node] = nodes;
  if (nodes.length !== 1 || node?.operator !== 'Conv') return null;
  const set = join(path, 'test_data_set_0');
  const free = inputs.filter((name) => !stored.some((each) => each.name === name));
  const given = free.map((name, at) => ({ ...readTensor(readFileSync(join(set, `input_${at}.pb`))), name }));
  const tensors = node.inputs.map((name) => [...stored, ...given].find((each) => each.name === name)!);
  if (tensors[0]!.shape.length !== 4) return null;
  return { name: path, node, inputs: tensors, output: readTensor(readFileSync(join(set, 'output_0.pb'))) };
}

function listCases(): OnnxCase[] {
  return ['node', 'pytorch-converted', 'pytorch-operator']
    .filter((group) => existsSync(join(folder, group)))
    .flatMap((group) => readdirSync(join(folder, group)).map((name) => join(folder, group, name)))
    .filter((path) => /conv/i.test(path) && existsSync(join(path, 'model.onnx')))
    .map(readCase)
    .filter((each) => each !== null);
}

/** The axes in another order: `order` says which old axis each new one is. */
function permute({ shape, data }: OnnxTensor | Tensor, order: readonly number[]): Tensor {
  const steps = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1));
  const newShape = order.map((axis) => shape[axis]!);
  const result = new Float32Array(data.length);
  for (let index = 0; index < result.length; index++) {
    let rest = index;
    let from = 0;
    for (let axis = order.length - 1; axis >= 0; axis--) {
      from += (rest % newShape[axis]!) * steps[order[axis]!]!;
      rest = Math.floor(rest / newShape[axis]!);
    }
    result[index] = data[from]!;
  }
  return tensor(newShape, result);
}

function toPadding({ integers, texts }: OnnxNode, size: Pair, reach: Pair, stride: Pair): ExplicitPadding {
  const mode = texts.auto_pad ?? 'NOTSET';
  const [top, left, bottom, right] = [...(integers.pads ?? []), 0, 0, 0, 0] as [
    number,
    number,
    number,
    number,
  ];
  if (mode === 'NOTSET' || mode === '') return { top, left, bottom, right };
  if (mode === 'VALID') return { top: 0, left: 0, bottom: 0, right: 0 };
  const total = [0, 1].map((axis) =>
    Math.max(0, (Math.ceil(size[axis]! / stride[axis]!) - 1) * stride[axis]! + reach[axis]! - size[axis]!),
  ) as [number, number];
  const [less, more] = [total.map((each) => Math.floor(each / 2)), total.map((each) => Math.ceil(each / 2))];
  const [before, after] = mode === 'SAME_LOWER' ? [more, less] : [less, more];
  return { top: before[0]!, left: before[1]!, bottom: after[0]!, right: after[1]! };
}

type Pair = readonly [vertical: number, horizontal: number];

function toSpec({ node, inputs }: OnnxCase): Conv2dSpec {
  const [x, weights] = inputs as [OnnxTensor, OnnxTensor];
  const pair = (values: readonly number[] | undefined): Pair => [values?.[0] ?? 1, values?.[1] ?? 1];
  const [stride, dilation] = [pair(node.integers.strides), pair(node.integers.dilations)];
  const kernelSize: Pair = [weights.shape[2]!, weights.shape[3]!];
  const reach: Pair = [(kernelSize[0] - 1) * dilation[0] + 1, (kernelSize[1] - 1) * dilation[1] + 1];
  return {
    inChannels: x.shape[1]!,
    outChannels: weights.shape[0]!,
    kernelSize,
    stride,
    dilation,
    groups: node.integers.group?.[0] ?? 1,
    padding: toPadding(node, [x.shape[2]!, x.shape[3]!], reach, stride),
  };
}

function expectClose(got: Tensor, wanted: Tensor): void {
  expect(got.shape).toEqual(wanted.shape);
  const isFar = (value: number, index: number) =>
    Math.abs(got.data[index]! - value) > ABSOLUTE + RELATIVE * Math.abs(value);
  expect([...wanted.data].findIndex(isFar)).toBe(-1);
}

const cases = listCases();

test(`there are cases of two-dimensional convolutions in ${folder}`, () => {
  expect(cases.length).toBeGreaterThan(0);
});

describe.each(cases)('$name', (each) => {
  const x = permute(each.inputs[0]!, [0, 2, 3, 1]);
  const weights = permute(each.inputs[1]!, [2, 3, 1, 0]);
  const bias = each.inputs[2] ? tensor(each.inputs[2].shape, each.inputs[2].data) : null;
  const wanted = permute(each.output, [0, 2, 3, 1]);
  const geometry = resolveConv2d(toSpec(each), x.shape);

  test('is what the reference computes', () => {
    expectClose(conv2dReference(x, weights, bias, geometry), wanted);
  });

  test('is what the kernels compute', async () => {
    const kernels = await openKernels();
    expect(kernels.engine).toBe('wasm');
    expectClose(await kernels.conv2d(x, weights, bias, geometry), wanted);
    kernels.dispose();
  });
});

import { expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { sizeOf, type Tensor, tensor } from '#src/tensor';
import { type Conv2dSpec, conv2dReference, conv2dReferenceGradients, resolveConv2d } from './index.ts';

const cases: readonly (Conv2dSpec & { readonly inputShape: readonly number[] })[] = [
  { inputShape: [2, 4, 5, 3], inChannels: 3, outChannels: 2, kernelSize: 3, padding: 'same' },
  {
    inputShape: [1, 6, 5, 4],
    inChannels: 4,
    outChannels: 6,
    kernelSize: 3,
    stride: 2,
    padding: 'same',
    groups: 2,
  },
  { inputShape: [1, 7, 7, 2], inChannels: 2, outChannels: 4, kernelSize: 3, dilation: 2, groups: 2 },
  { inputShape: [2, 3, 4, 4], inChannels: 4, outChannels: 3, kernelSize: 1 },
  {
    inputShape: [1, 5, 4, 2],
    inChannels: 2,
    outChannels: 2,
    kernelSize: [2, 3],
    padding: { top: 1, right: 0, bottom: 2, left: 1 },
  },
];

/**
 * The loss is sum(dy * y), linear in each argument, so that a central difference is exact but for rounding.
 */
test.each(cases)('the three gradients equal central differences: %j', (spec) => {
  const random = seededRandom(11);
  const normals = (shape: readonly number[]) =>
    tensor(shape, Float64Array.from({ length: sizeOf(shape) }, random.normal));
  const geometry = resolveConv2d(spec, spec.inputShape);
  const x = normals(geometry.inputShape);
  const weights = normals(geometry.weightsShape);
  const bias = normals([spec.outChannels]);
  const dy = normals(geometry.outputShape);
  const loss = () => {
    const y = conv2dReference(x, weights, bias, geometry);
    return y.data.reduce((sum, value, index) => sum + value * dy.data[index]!, 0);
  };
  const gradients = conv2dReferenceGradients(x, weights, dy, geometry);

  expectGradient(x, gradients.dx, loss);
  expectGradient(weights, gradients.dweights, loss);
  expectGradient(bias, gradients.dbias, loss);
});

function expectGradient(argument: Tensor, gradient: Tensor, loss: () => number): void {
  expect(gradient.shape).toEqual(argument.shape);
  const step = 1e-3;
  for (let index = 0; index < argument.data.length; index++) {
    const kept = argument.data[index]!;
    argument.data[index] = kept + step;
    const above = loss();
    argument.data[index] = kept - step;
    const below = loss();
    argument.data[index] = kept;
    expect((above - below) / (2 * step)).toBeCloseTo(gradient.data[index]!, 8);
  }
}

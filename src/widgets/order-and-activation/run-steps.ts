import type { Conv2dGeometry } from '#src/conv';
import type { Tensor } from '#src/tensor';
import { multiplyOut } from './dense.ts';
import type { Order, OrderAndActivationState } from './fields.ts';
import { denseGeometry, stepGeometries } from './steps.ts';
import { weightsOf } from './weights.ts';

/** One convolution, on whichever engine. */
export type Convolve = (
  x: Tensor,
  weights: Tensor,
  bias: Tensor | null,
  geometry: Conv2dGeometry,
) => Promise<Tensor>;

/** Both steps in their order, with the activation between them. @param x NHWC, square  @returns NHWC */
export async function runSteps(
  convolve: Convolve,
  state: OrderAndActivationState,
  order: Order,
  x: Tensor,
): Promise<Tensor> {
  const [first, second] = stepGeometries(state, order, x.shape[1]);
  const { pointwise, depthwise, bias } = weightsOf(state, order);
  const [before, after] = order === 'separable' ? [depthwise, pointwise] : [pointwise, depthwise];
  const between = activate(await convolve(x, before, bias, first), state.activation);
  return convolve(between, after, null, second);
}

/** One standard convolution with the kernel that both steps multiply out to. @param x NHWC, square */
export function runDense(
  convolve: Convolve,
  state: OrderAndActivationState,
  order: Order,
  x: Tensor,
): Promise<Tensor> {
  const { weights, bias } = multiplyOut(state, order);
  return convolve(x, weights, bias, denseGeometry(state, x.shape[1]));
}

/** ReLU is max(0, y); ELU is y above 0 and exp(y) - 1 below (Clevert and others 2016, with alpha 1). */
function activate(x: Tensor, activation: OrderAndActivationState['activation']): Tensor {
  if (activation === 'none') return x;
  const below = activation === 'relu' ? () => 0 : Math.expm1;
  return { shape: x.shape, data: x.data.map((value) => (value > 0 ? value : below(value))) };
}

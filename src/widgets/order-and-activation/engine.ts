import type { Kernels } from '#src/kernels';
import { createLiftedPhoto, type FeatureMap, largestByChannel, toFeatureMaps } from '#src/photo';
import { type Tensor, zeros } from '#src/tensor';
import type { PhotoEngine } from '../photo-session.ts';
import { add, largestAtBorder, shareOf, subtract } from './compare.ts';
import { IN_CHANNELS, ORDERS, type Order, type OrderAndActivationState } from './fields.ts';
import { type Convolve, runDense, runSteps } from './run-steps.ts';
import { denseGeometry, PHOTO_SIZE } from './steps.ts';

/** What one order makes of the photo. */
export interface OrderRun {
  readonly outputs: readonly FeatureMap[];
  /** The outputs less those of the one dense kernel; a channel on the scale of its outputs. */
  readonly differences: readonly FeatureMap[];
  /** Of the differences: where the window lies inside, and where it reads padding. */
  readonly largest: { readonly inside: number; readonly border: number };
  /** The largest |output|, for comparison. */
  readonly scale: number;
  /**
   * How far the layer is from linear: f(x) + f(-x) - 2 f(0) over f(x) - f(0). Every convolution answers the negative of
   * a picture with the negative of its answer, but for the bias, so its gap is 0 whatever its kernel.
   */
  readonly gap: number;
}

export interface OrderResult {
  readonly inputs: readonly FeatureMap[];
  readonly separable: OrderRun;
  readonly extreme: OrderRun;
  /** How far the extreme outputs are from the separable ones, as a share of these. */
  readonly apart: number;
}

/** Photo -> channels -> both orders -> pictures, and how they differ from each other and from one dense kernel. */
export function createOrderEngine(kernels: Kernels): PhotoEngine<OrderAndActivationState, OrderResult> {
  const convolve: Convolve = (x, weights, bias, geometry) => kernels.conv2d(x, weights, bias, geometry);
  const photo = createLiftedPhoto((x, weights, geometry) => kernels.conv2d(x, weights, null, geometry));
  return {
    show: photo.show,
    async run(state) {
      const x = await photo.lift(PHOTO_SIZE, IN_CHANNELS);
      const outputs = {
        separable: await runSteps(convolve, state, 'separable', x),
        extreme: await runSteps(convolve, state, 'extreme', x),
      };
      const [separable, extreme] = await Promise.all(
        ORDERS.map((order) => compareWithDense(convolve, state, order, x, outputs[order])),
      );
      return {
        inputs: toFeatureMaps(x),
        separable: separable!,
        extreme: extreme!,
        apart: shareOf(subtract(outputs.extreme, outputs.separable), outputs.separable),
      };
    },
  };
}

async function compareWithDense(
  convolve: Convolve,
  state: OrderAndActivationState,
  order: Order,
  x: Tensor,
  outputs: Tensor,
): Promise<OrderRun> {
  const difference = subtract(outputs, await runDense(convolve, state, order, x));
  const scales = largestByChannel(outputs);
  return {
    outputs: toFeatureMaps(outputs, scales),
    differences: toFeatureMaps(difference, scales),
    largest: largestAtBorder(difference, denseGeometry(state)),
    scale: Math.max(...scales),
    gap: await linearityGap(convolve, state, order, x),
  };
}

/** See `OrderRun.gap`. */
export async function linearityGap(
  convolve: Convolve,
  state: OrderAndActivationState,
  order: Order,
  x: Tensor,
): Promise<number> {
  const run = (input: Tensor) => runSteps(convolve, state, order, input);
  const nothing = await run(zeros(x.shape));
  const positive = subtract(await run(x), nothing);
  const negative = subtract(await run(subtract(zeros(x.shape), x)), nothing);
  return shareOf(add(positive, negative), positive);
}

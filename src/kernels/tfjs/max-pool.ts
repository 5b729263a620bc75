import type { Conv2dGeometry } from '#src/conv';
import type { KernelExports } from '../wasm/exports.ts';
import type { BackendTensors } from './backend-tensors.ts';
import type { TensorInfo } from './tensorflow.ts';

const FLOAT = 4;

/**
 * The gradient of a max pool to its input, which TensorFlow.js' own kernel takes twenty times as long for.
 * @param geometry of a depthwise convolution that sees the same windows
 * @param x NHWC, the input  @param y NHWC, what the pool answered  @param dy the gradient to it
 */
export function maxPoolInput(
  exports: KernelExports,
  { compute }: BackendTensors,
  { inputShape, outputShape, kernelSize, stride, padding }: Conv2dGeometry,
  x: TensorInfo,
  y: TensorInfo,
  dy: TensorInfo,
): TensorInfo {
  const [batch, height, width, channels] = inputShape;
  const [, outHeight, outWidth] = outputShape;
  const inputBytes = height * width * channels * FLOAT;
  const outputBytes = outHeight * outWidth * channels * FLOAT;
  return compute([x, y, dy], inputShape, (dx, xAt, yAt, dyAt) => {
    for (let picture = 0; picture < batch; picture++) {
      const [input, output] = [picture * inputBytes, picture * outputBytes];
      exports.maxPoolInput(
        xAt! + input,
        yAt! + output,
        dyAt! + output,
        dx + input,
        height,
        width,
        channels,
        outHeight,
        outWidth,
        ...kernelSize,
        ...stride,
        padding.top,
        padding.left,
      );
    }
  });
}

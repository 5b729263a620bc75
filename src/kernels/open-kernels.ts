import { type Conv2dGeometry, conv2dReferenceGradients } from '#src/conv';
import { type Tensor, toFloat32 } from '#src/tensor';
import { conv2dPlain } from './plain/conv2d.ts';

export interface Float32Tensor extends Tensor {
  readonly data: Float32Array;
}

/** Convolution behind one interface, whichever engine answers. Arguments as `conv2dReference` takes them. */
export interface Kernels {
  readonly engine: 'wasm' | 'wasm-threads' | 'reference';
  /** @returns NHWC float32  @throws ConvSpecError */
  readonly conv2d: (
    x: Tensor,
    weights: Tensor,
    bias: Tensor | null,
    geometry: Conv2dGeometry,
  ) => Promise<Float32Tensor>;
  /** @returns gradients of the shapes of x, weights and bias, float32  @throws ConvSpecError */
  readonly conv2dGradients: (
    x: Tensor,
    weights: Tensor,
    dy: Tensor,
    geometry: Conv2dGeometry,
  ) => Promise<{
    readonly dx: Float32Tensor;
    readonly dweights: Float32Tensor;
    readonly dbias: Float32Tensor;
  }>;
  /** Frees what the engine holds; calls after it are refused. */
  readonly dispose: () => void;
}

/** Opens the best engine this place offers. In a page, in a Worker and in Node. */
export async function openKernels(): Promise<Kernels> {
  let open = true;
  const assertOpen = () => {
    if (!open) throw new Error('these kernels were disposed');
  };
  return {
    engine: 'reference',
    async conv2d(x, weights, bias, geometry) {
      assertOpen();
      return conv2dPlain(x, weights, bias, geometry);
    },
    async conv2dGradients(x, weights, dy, geometry) {
      assertOpen();
      const { dx, dweights, dbias } = conv2dReferenceGradients(x, weights, dy, geometry);
      return { dx: toFloat32(dx), dweights: toFloat32(dweights), dbias: toFloat32(dbias) };
    },
    dispose() {
      open = false;
    },
  };
}

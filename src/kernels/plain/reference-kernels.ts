import { conv2dReferenceGradients } from '#src/conv';
import { sizeOf, toFloat32 } from '#src/tensor';
import type { Float32Tensor, Kernels } from '../kernels.ts';
import { requireShape } from '../require-shape.ts';
import { conv2dPlain } from './conv2d.ts';
import { plainLayers } from './layers.ts';

/** The reference as an engine: what answers where WebAssembly does not. */
export function createReferenceKernels(reason: string): Kernels {
  let open = true;
  const assertOpen = () => {
    if (!open) throw new Error('these kernels were disposed');
  };
  const conv2d: Kernels['conv2d'] = async (x, weights, bias, geometry, { activation } = {}) => {
    assertOpen();
    const y = conv2dPlain(x, weights, bias, geometry);
    if (activation === 'relu')
      y.data.forEach((value, index) => {
        y.data[index] = Math.max(0, value);
      });
    return y;
  };
  return {
    engine: 'reference',
    reason,
    memoryBytes: () => 0,
    conv2d,
    async prepare(x, weights, bias, geometry, options) {
      let y: Float32Tensor | null = null;
      return {
        async run() {
          y = await conv2d(x, weights, bias, geometry, options);
        },
        read() {
          if (!y) throw new Error('a prepared convolution has to run before it is read');
          return { shape: y.shape, data: y.data.slice() };
        },
        dispose() {},
      };
    },
    allocate(shape) {
      assertOpen();
      const data = new Float32Array(sizeOf(shape));
      return { shape, view: () => data, free() {} };
    },
    async place(weights, bias, geometry, options) {
      return {
        geometry,
        async run(x, y) {
          requireShape(y, geometry.outputShape);
          const input = { shape: x.shape, data: x.view() };
          y.view().set((await conv2d(input, weights, bias, geometry, options)).data);
        },
        dispose() {},
      };
    },
    layers: plainLayers,
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

import { type Conv2dGeometry, checkTensor } from '#src/conv';
import { sizeOf, type Tensor } from '#src/tensor';
import type { Float32Tensor, Kernels } from '../kernels.ts';
import type { Convolver } from './convolver.ts';
import type { KernelExports } from './exports.ts';
import type { Heap } from './heap.ts';
import { createWeightCache } from './weight-cache.ts';

const FLOAT = 4;

/** The kernels on tensors of JavaScript: copies them into the heap, runs, copies the result out. */
export function createWasmKernels(
  engine: Kernels['engine'],
  reason: string | null,
  exports: KernelExports,
  heap: Heap,
  convolver: Convolver,
  end: () => void,
): Kernels {
  const weightCache = createWeightCache(exports, heap, convolver);
  let open = true;
  /** Threads work on one call at a time, and what a call takes from the heap it gives back before the next. */
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = last.then(() => {
      if (!open) throw new Error('these kernels were disposed');
      return work();
    });
    last = run.catch(() => {});
    return run;
  }

  function write(address: number, { data }: Tensor): void {
    new Float32Array(heap.memory.buffer, address, data.length).set(data);
  }

  function read(address: number, shape: readonly number[]): Float32Tensor {
    const view = new Float32Array(heap.memory.buffer, address, sizeOf(shape));
    // Not `slice`, which would make another shared buffer of a shared one.
    const data = new Float32Array(view.length);
    data.set(view);
    return { shape, data };
  }

  /** Room for numbers of these shapes while `use` runs. */
  async function withRoom<T>(
    shapes: readonly (readonly number[])[],
    use: (...addresses: number[]) => Promise<T>,
  ): Promise<T> {
    const addresses: number[] = [];
    try {
      for (const shape of shapes) addresses.push(heap.allocate(sizeOf(shape) * FLOAT));
      return await use(...addresses);
    } finally {
      for (const address of addresses) heap.free(address);
    }
  }

  function check(x: Tensor, weights: Tensor, bias: Tensor | null, geometry: Conv2dGeometry): void {
    checkTensor('xShape', x, geometry.inputShape);
    checkTensor('weightsShape', weights, geometry.weightsShape);
    if (bias) checkTensor('biasShape', bias, [geometry.outputShape[3]]);
  }

  return {
    engine,
    reason,
    memoryBytes: () => heap.memory.buffer.byteLength,
    conv2d: (x, weights, bias, geometry, { activation } = {}) =>
      inTurn(async () => {
        check(x, weights, bias, geometry);
        const packed = weightCache.packedOf(weights, bias, geometry);
        return withRoom([geometry.inputShape, geometry.outputShape], async (xAt, yAt) => {
          write(xAt!, x);
          await convolver.forward(geometry, xAt!, packed, yAt!, activation === 'relu');
          return read(yAt!, geometry.outputShape);
        });
      }),
    prepare: (x, weights, bias, geometry, { activation } = {}) =>
      inTurn(async () => {
        check(x, weights, bias, geometry);
        // Its own copy of everything: the cache may give its copy up meanwhile.
        const packed = heap.allocate(convolver.packedBytes(geometry));
        await withRoom([weights.shape, bias?.shape ?? []], async (weightsAt, biasAt) => {
          write(weightsAt!, weights);
          if (bias) write(biasAt!, bias);
          convolver.packForward(geometry, weightsAt!, bias ? biasAt! : 0, packed);
        });
        const xAt = heap.allocate(sizeOf(geometry.inputShape) * FLOAT);
        const yAt = heap.allocate(sizeOf(geometry.outputShape) * FLOAT);
        write(xAt, x);
        let kept = true;
        let hasRun = false;
        return {
          run: () =>
            inTurn(async () => {
              if (!kept) throw new Error('this prepared convolution was disposed');
              await convolver.forward(geometry, xAt, packed, yAt, activation === 'relu');
              hasRun = true;
            }),
          read() {
            if (!hasRun) throw new Error('a prepared convolution has to run before it is read');
            return read(yAt, geometry.outputShape);
          },
          dispose() {
            if (kept) for (const address of [packed, xAt, yAt]) heap.free(address);
            kept = false;
          },
        };
      }),
    conv2dGradients: (x, weights, dy, geometry) =>
      inTurn(async () => {
        check(x, weights, null, geometry);
        checkTensor('gradientShape', dy, geometry.outputShape);
        const biasShape = [geometry.outputShape[3]];
        const { inputShape, weightsShape, outputShape } = geometry;
        const shapes = [inputShape, weightsShape, outputShape, inputShape, weightsShape, biasShape];
        return withRoom(shapes, async (xAt, weightsAt, dyAt, dxAt, dweightsAt, dbiasAt) => {
          write(xAt!, x);
          write(weightsAt!, weights);
          write(dyAt!, dy);
          await convolver.inputGradient(geometry, dyAt!, weightsAt!, dxAt!);
          await convolver.weightGradient(geometry, xAt!, dyAt!, dweightsAt!);
          convolver.biasGradient(geometry, dyAt!, dbiasAt!);
          return {
            dx: read(dxAt!, inputShape),
            dweights: read(dweightsAt!, weightsShape),
            dbias: read(dbiasAt!, biasShape),
          };
        });
      }),
    dispose() {
      if (!open) return;
      open = false;
      void last.then(end);
    },
  };
}

import { type Conv2dGeometry, checkTensor } from '#src/conv';
import { sizeOf, type Tensor } from '#src/tensor';
import type { Float32Tensor, Kernels, ResidentTensor } from '../kernels.ts';
import { requireShape } from '../require-shape.ts';
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
    checkWeights(weights, bias, geometry);
  }

  function checkWeights(weights: Tensor, bias: Tensor | null, geometry: Conv2dGeometry): void {
    checkTensor('weightsShape', weights, geometry.weightsShape);
    if (bias) checkTensor('biasShape', bias, [geometry.outputShape[3]]);
  }

  const addresses = new WeakMap<ResidentTensor, number>();

  function allocate(shape: readonly number[]): ResidentTensor {
    const address = heap.allocate(sizeOf(shape) * FLOAT);
    const tensor: ResidentTensor = {
      shape,
      view: () => new Float32Array(heap.memory.buffer, address, sizeOf(shape)),
      free() {
        if (addresses.delete(tensor)) heap.free(address);
      },
    };
    addresses.set(tensor, address);
    return tensor;
  }

  function addressOf(tensor: ResidentTensor, shape: readonly number[]): number {
    const address = addresses.get(tensor);
    if (address === undefined) throw new Error('this tensor was freed, or lies in another engine');
    requireShape(tensor, shape);
    return address;
  }

  const place: Kernels['place'] = (weights, bias, geometry, { activation } = {}) =>
    inTurn(async () => {
      checkWeights(weights, bias, geometry);
      // Its own copy: the cache may give its copy up meanwhile.
      const packed = heap.allocate(convolver.packedBytes(geometry));
      await withRoom([weights.shape, bias?.shape ?? []], async (weightsAt, biasAt) => {
        write(weightsAt!, weights);
        if (bias) write(biasAt!, bias);
        convolver.packForward(geometry, weightsAt!, bias ? biasAt! : 0, packed);
      });
      let kept = true;
      return {
        geometry,
        run: (x, y) =>
          inTurn(async () => {
            if (!kept) throw new Error('this convolution was disposed');
            const [xAt, yAt] = [addressOf(x, geometry.inputShape), addressOf(y, geometry.outputShape)];
            if (xAt === yAt) throw new Error('a convolution cannot write over what it reads');
            await convolver.forward(geometry, xAt, packed, yAt, activation === 'relu');
          }),
        dispose() {
          if (kept) heap.free(packed);
          kept = false;
        },
      };
    });

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
    async prepare(x, weights, bias, geometry, options) {
      checkTensor('xShape', x, geometry.inputShape);
      const conv = await place(weights, bias, geometry, options);
      const input = allocate(geometry.inputShape);
      const output = allocate(geometry.outputShape);
      input.view().set(x.data);
      let kept = true;
      let hasRun = false;
      return {
        async run() {
          if (!kept) throw new Error('this prepared convolution was disposed');
          await conv.run(input, output);
          hasRun = true;
        },
        read() {
          if (!hasRun) throw new Error('a prepared convolution has to run before it is read');
          const { shape } = output;
          const data = new Float32Array(sizeOf(shape));
          data.set(output.view());
          return { shape, data };
        },
        dispose() {
          if (kept) for (const each of [input, output]) each.free();
          if (kept) conv.dispose();
          kept = false;
        },
      };
    },
    allocate,
    place,
    layers: {
      relu(x, y) {
        exports.relu(addressOf(x, y.shape), addressOf(y, x.shape), sizeOf(x.shape));
      },
      add(a, b, y) {
        exports.add(addressOf(a, y.shape), addressOf(b, y.shape), addressOf(y, a.shape), sizeOf(y.shape));
      },
      maxPool(x, y, geometry) {
        const { inputShape, outputShape, kernelSize, stride, padding } = geometry;
        const [, height, width, channels] = inputShape;
        const [xAt, yAt] = [addressOf(x, inputShape), addressOf(y, outputShape)];
        const out = [outputShape[1], outputShape[2]] as const;
        const { top, left } = padding;
        exports.maxPool(xAt, yAt, height, width, channels, ...out, ...kernelSize, ...stride, top, left);
      },
    },
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

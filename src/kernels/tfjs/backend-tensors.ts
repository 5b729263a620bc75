import { sizeOf } from '#src/tensor';
import { createHeap, type Heap } from '../wasm/heap.ts';
import type { KernelBackend, TensorInfo } from './tensorflow.ts';

const FLOAT = 4;

/** Tensors of a backend as the kernels need them: by address. */
export interface BackendTensors {
  readonly heap: Heap;
  /** Whether several threads share the memory, which the compiled kernels have to know. */
  readonly isShared: boolean;
  /** Null where nothing is copied, else why it is: one English line. */
  readonly reason: string | null;
  /**
   * Calls `use` with the addresses of `inputs` and of a new float32 tensor of `shape`, which is returned.
   * Addresses are good only until `use` returns.
   */
  readonly compute: (
    inputs: readonly TensorInfo[],
    shape: readonly number[],
    use: (output: number, ...inputs: number[]) => void,
  ) => TensorInfo;
}

/** The fields of TensorFlow.js' wasm backend 4.22.0 that are used here; none of them is documented. */
interface WasmBackend extends KernelBackend {
  readonly wasm: {
    readonly wasmMemory?: unknown;
    readonly asm?: { readonly memory?: unknown };
    readonly _malloc?: unknown;
    readonly _free?: unknown;
  };
  readonly dataIdMap: { readonly get: (dataId: object) => { readonly memoryOffset: number } };
  readonly makeOutput: (
    shape: number[],
    dtype: 'float32',
    memoryOffset?: number,
    values?: Float32Array,
  ) => TensorInfo;
}

/** The backend's own memory; where its inside is not as expected, copies in a memory beside it. */
export function createBackendTensors(kernelBackend: KernelBackend): BackendTensors {
  const backend = kernelBackend as WasmBackend;
  const missing = findMissing(backend);
  return missing ? copyTensors(backend, missing) : shareTensors(backend);
}

/** The first thing about the backend that is not as expected, or null. */
function findMissing(backend: WasmBackend): string | null {
  const memory = memoryOf(backend);
  if (!(memory instanceof WebAssembly.Memory)) return 'its memory is not where 4.22.0 has it';
  if (typeof backend.wasm._malloc !== 'function' || typeof backend.wasm._free !== 'function') {
    return 'it offers no malloc';
  }
  const value = 1234.5;
  const probe = backend.makeOutput([1], 'float32', undefined, Float32Array.of(value));
  const offset = backend.dataIdMap.get(probe.dataId)?.memoryOffset;
  const isThere = typeof offset === 'number' && new Float32Array(memory.buffer, offset, 1)[0] === value;
  backend.disposeData(probe.dataId);
  return isThere ? null : 'its tensors are not where 4.22.0 has them';
}

function memoryOf({ wasm }: WasmBackend): unknown {
  return wasm.wasmMemory ?? wasm.asm?.memory;
}

function shareTensors(backend: WasmBackend): BackendTensors {
  const memory = memoryOf(backend) as WebAssembly.Memory;
  const malloc = backend.wasm._malloc as (bytes: number) => number;
  const free = backend.wasm._free as (address: number) => void;
  const heap: Heap = {
    memory,
    allocate(bytes) {
      const address = malloc(Math.max(bytes, FLOAT));
      if (address === 0) throw new RangeError(`the backend's memory has no room for ${bytes} bytes`);
      return address;
    },
    free,
  };
  const addressOf = ({ dataId }: TensorInfo) => backend.dataIdMap.get(dataId).memoryOffset;
  return {
    heap,
    isShared: typeof SharedArrayBuffer !== 'undefined' && memory.buffer instanceof SharedArrayBuffer,
    reason: null,
    compute(inputs, shape, use) {
      const output = backend.makeOutput([...shape], 'float32');
      use(addressOf(output), ...inputs.map(addressOf));
      return output;
    },
  };
}

function copyTensors(backend: WasmBackend, missing: string): BackendTensors {
  const heap = createHeap(new WebAssembly.Memory({ initial: 1 }));
  return {
    heap,
    isShared: false,
    reason: `tensors are copied in and out, because this wasm backend is another than 4.22.0: ${missing}`,
    compute(inputs, shape, use) {
      const addresses: number[] = [];
      try {
        for (const { dataId } of inputs) {
          const values = backend.readSync(dataId) as Float32Array;
          const address = heap.allocate(values.byteLength);
          addresses.push(address);
          new Float32Array(heap.memory.buffer, address, values.length).set(values);
        }
        const output = heap.allocate(sizeOf(shape) * FLOAT);
        addresses.push(output);
        use(output, ...addresses.slice(0, -1));
        const values = new Float32Array(heap.memory.buffer, output, sizeOf(shape)).slice();
        return backend.makeOutput([...shape], 'float32', undefined, values);
      } finally {
        for (const address of addresses) heap.free(address);
      }
    },
  };
}

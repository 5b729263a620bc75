import type { Kernels } from './kernels.ts';
import { createReferenceKernels } from './plain/reference-kernels.ts';
import { type Convolver, createConvolver } from './wasm/convolver.ts';
import { type KernelExports, runPart, type SharedCall } from './wasm/exports.ts';
import { createHeap, type Heap } from './wasm/heap.ts';
import { type KernelFile, loadKernelBytes } from './wasm/load-bytes.ts';
import { createPool, type Thread } from './wasm/threads.ts';
import { createWasmKernels } from './wasm/wasm-kernels.ts';

export interface OpenOptions {
  /** `reference` keeps WebAssembly out, for comparison; default `wasm`. */
  readonly engine?: 'wasm' | 'reference';
  /** At most so many threads; more than one only where memory can be shared. Default 1 in Node, elsewhere 4. */
  readonly threads?: number;
  /** Calls of fewer multiply-adds stay on one thread; default 2e7, below which waking threads costs more than it saves. */
  readonly leastSharedMacs?: number;
  /** Brings the compiled kernels, for a place that cannot fetch. Default: the files beside this program. */
  readonly load?: (file: KernelFile) => Promise<BufferSource>;
}

/** About a millisecond on one thread. */
const LEAST_SHARED_MACS = 2e7;
const MOST_THREADS = 4;
/** Of memory that is shared the largest size must be said beforehand: 1 GiB. */
const SHARED_PAGES = 16384;

/**
 * Opens the best engine this place offers: WebAssembly with threads, with one thread, or the reference, which then says
 * why in `reason`. In a page, in a Worker and in Node. The same numbers come from one thread and from many, bit for bit.
 */
export async function openKernels(options: OpenOptions = {}): Promise<Kernels> {
  if (options.engine === 'reference') return createReferenceKernels('the reference was asked for');
  const { load = loadKernelBytes } = options;
  const threads = Math.min(options.threads ?? MOST_THREADS, offeredThreads());
  if (threads > 1) {
    try {
      return await openThreads(threads, options.leastSharedMacs ?? LEAST_SHARED_MACS, load);
    } catch (error) {
      return openSingle(load, `threads: ${messageOf(error)}`);
    }
  }
  return openSingle(load, null);
}

/** Threads share memory only in a page that its server isolates from others. */
function offeredThreads(): number {
  if (!globalThis.crossOriginIsolated || typeof Worker === 'undefined') return 1;
  return Math.max(1, globalThis.navigator.hardwareConcurrency);
}

async function openSingle(load: NonNullable<OpenOptions['load']>, reason: string | null): Promise<Kernels> {
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { instance } = await WebAssembly.instantiate(await load('single'), { env: { memory } });
    const exports = instance.exports as unknown as KernelExports;
    const heap = createHeap(memory);
    const convolver = createConvolver(exports, heap, (call) => runPart(exports, call, 0, 1), 1);
    return createWasmKernels('wasm', reason, exports, heap, convolver, () => {});
  } catch (error) {
    return createReferenceKernels(messageOf(error));
  }
}

async function openThreads(
  count: number,
  leastSharedMacs: number,
  load: NonNullable<OpenOptions['load']>,
): Promise<Kernels> {
  const { startThread } = await import('./wasm/start-thread.ts');
  const threads: Thread[] = [];
  try {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: SHARED_PAGES, shared: true });
    const { module, instance } = await WebAssembly.instantiate(await load('shared'), { env: { memory } });
    const exports = instance.exports as unknown as KernelExports;
    while (threads.length < count - 1) threads.push(startThread());
    const pool = createPool(exports, threads);
    await pool.open(module, memory);
    const heap: Heap = createHeap(memory);
    const share = (call: SharedCall, macs: number) =>
      macs >= leastSharedMacs ? pool.share(call) : runPart(exports, call, 0, 1);
    const convolver: Convolver = createConvolver(exports, heap, share, count);
    return createWasmKernels('wasm-threads', null, exports, heap, convolver, pool.end);
  } catch (error) {
    for (const thread of threads) thread.end();
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

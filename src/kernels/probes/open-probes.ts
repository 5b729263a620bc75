import { type KernelFile, loadKernelBytes } from '../wasm/load-bytes.ts';
import { createPlainProbes } from './plain-probes.ts';
import { type Probes, timesOf, wholeBytes } from './probes.ts';

export interface ProbeOptions {
  /** `reference` keeps WebAssembly out; default `wasm`. */
  readonly engine?: 'wasm' | 'reference';
  readonly load?: (file: KernelFile) => Promise<BufferSource>;
}

/** What `assembly/probes.ts` exports. */
interface ProbeExports {
  readonly peak: (count: number) => number;
  readonly scale: (x: number, y: number, bytes: number, times: number) => void;
}

const PAGE = 65536;
/** One run of `peak`: some tens of microseconds. */
const PEAK_COUNT = 70_000;
/** 6 multiplications and 6 additions of 4 numbers. */
const PEAK_FLOPS = 12 * 4;

/** Opens the probes as `openKernels` opens the kernels: compiled, or plain JavaScript where WebAssembly does not answer. */
export async function openProbes({ engine, load = loadKernelBytes }: ProbeOptions = {}): Promise<Probes> {
  if (engine === 'reference') return createPlainProbes();
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { instance } = await WebAssembly.instantiate(await load('probes'), { env: { memory } });
    return createWasmProbes(instance.exports as unknown as ProbeExports, memory);
  } catch {
    return createPlainProbes();
  }
}

function createWasmProbes(exports: ProbeExports, memory: WebAssembly.Memory): Probes {
  return {
    engine: 'wasm',
    peak: { run: () => void exports.peak(PEAK_COUNT), amount: PEAK_COUNT * PEAK_FLOPS },
    scale(arrayBytes) {
      const bytes = wholeBytes(arrayBytes);
      const times = timesOf(bytes);
      // The first page is what `peak` begins with.
      const missing = PAGE + 2 * bytes - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      return {
        run: () => exports.scale(PAGE, PAGE + bytes, bytes, times),
        amount: 2 * bytes * times,
      };
    },
  };
}

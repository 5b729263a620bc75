import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { type InstalledKernels, installKernels } from '#src/kernels/tfjs';
import { type Dataset, type LabBackend, loadFashionMnist, type RunPlace, readManifest } from '#src/lab';

/** What is open already: an engine is started once, data are loaded once. */
interface Opened {
  kernels: Map<LabBackend, InstalledKernels>;
  data: { readonly count: number; readonly dataset: Dataset } | null;
}

/**
 * The Worker of a page as a place to train in.
 * @param dataBase the folder of Fashion-MNIST, with a slash at the end
 */
export function createPlaces(dataBase: string) {
  const opened: Opened = { kernels: new Map(), data: null };

  async function loadData(
    testCount: number,
    onLoad: (done: number, files: number) => void,
  ): Promise<Dataset> {
    if (opened.data && opened.data.count >= testCount) return opened.data.dataset;
    const load = async (file: string, isAgain: boolean) =>
      (await get(dataBase + file, isAgain ? 'reload' : 'default')).arrayBuffer();
    const manifest = await readManifest({ load });
    const options = { testCount, onProgress: onLoad };
    // Files that came before are still in the browser's cache.
    const dataset = await loadFashionMnist(manifest, { load, digest }, options);
    opened.data = { count: testCount, dataset };
    return dataset;
  }

  return async (backend: LabBackend, onLoad: (done: number, files: number) => void): Promise<RunPlace> => {
    const kernels = opened.kernels.get(backend) ?? (await openEngine(backend));
    opened.kernels.set(backend, kernels);
    if (!(await tf.setBackend(backend))) throw new Error(`${backend} cannot be had`);
    return {
      tf,
      kernels,
      digest,
      loadFashionMnist: (testCount) => loadData(testCount, onLoad),
      now: () => performance.now(),
    };
  };
}

async function openEngine(backend: LabBackend): Promise<InstalledKernels> {
  if (backend === 'webgl') await import('@tensorflow/tfjs-backend-webgl');
  if (backend === 'cpu') await import('@tensorflow/tfjs-backend-cpu');
  if (backend === 'wasm') {
    // One thread: several end in the same bits, but TensorFlow.js starts them from scripts that our policy forbids.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths({
      'tfjs-backend-wasm-simd.wasm': simdPath,
      'tfjs-backend-wasm.wasm': plainPath,
      // A path that has to be there and is never taken.
      'tfjs-backend-wasm-threaded-simd.wasm': simdPath,
    });
  }
  if (!(await tf.setBackend(backend))) throw new Error(`${backend} cannot be had`);
  return installKernels(tf);
}

async function get(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

/** The browser's own hash where there is one: a page without https has none. */
async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(new Uint8Array(bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

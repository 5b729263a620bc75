/** What is compiled beside the program: kernels for one thread, for memory that threads share, and the probes. */
export type KernelFile = 'single' | 'shared' | 'probes';

/** Functions, so that nothing of them stays in scripts that load no kernels. */
const addresses: Readonly<Record<KernelFile, () => URL>> = {
  single: () => new URL('./build/kernels.wasm', import.meta.url),
  shared: () => new URL('./build/kernels-shared.wasm', import.meta.url),
  probes: () => new URL('./build/probes.wasm', import.meta.url),
};

/**
 * Reads a file of kernels in a page, in a Worker or in Node. As bytes, so that it does not matter what type a server
 * gives it.
 * @throws Error when there is no such file
 */
export async function loadKernelBytes(file: KernelFile): Promise<BufferSource> {
  const address = addresses[file]();
  if (address.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return new Uint8Array(await readFile(address));
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.arrayBuffer();
}

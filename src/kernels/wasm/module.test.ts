import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const modules = ['kernels.wasm', 'kernels-shared.wasm'].map(
  (name) => [name, readFileSync(new URL(`./build/${name}`, import.meta.url))] as const,
);

test.each(modules)('%s is at most 25 KB over the wire (brotli)', (_, bytes) => {
  expect(brotliCompressSync(bytes).length).toBeLessThan(25_000);
});

test.each(modules)(
  '%s has no data and no memory of its own, so it can live on another program’s',
  (_, bytes) => {
    const module = new WebAssembly.Module(bytes);
    const imports = WebAssembly.Module.imports(module);
    expect(imports).toEqual([expect.objectContaining({ name: 'memory', kind: 'memory' })]);
    expect(sectionsOf(bytes)).not.toContain(DATA_SECTION);
  },
);

const DATA_SECTION = 11;

/** The ids of a module's sections: after a header of 8 bytes, each is an id and a size of 7 bits a byte. */
function sectionsOf(bytes: Uint8Array): number[] {
  const ids: number[] = [];
  let at = 8;
  while (at < bytes.length) {
    ids.push(bytes[at++]!);
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      size += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    at += size;
  }
  return ids;
}

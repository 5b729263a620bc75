/**
 * SHA-256 over a network's weights, with what its normalisations remember: names and float32 little-endian numbers in
 * the network's order. Two runs that ended in the same bits have the same hash.
 * @param digest SHA-256 as lower-case hex
 */
export async function hashWeights(
  weights: ReadonlyMap<string, Float32Array>,
  digest: (bytes: ArrayBuffer) => Promise<string>,
): Promise<string> {
  const parts = [...weights].map(([name, data]) => [new TextEncoder().encode(`${name}\n`), data] as const);
  const length = parts.reduce((sum, [name, data]) => sum + name.length + 4 * data.length, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [name, data] of parts) {
    bytes.set(name, at);
    at += name.length;
    for (const value of data) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return digest(bytes.buffer);
}

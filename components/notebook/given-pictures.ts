import { loadPhoto } from '#components/controls/decode-photo.ts';
import { loadFashionMnist, readManifest } from '#src/lab';
import { toSquare } from '#src/photo';
import { get } from './answer.ts';

/** RGBA of a photo's middle square. */
export async function loadSquare(url: string, size: number): Promise<Uint8ClampedArray> {
  return toSquare(await loadPhoto(url), size).data;
}

/** The first test images of Fashion-MNIST. @param folder with a slash at the end */
export async function loadImages(folder: string, count: number) {
  const load = async (file: string) => (await get(folder + file)).arrayBuffer();
  const manifest = await readManifest({ load });
  const digest = async (bytes: ArrayBuffer) => toHex(await crypto.subtle.digest('SHA-256', bytes));
  const tests = { ...manifest, train: [] };
  const { height, width, test } = await loadFashionMnist(tests, { load, digest }, { testCount: count });
  return { height, width, images: test.images, labels: test.labels };
}

const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

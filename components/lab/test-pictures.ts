import type { DataManifest } from '#src/lab';

/** Grey pictures of Fashion-MNIST's test set by number, from the files that hold them. */
export async function loadTestPictures(dataBase: string, numbers: readonly number[]): Promise<ImageData[]> {
  const manifest = (await (await fetch(`${dataBase}manifest.json`)).json()) as DataManifest;
  const { height, width } = manifest;
  const files = new Map<string, Promise<Uint8Array>>();
  const read = (file: string) => {
    const known =
      files.get(file) ?? fetch(dataBase + file).then(async (got) => new Uint8Array(await got.arrayBuffer()));
    files.set(file, known);
    return known;
  };
  return Promise.all(
    numbers.map(async (number) => {
      let at = number;
      const shard = manifest.test.find(({ count }) => {
        if (at < count) return true;
        at -= count;
        return false;
      })!;
      const bytes = await read(shard.file);
      const image = new ImageData(width, height);
      for (let pixel = 0; pixel < width * height; pixel++) {
        const grey = bytes[at * width * height + pixel]!;
        image.data.set([grey, grey, grey, 255], 4 * pixel);
      }
      return image;
    }),
  );
}

import { DataFileError } from './data-file-error.ts';

/** A file of samples: first the pixels of all its images, then their labels, a byte each. */
export interface DataShard {
  readonly file: string;
  readonly count: number;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What lies beside the shards as `manifest.json`. */
export interface DataManifest {
  readonly id: string;
  readonly height: number;
  readonly width: number;
  readonly classes: readonly string[];
  /** Mean and standard deviation of the training pixels, from 0 to 255. */
  readonly offset: number;
  readonly scale: number;
  readonly train: readonly DataShard[];
  readonly test: readonly DataShard[];
}

/** How files are brought and checked; a page, a Worker and Node do so in their own ways. */
export interface FileAccess {
  /** @throws anything when the file cannot be brought */
  readonly load: (file: string) => Promise<ArrayBuffer>;
  /** SHA-256 as lower-case hex. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>;
}

/**
 * One shard, checked against the manifest. What goes wrong is tried once more, as a line that broke may hold.
 * @throws DataFileError naming the file
 */
export async function readShard(shard: DataShard, access: FileAccess): Promise<Uint8Array> {
  try {
    return await readOnce(shard, access);
  } catch {
    return readOnce(shard, access);
  }
}

async function readOnce({ file, bytes, sha256 }: DataShard, { load, digest }: FileAccess) {
  const buffer = await load(file).catch((error: unknown) => {
    throw new DataFileError('dataMissing', file, `${file} cannot be loaded: ${error}`);
  });
  if (buffer.byteLength !== bytes || (await digest(buffer)) !== sha256) {
    throw new DataFileError('dataHash', file, `${file} is not what the manifest says`);
  }
  return new Uint8Array(buffer);
}

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
  /**
   * @param isAgain what came before was wrong: no cache may answer
   * @throws anything when the file cannot be brought
   */
  readonly load: (file: string, isAgain: boolean) => Promise<ArrayBuffer>;
  /** SHA-256 as lower-case hex. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>;
}

const MANIFEST = 'manifest.json';

/**
 * What lies beside the shards and tells of them. What goes wrong is tried once more.
 * @throws DataFileError naming the file
 */
export async function readManifest({ load }: Pick<FileAccess, 'load'>): Promise<DataManifest> {
  const read = async (isAgain: boolean) => {
    const bytes = await load(MANIFEST, isAgain).catch((error: unknown) => {
      throw new DataFileError('dataMissing', MANIFEST, `${MANIFEST} cannot be loaded: ${error}`);
    });
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as DataManifest;
    } catch {
      throw new DataFileError('dataHash', MANIFEST, `${MANIFEST} is no JSON`);
    }
  };
  return read(false).catch(() => read(true));
}

/**
 * One shard, checked against the manifest. What goes wrong is tried once more, as a line that broke may hold.
 * @throws DataFileError naming the file
 */
export async function readShard(shard: DataShard, access: FileAccess): Promise<Uint8Array> {
  try {
    return await readOnce(shard, access, false);
  } catch {
    return readOnce(shard, access, true);
  }
}

async function readOnce({ file, bytes, sha256 }: DataShard, { load, digest }: FileAccess, isAgain: boolean) {
  const buffer = await load(file, isAgain).catch((error: unknown) => {
    throw new DataFileError('dataMissing', file, `${file} cannot be loaded: ${error}`);
  });
  if (buffer.byteLength !== bytes || (await digest(buffer)) !== sha256) {
    throw new DataFileError('dataHash', file, `${file} is not what the manifest says`);
  }
  return new Uint8Array(buffer);
}

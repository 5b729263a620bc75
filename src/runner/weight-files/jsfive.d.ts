declare module 'jsfive' {
  /** An HDF5 file in memory; its datasets are read when asked for. */
  export class File {
    constructor(bytes: ArrayBuffer, name: string);
  }
}

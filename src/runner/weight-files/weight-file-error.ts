/** Each code is also the key of the reader's sentence (`runner.<code>`) in every language. */
export type WeightFileErrorCode =
  | 'notHdf5'
  | 'noLayers'
  | 'layerCount'
  | 'layerMissing'
  | 'weightCount'
  | 'weightShape'
  | 'notFinite'
  | 'truncated'
  | 'shardSize'
  | 'shardHash'
  | 'shardMissing';

/** A weights file that does not fit the network, said with the layer and the shapes. */
export class WeightFileError extends Error {
  readonly code: WeightFileErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: WeightFileErrorCode, values: Readonly<Record<string, string | number>>, message: string) {
    super(message);
    this.name = 'WeightFileError';
    this.code = code;
    this.values = values;
  }
}

/** Each code is also the key of the reader's sentence (`lab.<code>`) in every language. */
export type DataFileErrorCode = 'dataMissing' | 'dataHash';

/** A file of a data set that did not come, or not as it was made; said with its name. */
export class DataFileError extends Error {
  readonly code: DataFileErrorCode;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: DataFileErrorCode, file: string, message: string) {
    super(message);
    this.name = 'DataFileError';
    this.code = code;
    this.values = { file };
  }
}

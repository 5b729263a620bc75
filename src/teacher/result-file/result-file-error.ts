import type { MessageValues } from '#src/i18n';

/** Each code is also the key of the reader's sentence (`classResults.<code>`) in every language. */
export type ResultFileErrorCode =
  | 'fileUnreadable'
  | 'fileTooLarge'
  | 'fileNotJson'
  | 'fileFormat'
  | 'fileVersion'
  | 'fileName'
  | 'fileValue';

/** A file that is no result, or one that cannot be. */
export class ResultFileError extends Error {
  readonly code: ResultFileErrorCode;
  readonly values: MessageValues;

  constructor(code: ResultFileErrorCode, values: MessageValues, message: string) {
    super(message);
    this.name = 'ResultFileError';
    this.code = code;
    this.values = values;
  }
}

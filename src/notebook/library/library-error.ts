/** Each code is also the key of the reader's sentence, `notebook.<code>`. */
export type LibraryErrorCode =
  | 'notTensor'
  | 'shapeOf'
  | 'dataLength'
  | 'indexCount'
  | 'indexRange'
  | 'weightRank'
  | 'depthwiseWeights'
  | 'pointwiseWeights'
  | 'termCount'
  | 'netNeeded'
  | 'photoName'
  | 'photoSize'
  | 'rowsNeeded'
  | 'trainOptions';

export const libraryErrorCodes: readonly LibraryErrorCode[] = [
  'notTensor',
  'shapeOf',
  'dataLength',
  'indexCount',
  'indexRange',
  'weightRank',
  'depthwiseWeights',
  'pointwiseWeights',
  'termCount',
  'netNeeded',
  'photoName',
  'photoSize',
  'rowsNeeded',
  'trainOptions',
];

/** What a cell asked of the library that it cannot do. `message` is for engineers, `code` for readers. */
export class LibraryError extends Error {
  readonly code: LibraryErrorCode;
  readonly values: Readonly<Record<string, number | string>>;

  constructor(code: LibraryErrorCode, values: Readonly<Record<string, number | string>>, message: string) {
    super(message);
    this.name = 'LibraryError';
    this.code = code;
    this.values = values;
  }
}

/** A shape or an index as an error prints it; whatever it is, short. */
export function printList(list: unknown): string {
  if (!Array.isArray(list)) return String(list).slice(0, 40);
  return `[${list.slice(0, 8).map(String).join(', ')}${list.length > 8 ? ', …' : ''}]`;
}

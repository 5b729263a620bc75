/** Each code is also the key of the reader's sentence (`conv.<code>`) in every language. */
export type ConvErrorCode =
  | 'channels'
  | 'kernelSize'
  | 'stride'
  | 'dilation'
  | 'groups'
  | 'groupsDivide'
  | 'padding'
  | 'inputShape'
  | 'inputChannels'
  | 'kernelTooLarge'
  | 'tooLarge'
  | 'xShape'
  | 'weightsShape'
  | 'biasShape'
  | 'gradientShape';

export const convErrorCodes: readonly ConvErrorCode[] = [
  'channels',
  'kernelSize',
  'stride',
  'dilation',
  'groups',
  'groupsDivide',
  'padding',
  'inputShape',
  'inputChannels',
  'kernelTooLarge',
  'tooLarge',
  'xShape',
  'weightsShape',
  'biasShape',
  'gradientShape',
];

export type ErrorValues = Readonly<Record<string, number | string>>;

/** A spec, shape or tensor that no convolution can have. `message` is for engineers, `code` for readers. */
export class ConvSpecError extends Error {
  readonly code: ConvErrorCode;
  readonly values: ErrorValues;

  constructor(code: ConvErrorCode, values: ErrorValues, message: string) {
    super(message);
    this.name = 'ConvSpecError';
    this.code = code;
    this.values = values;
  }
}

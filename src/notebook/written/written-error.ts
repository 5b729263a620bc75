const sentences = {
  tooManyCells: 'a notebook holds fewer cells',
  tooLong: 'a notebook holds fewer bytes',
  idForm: 'a cell id is lower-case letters, digits and hyphens',
  idTaken: 'another cell has this id',
  notText: 'the file is no UTF-8 text',
} as const;

/** What a notebook cannot become. `code` is the key of the reader's sentence. */
export class WrittenError extends Error {
  readonly code: keyof typeof sentences;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: WrittenError['code'], values: WrittenError['values']) {
    super(`${sentences[code]}: ${Object.values(values).join(', ')}`);
    this.name = 'WrittenError';
    this.code = code;
    this.values = values;
  }
}

export const writtenErrorCodes = Object.keys(sentences) as WrittenError['code'][];

import { parseNumber } from '#src/i18n';

/** One setting of a widget: what it may be, and what it is when nobody says. */
export type Field =
  | { readonly kind: 'integer'; readonly default: number; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'choice'; readonly default: string; readonly options: readonly string[] };

export type Fields = Readonly<Record<string, Field>>;

export type FieldValue<F extends Field> = F extends { readonly options: readonly (infer Option)[] }
  ? Option
  : number;
export type StateOf<F extends Fields> = { readonly [Name in keyof F]: FieldValue<F[Name]> };

/** Each code is also the key of the reader's sentence (`widgets.<code>`) in every language. */
export type WidgetErrorCode =
  | 'unknownField'
  | 'notAnInteger'
  | 'outOfRange'
  | 'notAnOption'
  | 'link'
  | 'linkVersion';

/** A setting that the widget cannot have, in a lesson's line, a link or a field of the page. */
export class WidgetStateError extends Error {
  readonly code: WidgetErrorCode;
  readonly values: Readonly<Record<string, number | string>>;

  constructor(code: WidgetErrorCode, values: Readonly<Record<string, number | string>>, message: string) {
    super(message);
    this.name = 'WidgetStateError';
    this.code = code;
    this.values = values;
  }
}

/**
 * The state that `entries` describe; what they leave out has its default.
 * @throws WidgetStateError naming the field and the value
 */
export function parseState<F extends Fields>(
  fields: F,
  entries: Readonly<Record<string, string>>,
): StateOf<F> {
  const unknown = Object.keys(entries).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    const known = Object.keys(fields).join(', ');
    throw new WidgetStateError(
      'unknownField',
      { field: unknown, known },
      `unknown argument: ${unknown}; known: ${known}`,
    );
  }
  const state = Object.entries(fields).map(([name, field]) => {
    const text = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return [name, text === undefined ? field.default : parseField(name, field, text)];
  });
  return Object.fromEntries(state) as StateOf<F>;
}

/** @throws WidgetStateError */
export function parseField(name: string, field: Field, text: string): number | string {
  if (field.kind === 'choice') {
    if (field.options.includes(text)) return text;
    const options = field.options.join(', ');
    throw new WidgetStateError(
      'notAnOption',
      { field: name, value: text, options },
      `${name} must be one of ${options}: ${text}`,
    );
  }
  const value = parseNumber(text);
  if (value === null || !Number.isInteger(value)) {
    throw new WidgetStateError(
      'notAnInteger',
      { field: name, value: text },
      `${name} must be a whole number: ${text}`,
    );
  }
  const { minimum, maximum } = field;
  if (value < minimum || value > maximum) {
    throw new WidgetStateError(
      'outOfRange',
      { field: name, value, minimum, maximum },
      `${name} must be from ${minimum} to ${maximum}: ${value}`,
    );
  }
  return value;
}

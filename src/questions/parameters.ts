/** What an author wrote for a generator, with no name that the generator does not know. */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Nothing written is the empty record.
 * @throws RangeError naming what is unknown
 */
export function readParameters(parameters: unknown, known: readonly string[]): Parameters {
  if (parameters === undefined || parameters === null) return {};
  if (typeof parameters !== 'object' || Array.isArray(parameters)) {
    throw new RangeError(`parameters must be names with values: ${JSON.stringify(parameters)}`);
  }
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`unknown parameter: ${unknown}; known: ${known.join(', ')}`);
  }
  return parameters as Parameters;
}

/** One whole number or a list of them. @throws RangeError naming the value */
export function readIntegers(
  parameters: Parameters,
  name: string,
  standard: readonly number[],
  minimum: number,
  maximum: number,
): readonly number[] {
  const values = toList(parameters[name] ?? standard);
  const wrong = values.find((value) => !isIntegerFrom(value, minimum, maximum));
  if (wrong !== undefined || values.length === 0) {
    const text = values.length === 0 ? 'an empty list' : JSON.stringify(wrong);
    throw new RangeError(`${name} must be whole numbers from ${minimum} to ${maximum}: ${text}`);
  }
  return values as readonly number[];
}

/** One of `options` or a list of them. @throws RangeError naming the value */
export function readOptions<T extends string | boolean>(
  parameters: Parameters,
  name: string,
  standard: readonly T[],
  options: readonly T[],
): readonly T[] {
  const values = toList(parameters[name] ?? standard);
  const wrong = values.find((value) => !options.includes(value as T));
  if (wrong !== undefined || values.length === 0) {
    const text = values.length === 0 ? 'an empty list' : JSON.stringify(wrong);
    throw new RangeError(`${name} must be among ${options.join(', ')}: ${text}`);
  }
  return values as readonly T[];
}

export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

export function isIntegerFrom(value: unknown, minimum: number, maximum: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum;
}

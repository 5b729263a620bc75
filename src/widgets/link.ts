import { type Fields, parseState, type StateOf, WidgetStateError } from './fields.ts';

const VERSION = 'v1';
/** Longer than any link the page writes, short enough to refuse before parsing. */
const MAX_LENGTH = 2000;

/**
 * A state as the value of a URL parameter, such as `v1.groups-4.photo-coffee`: only what differs from the
 * defaults, only characters that a URL leaves as they are.
 */
export function encodeState<F extends Fields>(fields: F, state: StateOf<F>): string {
  const parts = Object.entries(fields)
    .filter(([name, field]) => state[name] !== field.default)
    .map(([name]) => `${name}-${state[name]}`);
  return [VERSION, ...parts].join('.');
}

/**
 * The state of a link.
 * @throws WidgetStateError `link` or `linkVersion` when it was not written by this version, otherwise naming the field
 */
export function decodeState<F extends Fields>(fields: F, text: string): StateOf<F> {
  const [version = '', ...parts] = text.length > MAX_LENGTH ? [] : text.split('.');
  if (/^v\d+$/.test(version) && version !== VERSION) {
    throw new WidgetStateError(
      'linkVersion',
      { version, expected: VERSION },
      `unknown link version: ${version}`,
    );
  }
  const entries = parts.map((part) => /^([a-zA-Z]+)-(.+)$/.exec(part));
  if (version !== VERSION || entries.some((entry) => entry === null)) {
    const value = text.slice(0, 40);
    throw new WidgetStateError('link', { value }, `not a widget state: ${value}`);
  }
  return parseState(fields, Object.fromEntries(entries.map((entry) => [entry![1], entry![2]])));
}

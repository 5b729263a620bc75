import { describe, expect, test } from 'vitest';
import { decodeState, encodeState, parseState, WidgetStateError } from './index.ts';

const fields = {
  photo: { kind: 'choice', default: 'cat', options: ['cat', 'coffee'] as const },
  groups: { kind: 'integer', default: 1, minimum: 1, maximum: 64 },
} as const;

const codeOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof WidgetStateError) return error.code;
    throw error;
  }
  return 'none';
};

describe('parseState', () => {
  test('what is left out has its default', () => {
    expect(parseState(fields, { groups: '4' })).toEqual({ photo: 'cat', groups: 4 });
  });

  test('full-width digits are digits', () => {
    expect(parseState(fields, { groups: '\uff18' }).groups).toBe(8);
  });

  test.each([
    ['unknownField', { gruops: '4' }],
    ['unknownField', { constructor: '4' }],
    ['notAnInteger', { groups: '0,5' }],
    ['notAnInteger', { groups: 'NaN' }],
    ['outOfRange', { groups: '1e9' }],
    ['outOfRange', { groups: '0' }],
    ['notAnOption', { photo: 'dog' }],
  ])('%s: %j', (code, entries) => {
    expect(codeOf(() => parseState(fields, entries as Record<string, string>))).toBe(code);
  });

  test('an error names the field, the value and what would do', () => {
    expect(() => parseState(fields, { photo: 'dog' })).toThrow('photo must be one of cat, coffee: dog');
    expect(() => parseState(fields, { groups: '99' })).toThrow('groups must be from 1 to 64: 99');
  });
});

describe('a link', () => {
  test('carries only what differs from the defaults, in characters that a URL leaves alone', () => {
    const text = encodeState(fields, { photo: 'coffee', groups: 4 });
    expect(text).toBe('v1.photo-coffee.groups-4');
    expect(new URLSearchParams({ dial: text }).toString()).toBe(`dial=${text}`);
    expect(encodeState(fields, { photo: 'cat', groups: 1 })).toBe('v1');
  });

  test('every state comes back as it was', () => {
    for (const photo of fields.photo.options) {
      for (const groups of [1, 7, 64]) {
        expect(decodeState(fields, encodeState(fields, { photo, groups }))).toEqual({ photo, groups });
      }
    }
  });

  test.each([
    ['linkVersion', 'v0.groups-4'],
    ['linkVersion', 'v2.groups-4'],
    ['link', ''],
    ['link', 'eyJncm91cHMiOjR9'],
    ['link', 'v1.groups'],
    ['link', `v1.${'groups-4.'.repeat(100_000)}`],
    ['outOfRange', 'v1.groups-65'],
    ['unknownField', 'v1.__proto__-1'],
    ['unknownField', 'v1.constructor-1'],
  ])('%s: %.30s', (code, text) => {
    expect(['link', code]).toContain(codeOf(() => decodeState(fields, text)));
  });
});

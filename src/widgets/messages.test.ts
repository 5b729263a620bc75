import { expect, test } from 'vitest';
import { convErrorCodes } from '#src/conv';
import { messagesOf } from '#src/i18n';
import type { WidgetErrorCode } from './index.ts';

test('every code of ConvSpecError has a sentence, and no sentence is without a code', () => {
  expect(Object.keys(messagesOf('en', 'conv')).sort()).toEqual([...convErrorCodes].sort());
});

test('every code of WidgetStateError has a sentence, and no sentence is without a code', () => {
  const codes: Readonly<Record<WidgetErrorCode, true>> = {
    unknownField: true,
    notAnInteger: true,
    outOfRange: true,
    notAnOption: true,
    link: true,
    linkVersion: true,
  };
  expect(Object.keys(messagesOf('en', 'widgets')).sort()).toEqual(Object.keys(codes).sort());
});

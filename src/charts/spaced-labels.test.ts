import { expect, test } from 'vitest';
import { spacedLabels } from './spaced-labels.ts';

const label = (text: string, x: number, matters = false) => ({ text, x, matters });

test('labels that have room all stand', () => {
  expect(spacedLabels([label('1', 0), label('2', 40), label('4', 80)])).toEqual([true, true, true]);
});

test('where there is not room, the one that matters stands', () => {
  expect(spacedLabels([label('depthwise', 0, true), label('364', 20), label('182', 60)])).toEqual([
    true,
    false,
    true,
  ]);
  expect(spacedLabels([label('2', 0), label('4', 5), label('8', 10, true)])).toEqual([false, false, true]);
});

test('Han characters take their full width', () => {
  expect(spacedLabels([label('abcd', 0, true), label('abcd', 32)])).toEqual([true, true]);
  expect(spacedLabels([label('深度卷积', 0, true), label('深度卷积', 32)])).toEqual([true, false]);
});

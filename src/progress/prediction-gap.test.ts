import { describe, expect, test } from 'vitest';
import { formatMessage, languages, messagesOf } from '#src/i18n';
import { describeGap, gapLine, predictionGap } from './index.ts';

describe('predictionGap', () => {
  test.each([
    [576, 576, { kind: 'exact', ratio: 1, difference: 0 }],
    [2304, 576, { kind: 'high', ratio: 4, difference: 1728 }],
    [144, 576, { kind: 'low', ratio: 4, difference: 432 }],
    [0, 576, { kind: 'low', ratio: null, difference: 576 }],
    [5, 0, { kind: 'high', ratio: null, difference: 5 }],
    [0, 0, { kind: 'exact', ratio: null, difference: 0 }],
    [-2, 4, { kind: 'low', ratio: null, difference: 6 }],
    [-8, -2, { kind: 'low', ratio: 4, difference: 6 }],
  ] as const)('a guess of %d where it is %d', (guess, truth, gap) => {
    expect(predictionGap(guess, truth)).toEqual(gap);
  });
});

describe('describeGap', () => {
  test.each([
    [576, 576, 'Your guess was exactly right.'],
    [2304, 576, 'Your guess was 4 times that.'],
    [256, 576, 'That is 2.3 times your guess.'],
    [600, 576, 'Your guess was 24 too high.'],
    [0, 576, 'Your guess was 576 too low.'],
  ])('%d where it is %d: %s', (guess, truth, sentence) => {
    const { key, values } = describeGap(predictionGap(guess, truth));
    expect(formatMessage(messagesOf('en', 'controls')[key], values, 'en')).toBe(sentence);
  });

  test('no pair of numbers shows NaN or infinity', () => {
    for (const guess of [0, -1, 1e-300, 1e300, 3, 0.1]) {
      for (const truth of [0, 1, 1e-300, 1e300, -7]) {
        const { key, values } = describeGap(predictionGap(guess, truth));
        for (const language of languages) {
          expect(formatMessage(messagesOf(language, 'controls')[key], values, language)).not.toMatch(
            /NaN|\u221e/,
          );
        }
      }
    }
  });
});

describe('gapLine', () => {
  test.each([
    [144, 576, { zero: 0, guess: 0.25, truth: 1 }],
    [576, 144, { zero: 0, guess: 1, truth: 0.25 }],
    [-1, 3, { zero: 0.25, guess: 0, truth: 1 }],
    [-2, -4, { zero: 1, guess: 0.5, truth: 0 }],
    [0, 0, { zero: 0, guess: 0, truth: 0 }],
  ])('puts a guess of %d and a truth of %d on one line', (guess, truth, line) => {
    const places = gapLine(guess, truth);
    expect(places.zero).toBeCloseTo(line.zero, 12);
    expect(places.guess).toBeCloseTo(line.guess, 12);
    expect(places.truth).toBeCloseTo(line.truth, 12);
  });
});

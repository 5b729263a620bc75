import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { checkAnswer, generateQuestion, parseAnswer } from './index.ts';

const question = generateQuestion(
  'params-of-convolution',
  { kernelSize: 3, inChannels: 16, outChannels: 32, groups: 4, bias: false },
  seededRandom(1),
);

describe('checkAnswer', () => {
  test.each(['1152', '1,152', ' 1152 ', '\uff11\uff11\uff15\uff12', '3 × 3 × 4 × 32', '9*4*32', '1e3 + 152'])(
    '%j is the number of weights of 3 x 3, 16 to 32 channels in 4 groups',
    (text) => {
      expect(checkAnswer(question, text)).toEqual({ status: 'correct' });
    },
  );

  test('a known mistake comes with the sentence that meets it', () => {
    expect(checkAnswer(question, '4608')).toMatchObject({
      status: 'mistake',
      feedbackKey: 'paramsForgotGroups',
      values: { groups: 4, inChannelsPerGroup: 4 },
    });
  });

  test.each(['1153', '0,5', '-1152', '0'])('%j is wrong', (text) => {
    expect(checkAnswer(question, text)).toEqual({ status: 'wrong' });
  });

  test.each(['', 'many', '3 ×', '× 3', '1e999 x 2', 'NaN', '9 groups'])('%j is not a number', (text) => {
    expect(checkAnswer(question, text)).toEqual({ status: 'notANumber' });
  });
});

test.each([
  ['3 × 3 × 8', 72],
  ['3x3x8+16', 88],
  ['3 X 3 · 8 + 2*8', 88],
  ['\uff13\uff0a\uff13\uff0b\uff11', 10],
  ['0,5 × 4', 2],
  ['1,024 × 2', 2048],
])('%j is worked out to %d', (text, value) => {
  expect(parseAnswer(text)).toBe(value);
});

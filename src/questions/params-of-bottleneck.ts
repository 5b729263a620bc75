import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface BottleneckChoices {
  readonly channels: readonly number[];
  readonly expansion: readonly number[];
}

/** How many weights has an inverted bottleneck: 1x1 to wide, 3x3 depthwise, 1x1 to narrow? No bias, no normalisation. */
export const paramsOfBottleneck: QuestionGenerator<BottleneckChoices> = {
  name: 'params-of-bottleneck',
  messageKeys: [
    'bottleneckText',
    'bottleneckDenseMiddle',
    'bottleneckForgotDepthwise',
    'bottleneckOnePointwise',
    'bottleneckNarrowMiddle',
    'bottleneckExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['channels', 'expansion']);
    return {
      channels: readIntegers(known, 'channels', [16, 24, 32, 64], 1, 1024),
      expansion: readIntegers(known, 'expansion', [3, 4, 6], 2, 16),
    };
  },
  generate(choices, random) {
    const channels = random.pick(choices.channels);
    const expansion = random.pick(choices.expansion);
    const wide = channels * expansion;
    const pointwise = channels * wide;
    const depthwise = 9 * wide;
    const answer = 2 * pointwise + depthwise;
    const values = { channels, expansion, wide, pointwise, depthwise, answer };
    return {
      textKey: 'bottleneckText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [2 * pointwise + depthwise * wide, 'bottleneckDenseMiddle'],
          [2 * pointwise, 'bottleneckForgotDepthwise'],
          [pointwise + depthwise, 'bottleneckOnePointwise'],
          [2 * pointwise + 9 * channels, 'bottleneckNarrowMiddle'],
        ],
        values,
      ),
      explainKey: 'bottleneckExplain',
      explainValues: values,
    };
  },
};

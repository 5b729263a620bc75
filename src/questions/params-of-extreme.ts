import { costOfPair, type PairChoices, pairParameters, readPair } from './pair-choices.ts';
import { readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

/** How many weights has an extreme Inception layer, whose windows are on the channels that come out? */
export const paramsOfExtreme: QuestionGenerator<PairChoices> = {
  name: 'params-of-extreme',
  messageKeys: [
    'extremeText',
    'extremeInDepthwise',
    'extremeGaveStandard',
    'extremeGavePointwise',
    'extremeGaveDepthwise',
    'extremeKernelOnce',
    'extremeExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, pairParameters);
    return readPair(known, { kernelSize: [3, 5], inChannels: [16, 32, 64], outChannels: [24, 48, 96, 128] });
  },
  generate(choices, random) {
    const pair = {
      kernelSize: random.pick(choices.kernelSize),
      inChannels: random.pick(choices.inChannels),
      outChannels: random.pick(choices.outChannels),
    };
    const { kernelSize, outChannels } = pair;
    const { whole, each } = costOfPair('extreme', pair);
    const [pointwise, depthwise] = [each[0]!.params, each[1]!.params];
    const answer = whole.params;
    const values = { ...pair, taps: kernelSize * kernelSize, pointwise, depthwise, answer };
    return {
      textKey: 'extremeText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [costOfPair('separable', pair).whole.params, 'extremeInDepthwise'],
          [costOfPair('standard', pair).whole.params, 'extremeGaveStandard'],
          [pointwise, 'extremeGavePointwise'],
          [depthwise, 'extremeGaveDepthwise'],
          [kernelSize * outChannels + pointwise, 'extremeKernelOnce'],
        ],
        values,
      ),
      explainKey: 'extremeExplain',
      explainValues: values,
    };
  },
};

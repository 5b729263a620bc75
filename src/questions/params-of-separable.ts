import { costOfPair, type PairChoices, pairParameters, readPair } from './pair-choices.ts';
import { readOptions, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface SeparableChoices extends PairChoices {
  readonly bias: readonly boolean[];
}

/** How many numbers does a depthwise separable layer learn? */
export const paramsOfSeparable: QuestionGenerator<SeparableChoices> = {
  name: 'params-of-separable',
  messageKeys: [
    'separableText',
    'separableTextBias',
    'separableGaveStandard',
    'separableGaveDepthwise',
    'separableGavePointwise',
    'separableOutDepthwise',
    'separableKernelOnce',
    'separableForgotBias',
    'separableBiasTwice',
    'separableExplain',
    'separableExplainBias',
  ],
  parse(parameters) {
    const known = readParameters(parameters, [...pairParameters, 'bias']);
    const standard = { kernelSize: [3, 5], inChannels: [16, 32, 64], outChannels: [24, 48, 96, 128] };
    return { ...readPair(known, standard), bias: readOptions(known, 'bias', [false, true], [false, true]) };
  },
  generate(choices, random) {
    const pair = {
      kernelSize: random.pick(choices.kernelSize),
      inChannels: random.pick(choices.inChannels),
      outChannels: random.pick(choices.outChannels),
    };
    const { kernelSize, inChannels, outChannels } = pair;
    const hasBias = random.pick(choices.bias);
    const biases = hasBias ? outChannels : 0;
    const { whole, each } = costOfPair('separable', pair);
    const [depthwise, pointwise] = [each[0]!.params, each[1]!.params];
    const answer = whole.params + biases;
    const values = {
      ...pair,
      taps: kernelSize * kernelSize,
      depthwise,
      pointwise,
      weights: whole.params,
      answer,
    };
    return {
      textKey: hasBias ? 'separableTextBias' : 'separableText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          ...(hasBias
            ? ([
                [whole.params, 'separableForgotBias'],
                [answer + inChannels, 'separableBiasTwice'],
              ] as const)
            : []),
          [costOfPair('standard', pair).whole.params + biases, 'separableGaveStandard'],
          [pointwise + biases, 'separableGavePointwise'],
          [depthwise + biases, 'separableGaveDepthwise'],
          [costOfPair('extreme', pair).whole.params + biases, 'separableOutDepthwise'],
          [kernelSize * inChannels + pointwise + biases, 'separableKernelOnce'],
        ],
        values,
      ),
      explainKey: hasBias ? 'separableExplainBias' : 'separableExplain',
      explainValues: values,
    };
  },
};

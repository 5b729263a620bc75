import { resolveConv2d } from '#src/conv';
import { countParams } from '#src/cost';
import { readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';
import { pickTerms, readTerms, type TermChoices, termParameters } from './term-choices.ts';

const standard: TermChoices = {
  kernelSize: [3, 5],
  inChannels: [16, 32, 64],
  outChannels: [16, 18, 32, 64, 128],
};

/** How many separable terms have fewer params than the dense kernel, at most? */
export const breakEvenTerms: QuestionGenerator<TermChoices> = {
  name: 'break-even-terms',
  messageKeys: [
    'evenText',
    'evenRoundedUp',
    'evenTaps',
    'evenTapsLessOne',
    'evenOutputs',
    'evenOne',
    'evenExplain',
  ],
  parse: (parameters) => readTerms(readParameters(parameters, termParameters), standard),
  generate(choices, random) {
    const kernel = pickTerms(choices, random);
    const { kernelSize, taps, inChannels, outChannels } = kernel;
    const inputShape = [1, kernelSize, kernelSize, inChannels];
    const dense = countParams(resolveConv2d({ inChannels, outChannels, kernelSize }, inputShape));
    const depthwise = { inChannels, outChannels: inChannels, kernelSize, groups: inChannels };
    const pointwise = { inChannels, outChannels, kernelSize: 1 };
    const one = [depthwise, pointwise].reduce(
      (sum, spec) => sum + countParams(resolveConv2d(spec, inputShape)),
      0,
    );
    const answer = Math.ceil(dense / one) - 1;
    const values = {
      ...kernel,
      dense,
      one,
      even: dense / one,
      answer,
      total: answer * one,
      next: answer + 1,
      nextTotal: (answer + 1) * one,
    };
    return {
      textKey: 'evenText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [answer + 1, 'evenRoundedUp'],
          [taps, 'evenTaps'],
          [taps - 1, 'evenTapsLessOne'],
          [outChannels, 'evenOutputs'],
          [1, 'evenOne'],
        ],
        values,
      ),
      explainKey: 'evenExplain',
      explainValues: values,
    };
  },
};

import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface ReductionChoices {
  readonly inChannels: readonly number[];
  readonly kernelSize: readonly number[];
  readonly outChannels: readonly number[];
}

/** How many channels may a 1x1 in front of a larger kernel make before it costs more weights than it saves? */
export const widestReduction: QuestionGenerator<ReductionChoices> = {
  name: 'widest-reduction',
  messageKeys: [
    'widestText',
    'widestOneTooMany',
    'widestOneTooFew',
    'widestForgotPointwise',
    'widestHalf',
    'widestForgotKernel',
    'widestExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['inChannels', 'kernelSize', 'outChannels']);
    return {
      inChannels: readIntegers(known, 'inChannels', [64, 96, 128, 192, 256], 4, 4096),
      kernelSize: readIntegers(known, 'kernelSize', [3, 5], 2, 15),
      outChannels: readIntegers(known, 'outChannels', [32, 64, 96, 128], 4, 4096),
    };
  },
  generate(choices, random) {
    const inChannels = random.pick(choices.inChannels);
    const kernelSize = random.pick(choices.kernelSize);
    const outChannels = random.pick(choices.outChannels);
    const taps = kernelSize * kernelSize;
    const direct = taps * inChannels * outChannels;
    const perChannel = inChannels + taps * outChannels;
    const answer = Math.floor(direct / perChannel);
    const cost = answer * perChannel;
    const values = { inChannels, kernelSize, outChannels, taps, direct, perChannel, cost, answer };
    return {
      textKey: 'widestText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [answer + 1, 'widestOneTooMany'],
          [answer - 1, 'widestOneTooFew'],
          [inChannels, 'widestForgotPointwise'],
          [inChannels / 2, 'widestHalf'],
          [Math.floor((inChannels * outChannels) / (inChannels + outChannels)), 'widestForgotKernel'],
        ].filter((mistake): mistake is [number, string] => Number.isInteger(mistake[0])),
        values,
      ),
      explainKey: 'widestExplain',
      explainValues: values,
    };
  },
};

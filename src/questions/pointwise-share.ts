import { costOfPair } from './pair-choices.ts';
import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface ShareChoices {
  readonly kernelSize: readonly number[];
  readonly inChannels: readonly number[];
  /** Output channels for each tap of the kernel: the answer. */
  readonly perTap: readonly number[];
}

/** How many multiply-adds does the pointwise step of a separable layer make for one of the depthwise step? */
export const pointwiseShare: QuestionGenerator<ShareChoices> = {
  name: 'pointwise-share',
  messageKeys: [
    'shareText',
    'shareForgotKernel',
    'shareKernelOnce',
    'shareOfWhole',
    'shareGavePointwise',
    'shareGaveTaps',
    'shareExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['kernelSize', 'inChannels', 'perTap']);
    return {
      kernelSize: readIntegers(known, 'kernelSize', [3, 5], 2, 15),
      inChannels: readIntegers(known, 'inChannels', [32, 64, 128, 256], 1, 4096),
      perTap: readIntegers(known, 'perTap', [2, 4, 8, 16], 1, 100),
    };
  },
  generate(choices, random) {
    const kernelSize = random.pick(choices.kernelSize);
    const inChannels = random.pick(choices.inChannels);
    const taps = kernelSize * kernelSize;
    const outChannels = taps * random.pick(choices.perTap);
    const { each } = costOfPair('separable', { kernelSize, inChannels, outChannels });
    const answer = each[1]!.macs / each[0]!.macs;
    const values = { kernelSize, inChannels, outChannels, taps, answer };
    return {
      textKey: 'shareText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [outChannels, 'shareForgotKernel'],
          [outChannels / kernelSize, 'shareKernelOnce'],
          [answer + 1, 'shareOfWhole'],
          [taps, 'shareGaveTaps'],
          [each[1]!.macs, 'shareGavePointwise'],
        ],
        values,
      ),
      explainKey: 'shareExplain',
      explainValues: values,
    };
  },
};

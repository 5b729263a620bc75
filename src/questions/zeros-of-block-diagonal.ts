import { resolveConv2d } from '#src/conv';
import { countParams } from '#src/cost';
import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface BlockDiagonalChoices {
  readonly kernelSize: readonly number[];
  /** In and out. */
  readonly channels: readonly number[];
  readonly groups: readonly number[];
}

/** A grouped convolution written as a standard one: how many of its weights are 0? */
export const zerosOfBlockDiagonal: QuestionGenerator<BlockDiagonalChoices> = {
  name: 'zeros-of-block-diagonal',
  messageKeys: [
    'zerosText',
    'zerosGaveKept',
    'zerosGaveAll',
    'zerosOneBlock',
    'zerosForgotKernel',
    'zerosExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['kernelSize', 'channels', 'groups']);
    return {
      kernelSize: readIntegers(known, 'kernelSize', [3, 5], 1, 15),
      channels: readIntegers(known, 'channels', [24, 48, 72], 2, 4096),
      // With two groups as many weights are kept as are 0, and a wrong idea would look right.
      groups: readIntegers(known, 'groups', [3, 4, 8], 3, 4096),
    };
  },
  generate(choices, random) {
    const kernelSize = random.pick(choices.kernelSize);
    const channels = random.pick(choices.channels);
    const groups = random.pick(choices.groups.filter((count) => channels % count === 0));
    const count = (ownChannels: number, ownGroups: number, size = kernelSize) =>
      countParams(
        resolveConv2d(
          { inChannels: ownChannels, outChannels: ownChannels, kernelSize: size, groups: ownGroups },
          [1, size, size, ownChannels],
        ),
      );
    const all = count(channels, 1);
    const kept = count(channels, groups);
    const answer = all - kept;
    const values = { kernelSize, channels, groups, perGroup: channels / groups, all, kept, answer };
    return {
      textKey: 'zerosText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [kept, 'zerosGaveKept'],
          [all, 'zerosGaveAll'],
          [all - count(channels / groups, 1), 'zerosOneBlock'],
          [count(channels, 1, 1) - count(channels, groups, 1), 'zerosForgotKernel'],
        ],
        values,
      ),
      explainKey: 'zerosExplain',
      explainValues: values,
    };
  },
};

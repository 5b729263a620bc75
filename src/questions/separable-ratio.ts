import { costOfPair } from './pair-choices.ts';
import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface RatioChoices {
  readonly inChannels: readonly number[];
}

/** Kernels and output channels for which 1 / (1/N + 1/K^2) is a whole number. */
const WHOLE = [
  { kernelSize: 2, outChannels: 12 },
  { kernelSize: 3, outChannels: 18 },
  { kernelSize: 3, outChannels: 72 },
  { kernelSize: 5, outChannels: 100 },
  { kernelSize: 5, outChannels: 600 },
  { kernelSize: 7, outChannels: 294 },
] as const;

/** How many times fewer multiply-adds does the separable form of a layer make? */
export const separableRatio: QuestionGenerator<RatioChoices> = {
  name: 'separable-ratio',
  messageKeys: [
    'ratioText',
    'ratioForgotChannels',
    'ratioGaveChannels',
    'ratioAdded',
    'ratioKernelOnce',
    'ratioUsedInput',
    'ratioExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['inChannels']);
    return { inChannels: readIntegers(known, 'inChannels', [12, 18, 48, 72, 100, 256], 1, 4096) };
  },
  generate(choices, random) {
    const { kernelSize, outChannels } = random.pick(WHOLE);
    const inChannels = random.pick(choices.inChannels);
    const times = (channels: number) => {
      const layer = { kernelSize, inChannels, outChannels: channels };
      return costOfPair('standard', layer).whole.macs / costOfPair('separable', layer).whole.macs;
    };
    const answer = times(outChannels);
    const taps = kernelSize * kernelSize;
    const values = {
      kernelSize,
      inChannels,
      outChannels,
      taps,
      sum: outChannels + taps,
      product: outChannels * taps,
      answer,
    };
    const usedInput = times(inChannels);
    return {
      textKey: 'ratioText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [taps, 'ratioForgotChannels'],
          [outChannels, 'ratioGaveChannels'],
          [outChannels + taps, 'ratioAdded'],
          [kernelSize, 'ratioKernelOnce'],
          ...(Number.isInteger(usedInput) ? ([[usedInput, 'ratioUsedInput']] as const) : []),
        ],
        values,
      ),
      explainKey: 'ratioExplain',
      explainValues: values,
    };
  },
};

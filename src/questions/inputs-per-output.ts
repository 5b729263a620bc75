import { resolveConv2d } from '#src/conv';
import { countMacs } from '#src/cost';
import {
  type ConvolutionChoices,
  convolutionParameters,
  pickConvolution,
  readConvolution,
} from './convolution-choices.ts';
import { readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

const standard: ConvolutionChoices = {
  kernelSize: [1, 3, 5],
  inChannels: [8, 16, 32, 64],
  outChannels: [16, 32, 64],
  groups: [1, 2, 4, 8, 'depthwise'],
};

/** How many input numbers does one output number read, away from the border? */
export const inputsPerOutput: QuestionGenerator<ConvolutionChoices> = {
  name: 'inputs-per-output',
  messageKeys: [
    'inputsText',
    'inputsTextGrouped',
    'inputsAllChannels',
    'inputsOneChannel',
    'inputsOnePixel',
    'inputsAllFilters',
    'inputsExplain',
  ],
  parse(parameters) {
    return readConvolution(readParameters(parameters, convolutionParameters), standard);
  },
  generate(choices, random) {
    const convolution = pickConvolution(choices, random);
    const { kernelSize, inChannels, outChannels, groups } = convolution;
    const geometry = resolveConv2d(convolution, [1, kernelSize, kernelSize, inChannels]);
    const { inChannelsPerGroup } = geometry;
    // One position of every output channel: one multiply-add reads one input number.
    const allFilters = countMacs(geometry);
    const answer = allFilters / outChannels;
    const taps = kernelSize * kernelSize;
    const values = { ...convolution, inChannelsPerGroup, taps, answer };
    return {
      textKey: groups > 1 ? 'inputsTextGrouped' : 'inputsText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [taps * inChannels, 'inputsAllChannels'],
          [taps, 'inputsOneChannel'],
          [inChannelsPerGroup, 'inputsOnePixel'],
          [allFilters, 'inputsAllFilters'],
        ],
        values,
      ),
      explainKey: 'inputsExplain',
      explainValues: values,
    };
  },
};

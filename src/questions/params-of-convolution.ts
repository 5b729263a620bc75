import { resolveConv2d } from '#src/conv';
import { countParams } from '#src/cost';
import {
  type ChosenConvolution,
  type ConvolutionChoices,
  convolutionParameters,
  pickConvolution,
  readConvolution,
} from './convolution-choices.ts';
import { readOptions, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface ParamsChoices extends ConvolutionChoices {
  readonly bias: readonly boolean[];
}

const standard: ConvolutionChoices = {
  kernelSize: [1, 3, 5],
  inChannels: [16, 32, 64],
  outChannels: [16, 32, 64],
  groups: [1, 2, 4, 8, 'depthwise'],
};

/** How many numbers does a convolution learn? */
export const paramsOfConvolution: QuestionGenerator<ParamsChoices> = {
  name: 'params-of-convolution',
  messageKeys: [
    'paramsText',
    'paramsTextBias',
    'paramsTextGrouped',
    'paramsTextGroupedBias',
    'paramsForgotGroups',
    'paramsOneGroup',
    'paramsForgotBias',
    'paramsAddedBias',
    'paramsForgotKernel',
    'paramsKernelOnce',
    'paramsOneFilter',
    'paramsExplain',
    'paramsExplainBias',
  ],
  parse(parameters) {
    const known = readParameters(parameters, [...convolutionParameters, 'bias']);
    return {
      ...readConvolution(known, standard),
      bias: readOptions(known, 'bias', [false, true], [false, true]),
    };
  },
  generate(choices, random) {
    const convolution = pickConvolution(choices, random);
    const bias = random.pick(choices.bias);
    const { kernelSize, inChannels, outChannels, groups } = convolution;
    const geometry = toGeometry(convolution);
    const { inChannelsPerGroup, outChannelsPerGroup } = geometry;
    const answer = countParams(geometry, { bias });
    const weights = countParams(geometry);
    const biases = bias ? outChannels : 0;
    const oneFilter = weights / outChannels;
    const oneGroup = { kernelSize, inChannels: inChannelsPerGroup, outChannels: outChannelsPerGroup };
    const values = {
      kernelSize,
      inChannels,
      outChannels,
      groups,
      inChannelsPerGroup,
      outChannelsPerGroup,
      taps: kernelSize * kernelSize,
      oneFilter,
      weights,
      answer,
    };
    return {
      textKey: `paramsText${groups > 1 ? 'Grouped' : ''}${bias ? 'Bias' : ''}`,
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [countParams(toGeometry({ ...convolution, groups: 1 }), { bias }), 'paramsForgotGroups'],
          [countParams(toGeometry({ ...oneGroup, groups: 1 })) + biases, 'paramsOneGroup'],
          [countParams(geometry, { bias: !bias }), bias ? 'paramsForgotBias' : 'paramsAddedBias'],
          [countParams(toGeometry({ ...convolution, kernelSize: 1 }), { bias }), 'paramsForgotKernel'],
          [weights / kernelSize + biases, 'paramsKernelOnce'],
          [oneFilter, 'paramsOneFilter'],
        ],
        values,
      ),
      explainKey: bias ? 'paramsExplainBias' : 'paramsExplain',
      explainValues: values,
    };
  },
};

function toGeometry(convolution: ChosenConvolution) {
  const { kernelSize, inChannels } = convolution;
  return resolveConv2d(convolution, [1, kernelSize, kernelSize, inChannels]);
}

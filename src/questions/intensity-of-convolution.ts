import { type ConvolutionChoices, pickConvolution, readConvolution } from './convolution-choices.ts';
import { readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

const FLOAT_BYTES = 4;
const FLOPS_PER_MAC = 2;

const standard: ConvolutionChoices = {
  kernelSize: [1, 3, 5],
  inChannels: [16, 32, 64, 128],
  // Always the input's, see `parse`.
  outChannels: [16, 32, 64, 128],
  groups: [1, 4, 8, 'depthwise'],
};

/**
 * How many FLOPs for each byte of a picture so large that the weights weigh nothing? As many channels out as in, so each
 * number read stands for one written: 2 * K * K * (channels / groups) FLOPs for 8 bytes.
 */
export const intensityOfConvolution: QuestionGenerator<ConvolutionChoices> = {
  name: 'intensity-of-convolution',
  messageKeys: [
    'intensityText',
    'intensityTextGrouped',
    'intensityGaveMacs',
    'intensityOneTensor',
    'intensityGaveNumbers',
    'intensityForgotGroups',
    'intensityForgotKernel',
    'intensityExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['kernelSize', 'inChannels', 'groups']);
    const { inChannels } = known;
    return readConvolution(
      inChannels === undefined ? known : { ...known, outChannels: inChannels },
      standard,
    );
  },
  generate(choices, random) {
    const { kernelSize, inChannels: channels, groups } = pickConvolution(choices, random);
    const perGroup = channels / groups;
    const taps = kernelSize * kernelSize;
    const flops = FLOPS_PER_MAC * taps * perGroup;
    const bytes = 2 * FLOAT_BYTES;
    const answer = flops / bytes;
    const values = { kernelSize, channels, groups, perGroup, taps, flops, bytes, answer };
    return {
      textKey: groups > 1 ? 'intensityTextGrouped' : 'intensityText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [answer / FLOPS_PER_MAC, 'intensityGaveMacs'],
          [answer * 2, 'intensityOneTensor'],
          [answer * FLOAT_BYTES, 'intensityGaveNumbers'],
          [answer * groups, 'intensityForgotGroups'],
          [answer / taps, 'intensityForgotKernel'],
        ],
        values,
      ),
      explainKey: 'intensityExplain',
      explainValues: values,
    };
  },
};

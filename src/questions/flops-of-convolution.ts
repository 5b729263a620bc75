import { resolveConv2d } from '#src/conv';
import { countMacs, countParams, toFlops } from '#src/cost';
import {
  type ConvolutionChoices,
  convolutionParameters,
  pickConvolution,
  readConvolution,
} from './convolution-choices.ts';
import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface FlopsChoices extends ConvolutionChoices {
  /** Height and width of the output in pixels. */
  readonly size: readonly number[];
}

const standard: ConvolutionChoices = {
  kernelSize: [3, 5],
  inChannels: [8, 16, 32],
  outChannels: [8, 16, 32],
  groups: [1, 2, 4, 'depthwise'],
};

/** How many floating-point operations is one pass of a convolution over one image? */
export const flopsOfConvolution: QuestionGenerator<FlopsChoices> = {
  name: 'flops-of-convolution',
  messageKeys: [
    'flopsText',
    'flopsTextGrouped',
    'flopsGaveMacs',
    'flopsForgotGroups',
    'flopsGaveParams',
    'flopsKernelOnce',
    'flopsForgotHeight',
    'flopsExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, [...convolutionParameters, 'size']);
    return {
      ...readConvolution(known, standard),
      size: readIntegers(known, 'size', [7, 10, 14, 20], 1, 1024),
    };
  },
  generate(choices, random) {
    const convolution = pickConvolution(choices, random);
    const size = random.pick(choices.size);
    const { kernelSize, inChannels, groups } = convolution;
    const resolve = (layer: typeof convolution) =>
      resolveConv2d({ ...layer, padding: 'same' }, [1, size, size, inChannels]);
    const geometry = resolve(convolution);
    const macs = countMacs(geometry);
    const answer = toFlops(macs);
    const values = { ...convolution, size, inChannelsPerGroup: geometry.inChannelsPerGroup, macs, answer };
    return {
      textKey: groups > 1 ? 'flopsTextGrouped' : 'flopsText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [macs, 'flopsGaveMacs'],
          [toFlops(countMacs(resolve({ ...convolution, groups: 1 }))), 'flopsForgotGroups'],
          [countParams(geometry), 'flopsGaveParams'],
          [answer / kernelSize, 'flopsKernelOnce'],
          [answer / size, 'flopsForgotHeight'],
        ],
        values,
      ),
      explainKey: 'flopsExplain',
      explainValues: values,
    };
  },
};

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

interface MacsChoices extends ConvolutionChoices {
  /** Height and width of the input in pixels. */
  readonly size: readonly number[];
  readonly stride: readonly number[];
}

const standard: ConvolutionChoices = {
  kernelSize: [1, 3],
  inChannels: [8, 16, 32],
  outChannels: [8, 16, 32],
  groups: [1, 2, 4, 'depthwise'],
};

/** How many multiply-adds is one pass of a convolution over one image, padding `same`? */
export const macsOfConvolution: QuestionGenerator<MacsChoices> = {
  name: 'macs-of-convolution',
  messageKeys: [
    'macsText',
    'macsTextGrouped',
    'macsGaveFlops',
    'macsForgotGroups',
    'macsOneGroup',
    'macsGaveParams',
    'macsInputPositions',
    'macsForgotKernel',
    'macsExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, [...convolutionParameters, 'size', 'stride']);
    return {
      ...readConvolution(known, standard),
      size: readIntegers(known, 'size', [8, 10, 16, 20], 1, 1024),
      stride: readIntegers(known, 'stride', [1, 2], 1, 8),
    };
  },
  generate(choices, random) {
    const convolution = pickConvolution(choices, random);
    const size = random.pick(choices.size);
    const stride = random.pick(choices.stride);
    const layer = { ...convolution, size, stride };
    const geometry = toGeometry(layer);
    const { kernelSize, groups } = convolution;
    const { inChannelsPerGroup, outChannelsPerGroup } = geometry;
    const outSize = geometry.outputShape[1];
    const answer = countMacs(geometry);
    const params = countParams(geometry);
    const oneGroup = {
      ...layer,
      inChannels: inChannelsPerGroup,
      outChannels: outChannelsPerGroup,
      groups: 1,
    };
    const values = {
      ...layer,
      inChannelsPerGroup,
      outChannelsPerGroup,
      taps: kernelSize * kernelSize,
      outSize,
      positions: outSize * outSize,
      params,
      answer,
    };
    return {
      textKey: groups > 1 ? 'macsTextGrouped' : 'macsText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [toFlops(answer), 'macsGaveFlops'],
          [countMacs(toGeometry({ ...layer, groups: 1 })), 'macsForgotGroups'],
          [params, 'macsGaveParams'],
          [countMacs(toGeometry({ ...layer, stride: 1 })), 'macsInputPositions'],
          [countMacs(toGeometry(oneGroup)), 'macsOneGroup'],
          [countMacs(toGeometry({ ...layer, kernelSize: 1 })), 'macsForgotKernel'],
        ],
        values,
      ),
      explainKey: 'macsExplain',
      explainValues: values,
    };
  },
};

interface Layer {
  readonly kernelSize: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly groups: number;
  readonly size: number;
  readonly stride: number;
}

function toGeometry({ size, ...convolution }: Layer) {
  return resolveConv2d({ ...convolution, padding: 'same' }, [1, size, size, convolution.inChannels]);
}

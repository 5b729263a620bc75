import { toFlops } from '#src/cost';
import { costOfPair, type PairChoices, pairParameters, readPair } from './pair-choices.ts';
import { readIntegers, readOptions, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface StrideChoices extends PairChoices {
  /** Height and width of the input in pixels. */
  readonly size: readonly number[];
  readonly stride: readonly number[];
  readonly operation: readonly Operation[];
}
type Operation = 'separable' | 'extreme';

/** How many multiply-adds has a layer of two steps whose window moves by a stride? The order of the steps matters. */
export const macsWithStride: QuestionGenerator<StrideChoices> = {
  name: 'macs-with-stride',
  messageKeys: [
    'strideTextSeparable',
    'strideTextExtreme',
    'strideForgotStride',
    'strideTooLate',
    'strideTooEarly',
    'strideGaveFlops',
    'strideOnlyPointwise',
    'strideExplainSeparable',
    'strideExplainExtreme',
  ],
  parse(parameters) {
    const known = readParameters(parameters, [...pairParameters, 'size', 'stride', 'operation']);
    return {
      ...readPair(known, { kernelSize: [3], inChannels: [8, 16, 32], outChannels: [8, 16, 32] }),
      size: readIntegers(known, 'size', [8, 12, 20], 2, 1024),
      stride: readIntegers(known, 'stride', [2], 2, 8),
      operation: readOptions<Operation>(
        known,
        'operation',
        ['separable', 'extreme'],
        ['separable', 'extreme'],
      ),
    };
  },
  generate(choices, random) {
    const layer = {
      kernelSize: random.pick(choices.kernelSize),
      inChannels: random.pick(choices.inChannels),
      outChannels: random.pick(choices.outChannels),
      size: random.pick(choices.size),
      stride: random.pick(choices.stride),
    };
    const operation = random.pick(choices.operation);
    const isSeparable = operation === 'separable';
    const { whole, each } = costOfPair(operation, layer);
    const [first, second] = [each[0]!.macs, each[1]!.macs];
    const answer = whole.macs;
    const outSize = Math.ceil(layer.size / layer.stride);
    const values = { ...layer, outSize, first, second, answer };
    const pointwise = isSeparable ? second : first;
    const depthwise = answer - pointwise;
    // The pointwise step at the other end of the stride, everything else as it is.
    const positions = (layer.size / outSize) ** 2;
    const misplaced = depthwise + (isSeparable ? pointwise * positions : pointwise / positions);
    return {
      textKey: isSeparable ? 'strideTextSeparable' : 'strideTextExtreme',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [misplaced, isSeparable ? 'strideTooLate' : 'strideTooEarly'],
          [costOfPair(operation, { ...layer, stride: 1 }).whole.macs, 'strideForgotStride'],
          [toFlops(answer), 'strideGaveFlops'],
          [pointwise, 'strideOnlyPointwise'],
        ],
        values,
      ),
      explainKey: isSeparable ? 'strideExplainSeparable' : 'strideExplainExtreme',
      explainValues: values,
    };
  },
};

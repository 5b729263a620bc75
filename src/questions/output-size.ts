import { resolveConv2d } from '#src/conv';
import { readIntegers, readOptions, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface OutputSizeChoices {
  /** Height and width of the input in pixels. */
  readonly size: readonly number[];
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly Padding[];
}
type Padding = 'same' | 'valid';

/** How many pixels wide is the output? */
export const outputSize: QuestionGenerator<OutputSizeChoices> = {
  name: 'output-size',
  messageKeys: [
    'outputTextSame',
    'outputTextValid',
    'outputForgotStride',
    'outputNotValid',
    'outputNotSame',
    'outputForgotLast',
    'outputRoundedDown',
    'outputSubtractedAll',
    'outputExplainSame',
    'outputExplainValid',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['size', 'kernelSize', 'stride', 'padding']);
    const size = readIntegers(known, 'size', [28, 31, 56, 64, 75, 96], 1, 4096);
    const kernelSize = readIntegers(known, 'kernelSize', [3, 5, 7], 1, 15);
    if (Math.max(...kernelSize) > Math.min(...size)) {
      throw new RangeError(
        `size must be at least kernelSize: ${Math.min(...size)}, ${Math.max(...kernelSize)}`,
      );
    }
    return {
      size,
      kernelSize,
      stride: readIntegers(known, 'stride', [1, 2, 3], 1, 8),
      padding: readOptions<Padding>(known, 'padding', ['same', 'valid'], ['same', 'valid']),
    };
  },
  generate(choices, random) {
    const size = random.pick(choices.size);
    const kernelSize = random.pick(choices.kernelSize);
    const stride = random.pick(choices.stride);
    const padding = random.pick(choices.padding);
    const widthOf = (pad: Padding, step: number) =>
      resolveConv2d({ inChannels: 1, outChannels: 1, kernelSize, stride: step, padding: pad }, [
        1,
        size,
        size,
        1,
      ]).outputShape[2];
    const answer = widthOf(padding, stride);
    const values = {
      size,
      kernelSize,
      stride,
      steps: size - kernelSize,
      positions: widthOf('valid', 1),
      answer,
    };
    return {
      textKey: padding === 'same' ? 'outputTextSame' : 'outputTextValid',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        padding === 'same'
          ? [
              [widthOf('same', 1), 'outputForgotStride'],
              [widthOf('valid', stride), 'outputNotValid'],
              [Math.floor(size / stride), 'outputRoundedDown'],
            ]
          : [
              [widthOf('valid', 1), 'outputForgotStride'],
              [widthOf('same', stride), 'outputNotSame'],
              [answer - 1, 'outputForgotLast'],
              [size - kernelSize, 'outputSubtractedAll'],
            ],
        values,
      ),
      explainKey: padding === 'same' ? 'outputExplainSame' : 'outputExplainValid',
      explainValues: values,
    };
  },
};

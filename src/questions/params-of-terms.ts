import { resolveConv2d } from '#src/conv';
import { countParams } from '#src/cost';
import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';
import { pickTerms, readTerms, type TermChoices, termParameters } from './term-choices.ts';

interface ParamsOfTermsChoices extends TermChoices {
  readonly terms: readonly number[];
}

const standard: TermChoices = { kernelSize: [3, 5], inChannels: [8, 16, 32], outChannels: [16, 32, 64] };

/** How many params have some separable terms, depthwise and then pointwise? */
export const paramsOfTerms: QuestionGenerator<ParamsOfTermsChoices> = {
  name: 'params-of-terms',
  messageKeys: [
    'termParamsText',
    'termParamsOne',
    'termParamsDepthwiseOnce',
    'termParamsPointwiseOnce',
    'termParamsDense',
    'termParamsForgotPointwise',
    'termParamsSquared',
    'termParamsExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, [...termParameters, 'terms']);
    return { ...readTerms(known, standard), terms: readIntegers(known, 'terms', [2, 3, 4], 2, 9) };
  },
  generate(choices, random) {
    const kernel = pickTerms(choices, random);
    const { kernelSize, inChannels, outChannels } = kernel;
    const terms = random.pick(choices.terms);
    const count = (groups: number, outputs: number, inputs: number, size: number) =>
      countParams(
        resolveConv2d({ inChannels: inputs, outChannels: outputs, kernelSize: size, groups }, [
          1,
          size,
          size,
          inputs,
        ]),
      );
    const depthwise = count(inChannels, terms * inChannels, inChannels, kernelSize);
    const pointwise = count(1, outChannels, terms * inChannels, 1);
    const answer = depthwise + pointwise;
    const values = { ...kernel, terms, depthwise, pointwise, between: terms * inChannels, answer };
    return {
      textKey: 'termParamsText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [answer / terms, 'termParamsOne'],
          [depthwise / terms + pointwise, 'termParamsDepthwiseOnce'],
          [depthwise + pointwise / terms, 'termParamsPointwiseOnce'],
          [count(1, outChannels, inChannels, kernelSize), 'termParamsDense'],
          [depthwise, 'termParamsForgotPointwise'],
          [depthwise + terms * pointwise, 'termParamsSquared'],
        ],
        values,
      ),
      explainKey: 'termParamsExplain',
      explainValues: values,
    };
  },
};

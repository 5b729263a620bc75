import { readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';
import {
  pickTerms,
  readOrders,
  readTerms,
  type TermChoices,
  type TermOrder,
  termParameters,
} from './term-choices.ts';

interface NeededChoices extends TermChoices {
  readonly tiedTo: readonly TermOrder[];
}

const standard: TermChoices = {
  kernelSize: [3, 5],
  inChannels: [3, 4, 6, 7, 16, 32, 64],
  outChannels: [5, 8, 12, 18, 32, 64],
};

/** How many separable terms are always enough for a kernel of this shape? */
export const termsNeeded: QuestionGenerator<NeededChoices> = {
  name: 'terms-needed',
  messageKeys: [
    'termsTextInput',
    'termsTextOutput',
    'termsOneIsEnough',
    'termsOnlyTaps',
    'termsOnlyOther',
    'termsWrongSide',
    'termsKernelOnce',
    'termsAllPairs',
    'termsExplainInput',
    'termsExplainOutput',
  ],
  parse(parameters) {
    const known = readParameters(parameters, [...termParameters, 'tiedTo']);
    return { ...readTerms(known, standard), tiedTo: readOrders(known) };
  },
  generate(choices, random) {
    const kernel = pickTerms(choices, random);
    const { kernelSize, taps, inChannels, outChannels } = kernel;
    const tiedTo = random.pick(choices.tiedTo);
    const [own, other] = tiedTo === 'input' ? [inChannels, outChannels] : [outChannels, inChannels];
    const answer = Math.min(other, taps);
    const values = { ...kernel, own, other, answer };
    return {
      textKey: tiedTo === 'input' ? 'termsTextInput' : 'termsTextOutput',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [taps, 'termsOnlyTaps'],
          [other, 'termsOnlyOther'],
          [Math.min(own, taps), 'termsWrongSide'],
          [1, 'termsOneIsEnough'],
          [kernelSize, 'termsKernelOnce'],
          [other * taps, 'termsAllPairs'],
        ],
        values,
      ),
      explainKey: tiedTo === 'input' ? 'termsExplainInput' : 'termsExplainOutput',
      explainValues: values,
    };
  },
};

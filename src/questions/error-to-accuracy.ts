import { readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

/** One paper prints error, another accuracy: how far are they apart? All numbers are percent. */
export const errorToAccuracy: QuestionGenerator<null> = {
  name: 'error-to-accuracy',
  messageKeys: ['errorText', 'errorSubtracted', 'errorGaveAccuracy', 'errorExplain'],
  parse(parameters) {
    readParameters(parameters, []);
    return null;
  },
  generate(_, random) {
    const error = random.integer(18, 30);
    const answer = random.integer(1, 6);
    const accuracy = 100 - error;
    const other = accuracy + answer;
    const values = { error, accuracy, other, answer };
    return {
      textKey: 'errorText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [other - error, 'errorSubtracted'],
          [accuracy, 'errorGaveAccuracy'],
        ],
        values,
      ),
      explainKey: 'errorExplain',
      explainValues: values,
    };
  },
};

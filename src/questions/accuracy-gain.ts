import { readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

const errors = [20, 30, 40, 50];
const reductions = [10, 20, 30];

/** One improvement, asked in percentage points or in errors that are gone. All numbers are percent. */
export const accuracyGain: QuestionGenerator<null> = {
  name: 'accuracy-gain',
  messageKeys: [
    'gainTextPoints',
    'gainTextErrors',
    'gainGaveErrors',
    'gainGavePoints',
    'gainOfAccuracy',
    'gainOfNewError',
    'gainExplainPoints',
    'gainExplainErrors',
  ],
  parse(parameters) {
    readParameters(parameters, []);
    return null;
  },
  generate(_, random) {
    const before = random.pick(errors);
    const reduction = random.pick(reductions);
    const asksPoints = random.integer(0, 1) === 0;
    const points = (before * reduction) / 100;
    const after = before - points;
    const [first, second] = [100 - before, 100 - after];
    const values = { first, second, before, after, points, reduction };
    const ofAccuracy = Math.round((100 * points) / first);
    const ofNewError = Math.round((100 * points) / after);
    return {
      textKey: asksPoints ? 'gainTextPoints' : 'gainTextErrors',
      values,
      answer: asksPoints ? points : reduction,
      mistakes: asksPoints
        ? distinctMistakes(
            points,
            [
              [reduction, 'gainGaveErrors'],
              [ofAccuracy, 'gainOfAccuracy'],
            ],
            values,
          )
        : distinctMistakes(
            reduction,
            [
              [points, 'gainGavePoints'],
              [ofAccuracy, 'gainOfAccuracy'],
              [ofNewError, 'gainOfNewError'],
            ],
            values,
          ),
      explainKey: asksPoints ? 'gainExplainPoints' : 'gainExplainErrors',
      explainValues: values,
    };
  },
};

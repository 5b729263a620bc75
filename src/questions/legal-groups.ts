import { legalGroupCounts } from '#src/conv';
import { readIntegers, readOptions, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface LegalGroupsChoices {
  readonly inChannels: readonly number[];
  readonly outChannels: readonly number[];
  readonly ask: readonly Ask[];
}
type Ask = 'count' | 'largest';

/** How many group counts may a convolution have, or what is the largest? */
export const legalGroups: QuestionGenerator<LegalGroupsChoices> = {
  name: 'legal-groups',
  messageKeys: [
    'legalTextCount',
    'legalTextLargest',
    'legalOnlyInput',
    'legalOnlyOutput',
    'legalSmaller',
    'legalAnyNumber',
    'legalGaveLargest',
    'legalGaveCount',
    'legalForgotOne',
    'legalExplainCount',
    'legalExplainLargest',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['inChannels', 'outChannels', 'ask']);
    return {
      inChannels: readIntegers(known, 'inChannels', [12, 20, 24, 40, 48, 60, 72], 1, 4096),
      outChannels: readIntegers(known, 'outChannels', [16, 18, 30, 32, 64, 80, 90], 1, 4096),
      ask: readOptions<Ask>(known, 'ask', ['count', 'largest'], ['count', 'largest']),
    };
  },
  generate(choices, random) {
    const inChannels = random.pick(choices.inChannels);
    const outChannels = random.pick(choices.outChannels);
    const ask = random.pick(choices.ask);
    const counts = legalGroupCounts(inChannels, outChannels);
    const count = counts.length;
    const largest = counts[count - 1]!;
    const answer = ask === 'count' ? count : largest;
    const smaller = Math.min(inChannels, outChannels);
    const values = { inChannels, outChannels, smaller, count, largest, counts: counts.join(', ') };
    const divisorsOf = (channels: number) => legalGroupCounts(channels, channels).length;
    return {
      textKey: ask === 'count' ? 'legalTextCount' : 'legalTextLargest',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        ask === 'count'
          ? [
              [divisorsOf(inChannels), 'legalOnlyInput'],
              [divisorsOf(outChannels), 'legalOnlyOutput'],
              [smaller, 'legalAnyNumber'],
              [largest, 'legalGaveLargest'],
              [count - 1, 'legalForgotOne'],
            ]
          : [
              [smaller, 'legalSmaller'],
              [inChannels, 'legalOnlyInput'],
              [outChannels, 'legalOnlyOutput'],
              [count, 'legalGaveCount'],
            ],
        values,
      ),
      explainKey: ask === 'count' ? 'legalExplainCount' : 'legalExplainLargest',
      explainValues: values,
    };
  },
};

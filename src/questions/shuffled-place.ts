import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface ShuffleChoices {
  readonly groups: readonly number[];
  readonly perGroup: readonly number[];
}

/** Which channel does a channel shuffle put at a place? Both counted from 0. */
export const shuffledPlace: QuestionGenerator<ShuffleChoices> = {
  name: 'shuffled-place',
  messageKeys: [
    'shuffledText',
    'shuffledOtherWay',
    'shuffledStayed',
    'shuffledFromOne',
    'shuffledGaveGroup',
    'shuffledExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['groups', 'perGroup']);
    return {
      groups: readIntegers(known, 'groups', [2, 3, 4], 2, 64),
      perGroup: readIntegers(known, 'perGroup', [5, 6, 7, 8], 2, 256),
    };
  },
  generate(choices, random) {
    const groups = random.pick(choices.groups);
    const perGroup = random.pick(choices.perGroup);
    const channels = groups * perGroup;
    const place = random.integer(1, channels - 2);
    const [row, column] = [Math.floor(place / groups), place % groups];
    const answer = column * perGroup + row;
    const values = { groups, perGroup, channels, place, answer, row, column };
    return {
      textKey: 'shuffledText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          // Where the channel of this number goes, instead of which one comes here.
          [(place % perGroup) * groups + Math.floor(place / perGroup), 'shuffledOtherWay'],
          [place, 'shuffledStayed'],
          [answer + 1, 'shuffledFromOne'],
          [column, 'shuffledGaveGroup'],
        ],
        values,
      ),
      explainKey: 'shuffledExplain',
      explainValues: values,
    };
  },
};

import { resolveConv2d } from '#src/conv';
import { countParams } from '#src/cost';
import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface JoinedTowersChoices {
  readonly inChannels: readonly number[];
  readonly towers: readonly number[];
  readonly perTower: readonly number[];
}

/** How many weights has the one wide 1 x 1 that does the work of each tower's own? */
export const weightsOfJoinedTowers: QuestionGenerator<JoinedTowersChoices> = {
  name: 'weights-of-joined-towers',
  messageKeys: [
    'joinedText',
    'joinedOneTower',
    'joinedForgotWidth',
    'joinedForgotInput',
    'joinedEachTime',
    'joinedExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['inChannels', 'towers', 'perTower']);
    return {
      inChannels: readIntegers(known, 'inChannels', [32, 48, 64, 96, 192], 2, 4096),
      towers: readIntegers(known, 'towers', [3, 4, 5], 2, 64),
      perTower: readIntegers(known, 'perTower', [8, 16, 24, 32], 1, 512),
    };
  },
  generate(choices, random) {
    const inChannels = random.pick(choices.inChannels);
    const towers = random.pick(choices.towers);
    const perTower = random.pick(choices.perTower);
    const middle = towers * perTower;
    const answer = countPointwise(inChannels, middle);
    const oneTower = countPointwise(inChannels, perTower);
    const values = { inChannels, towers, perTower, middle, oneTower, answer };
    return {
      textKey: 'joinedText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [oneTower, 'joinedOneTower'],
          [inChannels * towers, 'joinedForgotWidth'],
          [towers * answer, 'joinedEachTime'],
          [middle, 'joinedForgotInput'],
        ],
        values,
      ),
      explainKey: 'joinedExplain',
      explainValues: values,
    };
  },
};

function countPointwise(inChannels: number, outChannels: number): number {
  return countParams(resolveConv2d({ inChannels, outChannels, kernelSize: 1 }, [1, 1, 1, inChannels]));
}

import { resolveConv2d } from '#src/conv';
import { countParams } from '#src/cost';
import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface TowerChoices {
  readonly inChannels: readonly number[];
  readonly reduced: readonly number[];
  readonly kernelSize: readonly number[];
  readonly outChannels: readonly number[];
}

/** How many weights does a tower of a 1x1 and a larger kernel have? No bias. */
export const paramsOfTower: QuestionGenerator<TowerChoices> = {
  name: 'params-of-tower',
  messageKeys: [
    'towerText',
    'towerForgotPointwise',
    'towerForgotReduction',
    'towerOnlyDirect',
    'towerKernelTwice',
    'towerMultiplied',
    'towerExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['inChannels', 'reduced', 'kernelSize', 'outChannels']);
    return {
      inChannels: readIntegers(known, 'inChannels', [128, 160, 192, 256], 1, 4096),
      reduced: readIntegers(known, 'reduced', [16, 24, 32, 48], 1, 4096),
      kernelSize: readIntegers(known, 'kernelSize', [3, 5], 2, 15),
      outChannels: readIntegers(known, 'outChannels', [64, 80, 96], 1, 4096),
    };
  },
  generate(choices, random) {
    const inChannels = random.pick(choices.inChannels);
    const reduced = random.pick(choices.reduced);
    const kernelSize = random.pick(choices.kernelSize);
    const outChannels = random.pick(choices.outChannels);
    const pointwise = paramsOf(inChannels, reduced, 1);
    const spatial = paramsOf(reduced, outChannels, kernelSize);
    const direct = paramsOf(inChannels, outChannels, kernelSize);
    const answer = pointwise + spatial;
    const values = {
      inChannels,
      reduced,
      kernelSize,
      outChannels,
      pointwise,
      spatial,
      direct,
      taps: kernelSize * kernelSize,
      answer,
    };
    return {
      textKey: 'towerText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [spatial, 'towerForgotPointwise'],
          [pointwise + direct, 'towerForgotReduction'],
          [direct, 'towerOnlyDirect'],
          [paramsOf(inChannels, reduced, kernelSize) + spatial, 'towerKernelTwice'],
          [pointwise * spatial, 'towerMultiplied'],
        ],
        values,
      ),
      explainKey: 'towerExplain',
      explainValues: values,
    };
  },
};

function paramsOf(inChannels: number, outChannels: number, kernelSize: number): number {
  const spec = { inChannels, outChannels, kernelSize };
  return countParams(resolveConv2d(spec, [1, kernelSize, kernelSize, inChannels]));
}

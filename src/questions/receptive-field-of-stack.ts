import { buildNet, receptiveFields } from '#src/nets';
import { readIntegers, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface StackChoices {
  /** Separable layers before and after the pooling. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** How far does one number see through separable 3 x 3 layers with a pooling of stride 2 among them? */
export const receptiveFieldOfStack: QuestionGenerator<StackChoices> = {
  name: 'receptive-field-of-stack',
  messageKeys: [
    'fieldText',
    'fieldNoStride',
    'fieldNoPool',
    'fieldForgotOwn',
    'fieldThreeEach',
    'fieldStrideEverywhere',
    'fieldStrideOnPool',
    'fieldExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['before', 'after']);
    return {
      before: readIntegers(known, 'before', [1, 2, 3], 1, 9),
      after: readIntegers(known, 'after', [2, 3, 4, 6], 1, 9),
    };
  },
  generate(choices, random) {
    const before = random.pick(choices.before);
    const after = random.pick(choices.after);
    const answer = fieldOf(before, 2, after);
    const values = {
      before,
      after,
      first: 2 * before,
      pooled: 1 + 2 * before + 2,
      later: 4 * after,
      layers: before + after,
      answer,
    };
    return {
      textKey: 'fieldText',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [fieldOf(before, 1, after), 'fieldNoStride'],
          [answer - 2, 'fieldNoPool'],
          [answer - 1, 'fieldForgotOwn'],
          [3 * (before + after + 1), 'fieldThreeEach'],
          [1 + 4 * (before + after + 1), 'fieldStrideEverywhere'],
          [answer + 2, 'fieldStrideOnPool'],
        ],
        values,
      ),
      explainKey: 'fieldExplain',
      explainValues: values,
    };
  },
};

/** By the rule that networks are measured with. */
function fieldOf(before: number, stride: number, after: number): number {
  const source = { key: 'araujo2019', where: '' };
  const net = buildNet({ id: 'stack', title: '', source, inputShape: [1, 9, 9, 1] }, (b) => {
    let x = b.input;
    for (let layer = 0; layer < before; layer++) x = b.separable(x, `before${layer}`, 1, { kernelSize: 3 });
    x = b.maxPool(x, 'pool', { kernelSize: 3, stride, padding: 'same' });
    for (let layer = 0; layer < after; layer++) x = b.separable(x, `after${layer}`, 1, { kernelSize: 3 });
  });
  return receptiveFields(net).get(net.nodes.at(-1)!.name)!.size!;
}

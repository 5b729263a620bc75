import { countNumbers, weightsOfLayer } from '#src/nets';
import { readIntegers, readOptions, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

type Asked = 'all' | 'trainable' | 'fixed';

interface BatchNormChoices {
  readonly channels: readonly number[];
  readonly ask: readonly Asked[];
}

/** How many numbers does a batch normalisation keep, and how many of them learn? */
export const paramsOfBatchNorm: QuestionGenerator<BatchNormChoices> = {
  name: 'params-of-batch-norm',
  messageKeys: [
    'batchNormTextAll',
    'batchNormTextTrainable',
    'batchNormTextFixed',
    'batchNormOnePerChannel',
    'batchNormOnlyTrainable',
    'batchNormAllOfThem',
    'batchNormThree',
    'batchNormFourValues',
    'batchNormExplain',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['channels', 'ask']);
    return {
      channels: readIntegers(known, 'channels', [32, 64, 128, 256, 728, 1024, 1536, 2048], 5, 4096),
      ask: readOptions<Asked>(known, 'ask', ['all', 'trainable', 'fixed'], ['all', 'trainable', 'fixed']),
    };
  },
  generate(choices, random) {
    const channels = random.pick(choices.channels);
    const ask = random.pick(choices.ask);
    const weights = weightsOfLayer({ type: 'batchNorm', channels, scale: true, epsilon: 1e-3 });
    const all = countNumbers(weights);
    const trainable = countNumbers(weights.filter((weight) => weight.trainable));
    const answer = { all, trainable, fixed: all - trainable }[ask];
    const values = { channels, all, trainable, fixed: all - trainable, answer };
    return {
      textKey: { all: 'batchNormTextAll', trainable: 'batchNormTextTrainable', fixed: 'batchNormTextFixed' }[
        ask
      ],
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [channels, 'batchNormOnePerChannel'],
          ask === 'all' ? [trainable, 'batchNormOnlyTrainable'] : [all, 'batchNormAllOfThem'],
          [3 * channels, 'batchNormThree'],
          [4, 'batchNormFourValues'],
        ],
        values,
      ),
      explainKey: 'batchNormExplain',
      explainValues: values,
    };
  },
};

import { readIntegers, readOptions, readParameters } from './parameters.ts';
import { distinctMistakes, type QuestionGenerator } from './question.ts';

interface RooflineChoices {
  /** 10^9 FLOP/s. */
  readonly peak: readonly number[];
  /** 10^9 bytes a second. */
  readonly bandwidth: readonly number[];
  /** FLOP/byte. */
  readonly intensity: readonly number[];
  readonly ask: readonly Ask[];
}
type Ask = 'rate' | 'ridge';

/** What a layer can reach at most on a device, or from which intensity on arithmetic is the limit [williams2009]. */
export const rooflineQuestion: QuestionGenerator<RooflineChoices> = {
  name: 'roofline',
  messageKeys: [
    'rooflineTextRate',
    'rooflineTextRidge',
    'rooflineForgotMemory',
    'rooflineForgotPeak',
    'rooflineDivided',
    'rooflineGaveRidge',
    'rooflineMultiplied',
    'rooflineInverse',
    'rooflineGavePeak',
    'rooflineExplainMemory',
    'rooflineExplainCompute',
    'rooflineExplainRidge',
  ],
  parse(parameters) {
    const known = readParameters(parameters, ['peak', 'bandwidth', 'intensity', 'ask']);
    return {
      peak: readIntegers(known, 'peak', [40, 80, 120, 200, 400], 1, 1_000_000),
      bandwidth: readIntegers(known, 'bandwidth', [10, 20, 40], 1, 100_000),
      intensity: readIntegers(known, 'intensity', [1, 2, 3, 12, 25, 60, 90], 1, 10_000),
      ask: readOptions<Ask>(known, 'ask', ['rate', 'ridge'], ['rate', 'ridge']),
    };
  },
  generate(choices, random) {
    const peak = random.pick(choices.peak);
    const bandwidth = random.pick(choices.bandwidth);
    const intensity = random.pick(choices.intensity);
    const feed = intensity * bandwidth;
    const ridge = peak / bandwidth;
    if (random.pick(choices.ask) === 'ridge') {
      const values = { peak, bandwidth, answer: ridge };
      return {
        textKey: 'rooflineTextRidge',
        values,
        answer: ridge,
        mistakes: distinctMistakes(
          ridge,
          [
            [bandwidth / peak, 'rooflineInverse'],
            [peak * bandwidth, 'rooflineMultiplied'],
            [peak, 'rooflineGavePeak'],
          ],
          values,
        ),
        explainKey: 'rooflineExplainRidge',
        explainValues: values,
      };
    }
    const answer = Math.min(peak, feed);
    const values = { peak, bandwidth, intensity, feed, ridge, answer };
    return {
      textKey: 'rooflineTextRate',
      values,
      answer,
      mistakes: distinctMistakes(
        answer,
        [
          [peak, 'rooflineForgotMemory'],
          [feed, 'rooflineForgotPeak'],
          [bandwidth / intensity, 'rooflineDivided'],
          [ridge, 'rooflineGaveRidge'],
        ],
        values,
      ),
      explainKey: feed < peak ? 'rooflineExplainMemory' : 'rooflineExplainCompute',
      explainValues: values,
    };
  },
};

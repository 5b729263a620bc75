import type { Random } from '#src/random';
import { accuracyGain } from './accuracy-gain.ts';
import { breakEvenTerms } from './break-even-terms.ts';
import { channelsRead } from './channels-read.ts';
import { errorToAccuracy } from './error-to-accuracy.ts';
import { flopsOfConvolution } from './flops-of-convolution.ts';
import { inputsPerOutput } from './inputs-per-output.ts';
import { intensityOfConvolution } from './intensity-of-convolution.ts';
import { legalGroups } from './legal-groups.ts';
import { macsOfConvolution } from './macs-of-convolution.ts';
import { macsWithStride } from './macs-with-stride.ts';
import { outputSize } from './output-size.ts';
import { paramsOfBatchNorm } from './params-of-batch-norm.ts';
import { paramsOfBottleneck } from './params-of-bottleneck.ts';
import { paramsOfConvolution } from './params-of-convolution.ts';
import { paramsOfExtreme } from './params-of-extreme.ts';
import { paramsOfSeparable } from './params-of-separable.ts';
import { paramsOfTerms } from './params-of-terms.ts';
import { paramsOfTower } from './params-of-tower.ts';
import { pointwiseShare } from './pointwise-share.ts';
import type { GeneratedQuestion, QuestionGenerator } from './question.ts';
import { receptiveFieldOfStack } from './receptive-field-of-stack.ts';
import { rooflineQuestion } from './roofline.ts';
import { separableRatio } from './separable-ratio.ts';
import { shuffledPlace } from './shuffled-place.ts';
import { termsNeeded } from './terms-needed.ts';
import { weightsOfJoinedTowers } from './weights-of-joined-towers.ts';
import { widestReduction } from './widest-reduction.ts';
import { zerosOfBlockDiagonal } from './zeros-of-block-diagonal.ts';

/** Every generator a lesson may name. A new one is added here, and its sentences in `messages/<language>/questions.ts`. */
export const questionGenerators: Readonly<Record<string, QuestionGenerator>> = {
  'params-of-convolution': paramsOfConvolution,
  'macs-of-convolution': macsOfConvolution,
  'legal-groups': legalGroups,
  'inputs-per-output': inputsPerOutput,
  'channels-read': channelsRead,
  'output-size': outputSize,
  'accuracy-gain': accuracyGain,
  'error-to-accuracy': errorToAccuracy,
  'params-of-tower': paramsOfTower,
  'widest-reduction': widestReduction,
  'terms-needed': termsNeeded,
  'params-of-terms': paramsOfTerms,
  'break-even-terms': breakEvenTerms,
  'weights-of-joined-towers': weightsOfJoinedTowers,
  'zeros-of-block-diagonal': zerosOfBlockDiagonal,
  'intensity-of-convolution': intensityOfConvolution,
  roofline: rooflineQuestion,
  'flops-of-convolution': flopsOfConvolution,
  'params-of-separable': paramsOfSeparable,
  'params-of-extreme': paramsOfExtreme,
  'separable-ratio': separableRatio,
  'macs-with-stride': macsWithStride,
  'pointwise-share': pointwiseShare,
  'params-of-batch-norm': paramsOfBatchNorm,
  'receptive-field-of-stack': receptiveFieldOfStack,
  'shuffled-place': shuffledPlace,
  'params-of-bottleneck': paramsOfBottleneck,
};

/**
 * The question that an author's line describes, with numbers from `random`.
 * @throws RangeError with one line for the author
 */
export function generateQuestion(name: string, parameters: unknown, random: Random): GeneratedQuestion {
  const generator = Object.hasOwn(questionGenerators, name) ? questionGenerators[name] : undefined;
  if (!generator) {
    const known = Object.keys(questionGenerators).join(', ');
    throw new RangeError(`unknown question generator: ${name}; known: ${known}`);
  }
  return generator.generate(generator.parse(parameters), random);
}

/** The sentences that a page needs for a generator's questions; those that explain an answer can be left out. */
export function listSentences(name: string, withoutExplaining = false): readonly string[] {
  const keys = questionGenerators[name]!.messageKeys;
  return withoutExplaining ? keys.filter((key) => !/Explain/.test(key)) : keys;
}

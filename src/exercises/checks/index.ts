import type { ExerciseCheck } from '../exercise-check.ts';
import { check as arithmeticIntensity } from './arithmetic-intensity.ts';
import { check as blockDiagonal } from './block-diagonal.ts';
import { check as channelShuffle } from './channel-shuffle.ts';
import { check as countMacs } from './count-macs.ts';
import { check as countParams } from './count-params.ts';
import { check as crossEntropy } from './cross-entropy.ts';
import { check as depthwiseMultiplier } from './depthwise-multiplier.ts';
import { check as equalParamsWidth } from './equal-params-width.ts';
import { check as errorsGone } from './errors-gone.ts';
import { check as foldBatchNorm } from './fold-batch-norm.ts';
import { check as groupedConvolution } from './grouped-convolution.ts';
import { check as inceptionTower } from './inception-tower.ts';
import { check as invertedBottleneck } from './inverted-bottleneck.ts';
import { check as joinPointwise } from './join-pointwise.ts';
import { check as legalGroups } from './legal-groups.ts';
import { check as multiplyOut } from './multiply-out.ts';
import { check as oneTermChannels } from './one-term-channels.ts';
import { check as orderAndStride } from './order-and-stride.ts';
import { check as outputSize } from './output-size.ts';
import { check as pointwiseAsMatrix } from './pointwise-as-matrix.ts';
import { check as receptiveField } from './receptive-field.ts';
import { check as residualBlock } from './residual-block.ts';
import { check as rooflineTime } from './roofline-time.ts';
import { check as samePadding } from './same-padding.ts';
import { check as sgdMomentum } from './sgd-momentum.ts';
import { check as splitIntoTerms } from './split-into-terms.ts';
import { check as standardConvolution } from './standard-convolution.ts';
import { check as topAccuracy } from './top-accuracy.ts';
import { check as twoOrders } from './two-orders.ts';
import { check as widestReduction } from './widest-reduction.ts';

/** The checks of all exercises, by the name of the exercise's folder in content/exercises. */
export const checks: Readonly<Record<string, ExerciseCheck>> = {
  'arithmetic-intensity': arithmeticIntensity,
  'block-diagonal': blockDiagonal,
  'channel-shuffle': channelShuffle,
  'count-macs': countMacs,
  'count-params': countParams,
  'cross-entropy': crossEntropy,
  'depthwise-multiplier': depthwiseMultiplier,
  'equal-params-width': equalParamsWidth,
  'errors-gone': errorsGone,
  'fold-batch-norm': foldBatchNorm,
  'grouped-convolution': groupedConvolution,
  'inception-tower': inceptionTower,
  'inverted-bottleneck': invertedBottleneck,
  'join-pointwise': joinPointwise,
  'legal-groups': legalGroups,
  'multiply-out': multiplyOut,
  'one-term-channels': oneTermChannels,
  'order-and-stride': orderAndStride,
  'output-size': outputSize,
  'pointwise-as-matrix': pointwiseAsMatrix,
  'receptive-field': receptiveField,
  'residual-block': residualBlock,
  'roofline-time': rooflineTime,
  'same-padding': samePadding,
  'sgd-momentum': sgdMomentum,
  'split-into-terms': splitIntoTerms,
  'standard-convolution': standardConvolution,
  'top-accuracy': topAccuracy,
  'two-orders': twoOrders,
  'widest-reduction': widestReduction,
};

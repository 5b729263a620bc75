export { batchMoments, batchNormInput, batchNormSums, scaleChannels } from './batch-norm';
export { biasGradient } from './bias-gradient';
export { convolve } from './convolve';
export { add, relu } from './elementwise';
export { maxPool, maxPoolInput } from './max-pool';
export { isSame, packWeights } from './pack';
export { weightGradient } from './weight-gradient';

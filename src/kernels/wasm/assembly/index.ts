export { biasGradient } from './bias-gradient';
export { convolve } from './convolve';
export { isSame, packWeights } from './pack';
export { weightGradient } from './weight-gradient';

export { convolve } from './convolve';
export { isSame, packWeights } from './pack';
export { biasGradient, weightGradient } from './weight-gradient';

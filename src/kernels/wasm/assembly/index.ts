export { convolve } from './convolve';
export { isSame, packWeights } from './pack';

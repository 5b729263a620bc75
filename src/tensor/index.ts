export { joinLastAxis, sliceLastAxis } from './last-axis.ts';
export type { Hwio, Nhwc, Tensor } from './tensor.ts';
export { largestDifference, sizeOf, tensor, toFloat32, zeros } from './tensor.ts';

export type { Hwio, Nhwc, Tensor } from './tensor.ts';
export { largestDifference, sizeOf, tensor, toFloat32, zeros } from './tensor.ts';

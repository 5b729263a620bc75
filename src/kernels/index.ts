export { type Float32Tensor, type Kernels, openKernels } from './open-kernels.ts';

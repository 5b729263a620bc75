export { CONFORMANCE_CASES, type ConformanceReport, runConformance } from './conformance/run-conformance.ts';
export type {
  Conv2dOptions,
  Float32Tensor,
  Kernels,
  PreparedConv2d,
  ResidentConv2d,
  ResidentLayers,
  ResidentTensor,
} from './kernels.ts';
export { type OpenOptions, openKernels } from './open-kernels.ts';
export { chooseKernel, type KernelChoice, type Operation } from './plan/choose-kernel.ts';
export { openProbes, type ProbeOptions } from './probes/open-probes.ts';
export type { Probe, Probes } from './probes/probes.ts';
export { type KernelFile, loadKernelBytes } from './wasm/load-bytes.ts';

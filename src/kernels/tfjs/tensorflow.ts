import type * as whole from '@tensorflow/tfjs';
import type * as core from '@tensorflow/tfjs-core';

/** What is needed of TensorFlow.js: all of `@tensorflow/tfjs-core` has it, and so has `@tensorflow/tfjs`. */
export type TensorFlow = Pick<
  typeof core,
  | 'add'
  | 'concat'
  | 'conv2d'
  | 'customGrad'
  | 'depthwiseConv2d'
  | 'div'
  | 'engine'
  | 'findBackend'
  | 'getBackend'
  | 'getKernel'
  | 'keep'
  | 'mean'
  | 'mul'
  | 'ready'
  | 'reciprocal'
  | 'registerGradient'
  | 'registerKernel'
  | 'relu'
  | 'reshape'
  | 'split'
  | 'sqrt'
  | 'square'
  | 'sub'
  | 'sum'
  | 'unregisterKernel'
  | 'unstack'
> & {
  /** Only `@tensorflow/tfjs` has layers. */
  readonly layers?: typeof whole.layers;
  readonly serialization?: typeof core.serialization;
  readonly initializers?: typeof whole.initializers;
};

export type Tensor4D = core.Tensor4D;
export type TensorInfo = core.TensorInfo;
export type KernelBackend = core.KernelBackend;
export type NamedAttrMap = core.NamedAttrMap;
export type NamedTensorInfoMap = core.NamedTensorInfoMap;

/** Kernels of TensorFlow.js that this project adds or replaces. */
export const kernelNames = {
  conv2dBackpropInput: 'Conv2DBackpropInput',
  conv2dBackpropFilter: 'Conv2DBackpropFilter',
  depthwiseBackpropInput: 'DepthwiseConv2dNativeBackpropInput',
  depthwiseBackpropFilter: 'DepthwiseConv2dNativeBackpropFilter',
  grouped: 'GroupedConv2D',
  groupedBackpropInput: 'GroupedConv2DBackpropInput',
  groupedBackpropFilter: 'GroupedConv2DBackpropFilter',
  maxPoolBackpropInput: 'MaxPoolGrad',
  batchMoments: 'BatchNormTrainMoments',
  batchNorm: 'BatchNormTrain',
  batchNormSums: 'BatchNormTrainSums',
  batchNormBackpropInput: 'BatchNormTrainBackpropInput',
} as const;

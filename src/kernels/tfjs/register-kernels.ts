import { type Conv2dGeometry, type Conv2dSpec, resolveConv2d, type Size } from '#src/conv';
import { createConvolver } from '../wasm/convolver.ts';
import { type KernelExports, runPart } from '../wasm/exports.ts';
import type { BackendTensors } from './backend-tensors.ts';
import { type BatchNormOptions, batchNormKernels } from './batch-norm.ts';
import { maxPoolInput } from './max-pool.ts';
import {
  kernelNames,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorFlow,
  type TensorInfo,
} from './tensorflow.ts';

/** Attributes as TensorFlow.js' own operations hand them to a kernel. */
interface ConvAttributes {
  readonly strides: number | readonly [number, number];
  readonly pad: 'same' | 'valid' | number | readonly (readonly [number, number])[];
  readonly dilations?: number | readonly [number, number];
  readonly dataFormat?: string;
  readonly dimRoundingMode?: string;
}

/** The attributes of `GroupedConv2D`: a spec without its channels, which the tensors have. */
export type GroupedAttributes = Required<Pick<Conv2dSpec, 'stride' | 'dilation' | 'padding' | 'groups'>>;

function toSpecPadding(pad: ConvAttributes['pad']): Conv2dSpec['padding'] {
  if (pad === 'same' || pad === 'valid') return pad;
  if (typeof pad === 'number') return { top: pad, right: pad, bottom: pad, left: pad };
  const [, [top, bottom], [left, right]] = pad as readonly [
    unknown,
    readonly [number, number],
    readonly [number, number],
  ];
  return { top, right, bottom, left };
}

function toGeometry(
  inputShape: readonly number[],
  outChannels: number,
  kernelSize: Size,
  groups: number,
  { strides, pad, dilations = 1, dataFormat = 'NHWC', dimRoundingMode }: ConvAttributes,
): Conv2dGeometry {
  if (dataFormat !== 'NHWC') throw new Error(`dataFormat must be NHWC: ${dataFormat}`);
  if (dimRoundingMode && dimRoundingMode !== 'floor') {
    throw new Error(`dimRoundingMode must be floor: ${dimRoundingMode}`);
  }
  const spec: Conv2dSpec = {
    inChannels: inputShape[3]!,
    outChannels,
    kernelSize,
    stride: strides,
    padding: toSpecPadding(pad) ?? 'valid',
    dilation: dilations,
    groups,
  };
  return resolveConv2d(spec, inputShape);
}

/** The geometry of `GroupedConv2D` from the shapes of x and of its HWIO weights. @throws ConvSpecError */
export function toGroupedGeometry(
  inputShape: readonly number[],
  weightsShape: readonly number[],
  { stride, dilation, padding, groups }: GroupedAttributes,
): Conv2dGeometry {
  const [kernelHeight, kernelWidth, , outChannels] = weightsShape;
  const spec: Conv2dSpec = {
    inChannels: inputShape[3]!,
    outChannels: outChannels!,
    kernelSize: [kernelHeight!, kernelWidth!],
    stride,
    dilation,
    padding,
    groups,
  };
  return resolveConv2d(spec, inputShape);
}

type Compute = (inputs: NamedTensorInfoMap, attributes: NamedAttrMap) => TensorInfo;

/** Gives TensorFlow.js' wasm backend the kernels it lacks, and a faster one for a slow one. */
export function registerKernels(tf: TensorFlow, exports: KernelExports, tensors: BackendTensors): void {
  const { heap } = tensors;
  const convolver = createConvolver(exports, heap, (call) => runPart(exports, call, 0, 1), 1);

  function register(kernelName: string, compute: Compute): void {
    if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
    tf.registerKernel({
      kernelName,
      backendName: 'wasm',
      kernelFunc: ({ inputs, attrs }) => compute(inputs, attrs ?? {}),
    });
  }

  const inputGradient = (geometry: Conv2dGeometry, dy: TensorInfo, weights: TensorInfo) =>
    tensors.compute([dy, weights], geometry.inputShape, (output, dyAt, weightsAt) => {
      convolver.inputGradient(geometry, dyAt!, weightsAt!, output);
    });

  const weightGradient = (
    geometry: Conv2dGeometry,
    x: TensorInfo,
    dy: TensorInfo,
    shape: readonly number[] = geometry.weightsShape,
  ) =>
    tensors.compute([x, dy], shape, (output, xAt, dyAt) => {
      convolver.weightGradient(geometry, xAt!, dyAt!, output);
    });

  register(kernelNames.grouped, ({ x, weights }, attributes) => {
    const geometry = toGroupedGeometry(x!.shape, weights!.shape, attributes as unknown as GroupedAttributes);
    return tensors.compute([x!, weights!], geometry.outputShape, (output, xAt, weightsAt) => {
      const packed = heap.allocate(convolver.packedBytes(geometry));
      convolver.packForward(geometry, weightsAt!, 0, packed);
      convolver.forward(geometry, xAt!, packed, output, false);
      heap.free(packed);
    });
  });
  register(kernelNames.groupedBackpropInput, ({ dy, weights }, attributes) => {
    const { inputShape, ...rest } = attributes as unknown as GroupedAttributes & { inputShape: number[] };
    return inputGradient(toGroupedGeometry(inputShape, weights!.shape, rest), dy!, weights!);
  });
  register(kernelNames.groupedBackpropFilter, ({ x, dy }, attributes) => {
    const { weightsShape, ...rest } = attributes as unknown as GroupedAttributes & { weightsShape: number[] };
    return weightGradient(toGroupedGeometry(x!.shape, weightsShape, rest), x!, dy!);
  });

  register(kernelNames.maxPoolBackpropInput, ({ dy, input, output }, attributes) => {
    const { filterSize, ...rest } = attributes as unknown as ConvAttributes & { filterSize: Size };
    const geometry = toGeometry(input!.shape, input!.shape[3]!, filterSize, input!.shape[3]!, rest);
    return maxPoolInput(exports, tensors, geometry, input!, output!, dy!);
  });

  const batchNorm = batchNormKernels(exports, tensors);
  const options = (attributes: NamedAttrMap) => attributes as unknown as BatchNormOptions;
  register(kernelNames.batchMoments, ({ x }) => batchNorm.moments(x!));
  register(kernelNames.batchNorm, ({ x, moments, gamma, beta }, attributes) =>
    batchNorm.forward([x!, moments!, gamma!, beta!], options(attributes)),
  );
  register(kernelNames.batchNormSums, ({ x, y, dy, moments }, attributes) =>
    batchNorm.sums([x!, y!, dy!, moments!], options(attributes)),
  );
  register(kernelNames.batchNormBackpropInput, ({ x, y, dy, moments, gamma, sums }, attributes) =>
    batchNorm.inputGradient([x!, y!, dy!, moments!, gamma!, sums!], options(attributes)),
  );

  register(kernelNames.conv2dBackpropInput, ({ dy, filter }, attributes) => {
    const { inputShape, ...rest } = attributes as unknown as ConvAttributes & { inputShape: number[] };
    const [height, width, , outChannels] = filter!.shape;
    return inputGradient(toGeometry(inputShape, outChannels!, [height!, width!], 1, rest), dy!, filter!);
  });
  register(kernelNames.conv2dBackpropFilter, ({ x, dy }, attributes) => {
    const { filterShape, ...rest } = attributes as unknown as ConvAttributes & { filterShape: number[] };
    const [height, width, , outChannels] = filterShape;
    return weightGradient(toGeometry(x!.shape, outChannels!, [height!, width!], 1, rest), x!, dy!);
  });
  // Depthwise filters are [height, width, channels, multiplier]: the same numbers in the same order as ours.
  register(kernelNames.depthwiseBackpropInput, ({ dy, filter }, attributes) => {
    const { inputShape, ...rest } = attributes as unknown as ConvAttributes & { inputShape: number[] };
    const [height, width, channels, multiplier] = filter!.shape;
    const geometry = toGeometry(inputShape, channels! * multiplier!, [height!, width!], channels!, rest);
    return inputGradient(geometry, dy!, filter!);
  });
  register(kernelNames.depthwiseBackpropFilter, ({ x, dy }, attributes) => {
    const { filterShape, ...rest } = attributes as unknown as ConvAttributes & { filterShape: number[] };
    const [height, width, channels, multiplier] = filterShape;
    const geometry = toGeometry(x!.shape, channels! * multiplier!, [height!, width!], channels!, rest);
    return weightGradient(geometry, x!, dy!, filterShape);
  });
}

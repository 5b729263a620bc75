import type { Conv2dGeometry } from '#src/conv';
import { resolveConv2d } from '#src/conv';
import type { Kernels, ResidentConv2d, ResidentTensor } from '#src/kernels';
import { type ActivationKind, convolutionsOf, type Layer, poolingGeometry } from '#src/nets';
import { type Nhwc, tensor } from '#src/tensor';
import { foldInto, toAffine } from './fold.ts';
import { activate } from './layers/activations.ts';
import { concatenate, shuffleChannels, takeChannels } from './layers/channels.ts';
import { addAll, applyAffine, multiply, normalizeLayer } from './layers/elementwise.ts';
import { poolAverages, poolGlobally } from './layers/pooling.ts';
import type { Step } from './steps.ts';
import type { LayerWeights, WeightSource } from './weights.ts';

/** A step whose weights lie in the engine. */
export interface PlacedStep {
  readonly step: Step;
  readonly outputShape: Nhwc;
  /** Writes the output whole. */
  readonly run: (inputs: readonly ResidentTensor[], output: ResidentTensor) => Promise<void>;
  readonly dispose: () => void;
}

/** Folds, packs and places what `step` needs to run on inputs of these shapes. */
export async function placeStep(
  kernels: Kernels,
  step: Step,
  inputShapes: readonly Nhwc[],
  outputShape: Nhwc,
  weightsOf: WeightSource,
): Promise<PlacedStep> {
  const convolutions = await placeConvolutions(kernels, step, inputShapes, weightsOf);
  const runLayer = convolutions
    ? (inputs: readonly ResidentTensor[], output: ResidentTensor) =>
        chain(kernels, convolutions, inputs[0]!, output)
    : (inEngine(kernels, step.node.layer, inputShapes) ??
      (await layerOnViews(step.node.layer, inputShapes, weightsOf, step)));
  // The kernels have applied a ReLU already.
  const kind = activationOf(step);
  const after = convolutions && kind === 'relu' ? null : kind;
  return {
    step,
    outputShape,
    async run(inputs, output) {
      await runLayer(inputs, output);
      if (after) activate(after, output.view());
    },
    dispose() {
      for (const each of convolutions ?? []) each.dispose();
    },
  };
}

/** A dense layer's own activation, or that of the layer that follows. */
function activationOf({ node, activation }: Step): ActivationKind | null {
  if (activation?.layer.type === 'activation') return activation.layer.kind;
  return node.layer.type === 'dense' ? node.layer.activation : null;
}

/** One convolution after the other; what lies between is given back. */
async function chain(
  kernels: Kernels,
  convolutions: readonly ResidentConv2d[],
  input: ResidentTensor,
  output: ResidentTensor,
): Promise<void> {
  let from = input;
  for (const [index, conv] of convolutions.entries()) {
    const isLast = index === convolutions.length - 1;
    const to = isLast ? output : kernels.allocate(conv.geometry.outputShape);
    try {
      await conv.run(from, to);
    } finally {
      if (from !== input) from.free();
    }
    from = to;
  }
}

/** Kernel and bias of each convolution of a layer, in order. */
interface Part {
  readonly geometry: Conv2dGeometry;
  readonly kernel: Float32Array;
  readonly bias: Float32Array | undefined;
}

async function placeConvolutions(
  kernels: Kernels,
  { node, folded, activation }: Step,
  [inputShape]: readonly Nhwc[],
  weightsOf: WeightSource,
): Promise<ResidentConv2d[] | null> {
  if (!inputShape) return null;
  const parts = toParts(node.layer, inputShape, await weightsOf(node));
  if (!parts) return null;
  for (const each of folded) {
    const last = parts.at(-1)!;
    parts[parts.length - 1] = {
      ...last,
      ...foldInto(last.kernel, last.bias, toAffine(each.layer, await weightsOf(each))!),
    };
  }
  const hasRelu = activation?.layer.type === 'activation' && activation.layer.kind === 'relu';
  const placed: ResidentConv2d[] = [];
  for (const [index, { geometry, kernel, bias }] of parts.entries()) {
    const options = hasRelu && index === parts.length - 1 ? ({ activation: 'relu' } as const) : {};
    const weights = tensor(geometry.weightsShape, kernel);
    placed.push(await kernels.place(weights, bias ? tensor([bias.length], bias) : null, geometry, options));
  }
  return placed;
}

/** A dense layer is a pointwise convolution of one pixel. */
function toParts(layer: Layer, inputShape: Nhwc, weights: LayerWeights): Part[] | null {
  if (layer.type === 'dense') {
    const spec = { inChannels: layer.inChannels, outChannels: layer.outChannels, kernelSize: 1 };
    return [{ geometry: resolveConv2d(spec, inputShape), kernel: weights.kernel!, bias: weights.bias }];
  }
  const [first, second] = convolutionsOf(layer, inputShape);
  if (layer.type === 'conv') return [{ geometry: first!, kernel: weights.kernel!, bias: weights.bias }];
  if (layer.type !== 'separable') return null;
  return [
    { geometry: first!, kernel: weights.depthwise_kernel!, bias: undefined },
    { geometry: second!, kernel: weights.pointwise_kernel!, bias: weights.bias },
  ];
}

type RunLayer = (inputs: readonly ResidentTensor[], output: ResidentTensor) => Promise<void>;

/** Layers that the engine runs itself. */
function inEngine({ layers }: Kernels, layer: Layer, inputShapes: readonly Nhwc[]): RunLayer | null {
  if (layer.type === 'activation' && layer.kind === 'relu') return async ([x], y) => layers.relu(x!, y);
  if (layer.type === 'add' && inputShapes.length === 2) return async ([a, b], y) => layers.add(a!, b!, y);
  if (layer.type !== 'maxPool') return null;
  const geometry = poolingGeometry(layer, inputShapes[0]!);
  return async ([x], y) => layers.maxPool(x!, y, geometry);
}

/** What is no convolution runs on views of the engine's memory. */
async function layerOnViews(
  layer: Layer,
  inputShapes: readonly Nhwc[],
  weightsOf: WeightSource,
  { node }: Step,
): Promise<RunLayer> {
  const weights = await weightsOf(node);
  const channels = inputShapes[0]?.[3] ?? 0;
  const work = workOf(layer, weights, inputShapes, channels);
  return async (inputs, output) =>
    work(
      inputs.map((input) => input.view()),
      output.view(),
    );
}

function workOf(
  layer: Layer,
  weights: LayerWeights,
  inputShapes: readonly Nhwc[],
  channels: number,
): (inputs: readonly Float32Array[], y: Float32Array) => void {
  switch (layer.type) {
    case 'averagePool': {
      const geometry = poolingGeometry(layer, inputShapes[0]!);
      return ([x], y) => poolAverages(x!, y, geometry);
    }
    case 'globalAveragePool':
      return ([x], y) => poolGlobally(x!, y, channels);
    case 'add':
      return addAll;
    case 'multiply':
      return ([x, factors], y) => multiply(x!, factors!, y);
    case 'concat':
      return (inputs, y) =>
        concatenate(
          inputs.map((data, index) => ({ data, channels: inputShapes[index]![3] })),
          y,
        );
    case 'slice':
      return ([x], y) => takeChannels(x!, channels, layer.start, layer.count, y);
    case 'channelShuffle':
      return ([x], y) => shuffleChannels(x!, channels, layer.groups, y);
    case 'layerNorm':
      return ([x], y) => normalizeLayer(x!, weights.gamma!, weights.beta!, layer.epsilon, y);
    case 'activation':
      return ([x], y) => {
        y.set(x!);
        activate(layer.kind, y);
      };
    default: {
      const affine = toAffine(layer, weights);
      if (!affine) throw new RangeError(`a runner cannot run a layer of type ${layer.type}`);
      return ([x], y) => applyAffine(x!, affine, y);
    }
  }
}

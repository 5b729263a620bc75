import type { layers, Shape, Tensor } from '@tensorflow/tfjs';
import { type Conv2dSpec, resolveConv2d } from '#src/conv';
import type { GroupedConv2d } from './grouped-conv2d.ts';
import type { Tensor4D, TensorFlow } from './tensorflow.ts';

export interface GroupedConv2dLayerConfig extends Pick<Conv2dSpec, 'kernelSize' | 'stride' | 'dilation'> {
  readonly name?: string;
  readonly filters: number;
  readonly groups: number;
  readonly padding?: 'same' | 'valid';
  /** Default true. */
  readonly useBias?: boolean;
  /** Default `glorotUniform`. */
  readonly kernelInitializer?: string;
  /** Of the first layer of a model. */
  readonly inputShape?: readonly number[];
}

export type GroupedConv2dLayerConstructor = new (config: GroupedConv2dLayerConfig) => layers.Layer;

export const LAYER_NAME = 'GroupedConv2D';

/** A layer of grouped convolution, registered so that saved models find it; null where `tf` has no layers. */
export function createGroupedConv2dLayer(
  tf: TensorFlow,
  groupedConv2d: GroupedConv2d,
): GroupedConv2dLayerConstructor | null {
  const { layers: tfLayers, serialization, initializers } = tf;
  if (!tfLayers || !serialization || !initializers) return null;

  class GroupedConv2D extends tfLayers.Layer {
    static readonly className = LAYER_NAME;
    readonly #config: GroupedConv2dLayerConfig;
    #weights: ReturnType<layers.Layer['addWeight']> | null = null;
    #bias: ReturnType<layers.Layer['addWeight']> | null = null;

    constructor(config: GroupedConv2dLayerConfig) {
      super(config as never);
      this.#config = config;
    }

    #resolve(inputShape: readonly (number | null)[]) {
      const { filters, kernelSize, groups, padding, stride, dilation } = this.#config;
      const spec = {
        inChannels: inputShape[3]!,
        outChannels: filters,
        kernelSize,
        groups,
        padding,
        stride,
        dilation,
      };
      const known = Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined));
      return resolveConv2d(known as unknown as Conv2dSpec, [1, ...(inputShape.slice(1) as number[])]);
    }

    override build(inputShape: Shape | Shape[]): void {
      const { weightsShape } = this.#resolve(inputShape as Shape);
      const { kernelInitializer = 'glorotUniform', useBias = true, filters } = this.#config;
      const initializer = initializers![kernelInitializer as 'glorotUniform']({});
      this.#weights = this.addWeight('kernel', [...weightsShape], 'float32', initializer);
      if (useBias) this.#bias = this.addWeight('bias', [filters], 'float32', initializers!.zeros());
      super.build(inputShape);
    }

    override computeOutputShape(inputShape: Shape | Shape[]): Shape {
      const [batch] = inputShape as Shape;
      return [batch!, ...this.#resolve(inputShape as Shape).outputShape.slice(1)];
    }

    override call(inputs: Tensor | Tensor[]): Tensor {
      const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor4D;
      const { groups, padding, stride, dilation } = this.#config;
      const options = {
        groups,
        ...(padding && { padding }),
        ...(stride && { stride }),
        ...(dilation && { dilation }),
      };
      const y = groupedConv2d(x, this.#weights!.read() as Tensor4D, options);
      return this.#bias ? y.add(this.#bias.read()) : y;
    }

    override getConfig() {
      return { ...super.getConfig(), ...(this.#config as object) } as ReturnType<layers.Layer['getConfig']>;
    }
  }

  serialization.registerClass(GroupedConv2D as never);
  return GroupedConv2D as unknown as GroupedConv2dLayerConstructor;
}

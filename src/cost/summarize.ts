import type { Conv2dGeometry } from '#src/conv';
import {
  convolutionsOf,
  countNumbers,
  inferShapes,
  type LayerType,
  type Net,
  type NetNode,
  receptiveFields,
  weightsOfLayer,
} from '#src/nets';
import { type Nhwc, sizeOf } from '#src/tensor';
import { countMacs, type Macs, type Params } from './cost.ts';

/** What one layer costs. */
export interface NodeCost {
  readonly name: string;
  readonly type: LayerType;
  readonly block: string;
  readonly outputShape: Nhwc;
  readonly params: Params;
  /** Of these, what a gradient changes. */
  readonly trainable: Params;
  /** Of convolutions and dense layers, as published numbers count them. */
  readonly macs: Macs;
  /** Numbers that leave the layer. */
  readonly activations: number;
  /** Rows of the input that one output number can depend on; null once a layer has read the whole map. */
  readonly receptiveField: number | null;
}

export interface NetCost {
  readonly rows: readonly NodeCost[];
  readonly totals: {
    readonly params: Params;
    readonly trainable: Params;
    readonly macs: Macs;
    /** Numbers that leave convolutions and dense layers, as timm counts them. */
    readonly activations: number;
  };
}

/**
 * Every layer of `net` with its shape and its cost, and the sums.
 * @param inputShape [1, height, width, channels]; default: the net's own
 * @throws RangeError or ConvSpecError where the input does not fit
 */
export function summarize(net: Net, inputShape: readonly number[] = net.inputShape): NetCost {
  const { outputOf } = inferShapes(net, inputShape);
  const fields = receptiveFields(net);
  const rows = net.nodes.map((node) => {
    const outputShape = outputOf.get(node.name)!;
    const weights = weightsOfLayer(node.layer);
    return {
      name: node.name,
      type: node.layer.type,
      block: node.block,
      outputShape,
      params: countNumbers(weights) as Params,
      trainable: countNumbers(weights.filter(({ trainable }) => trainable)) as Params,
      macs: countLayerMacs(node, outputOf),
      activations: sizeOf(outputShape),
      receptiveField: fields.get(node.name)!.size,
    };
  });
  const sum = (of: (row: NodeCost) => number) => rows.reduce((total, row) => total + of(row), 0);
  const inner = net.nodes
    .flatMap((node) => convolutionsAt(node, outputOf))
    .map(({ outputShape }) => sizeOf(outputShape));
  const dense = rows.filter(({ type }) => type === 'dense').map(({ activations }) => activations);
  return {
    rows,
    totals: {
      params: sum((row) => row.params) as Params,
      trainable: sum((row) => row.trainable) as Params,
      macs: sum((row) => row.macs) as Macs,
      activations: [...inner, ...dense].reduce((total, size) => total + size, 0),
    },
  };
}

function convolutionsAt({ layer, inputs }: NetNode, outputOf: ReadonlyMap<string, Nhwc>): Conv2dGeometry[] {
  return inputs.length === 1 ? convolutionsOf(layer, outputOf.get(inputs[0]!)!) : [];
}

function countLayerMacs(node: NetNode, outputOf: ReadonlyMap<string, Nhwc>): Macs {
  const { layer } = node;
  if (layer.type === 'dense') {
    return (outputOf.get(node.name)![0] * layer.inChannels * layer.outChannels) as Macs;
  }
  return convolutionsAt(node, outputOf).reduce((sum, geometry) => sum + countMacs(geometry), 0) as Macs;
}

import { summarize } from '#src/cost';
import { type LayerType, makeDense, models, type Net, receptiveFields } from '#src/nets';
import { type Nhwc, sizeOf } from '#src/tensor';
import { type LayerPart, partsOf } from './parts.ts';
import { type Shortcut, shortcutOf } from './shortcuts.ts';

/** What a reader can ask a block to be measured by. */
export type Measure = 'params' | 'macs' | 'activations';

interface Amounts {
  /** Learned and remembered numbers. */
  readonly params: number;
  /** Of these, what a gradient changes. */
  readonly trainable: number;
  /** Of convolutions and dense layers, for one image. */
  readonly macs: number;
  /** Numbers that leave convolutions and dense layers; a separable layer's two steps both count. */
  readonly activations: number;
}

export interface LayerCard extends Amounts {
  readonly name: string;
  readonly type: LayerType;
  /** Within its block, from 1. */
  readonly number: number;
  readonly outputShape: Nhwc;
  /** Rows of the input that one output number can depend on; null after a layer that has read the whole map. */
  readonly receptiveField: number | null;
  /** The convolutions it is made of, or its other weights; empty for a layer without weights. */
  readonly parts: readonly LayerPart[];
}

export interface BlockCard extends Amounts {
  readonly name: string;
  /** Within the network, from 1. */
  readonly number: number;
  readonly section: string;
  readonly layers: readonly LayerCard[];
  readonly outputShape: Nhwc;
  readonly shortcut: Shortcut;
}

export interface SectionCard extends Amounts {
  readonly name: string;
  /** Numbers of its first and last block. */
  readonly blocks: readonly [first: number, last: number];
}

/** A network taken apart: sections, blocks, layers, each with what it costs at the net's own input size. */
export interface Anatomy {
  readonly net: Net;
  readonly sections: readonly SectionCard[];
  readonly blocks: readonly BlockCard[];
  readonly totals: Amounts;
  /** The layers that are separable in the original, as they are here. */
  readonly separable: readonly LayerCard[];
  /** Widest before a layer reads the whole map, and the pixels of the input between two neighbours there. */
  readonly receptiveField: { readonly size: number; readonly stride: number };
}

/** Taking a network apart costs milliseconds, and a page asks for the same one at every step. */
const kept = new Map<string, Anatomy>();

/** @param isDense every convolution standard */
export function anatomyOf(id: string, isDense = false): Anatomy {
  const key = `${id} ${isDense}`;
  const found = kept.get(key);
  if (found) return found;
  const anatomy = takeApart(models[id]!(), isDense);
  kept.set(key, anatomy);
  return anatomy;
}

export function totalOf(parts: readonly Amounts[], amount: keyof Amounts): number {
  return parts.reduce((sum, part) => sum + part[amount], 0);
}

function takeApart(original: Net, isDense: boolean): Anatomy {
  const net = isDense ? makeDense(original) : original;
  const { rows, totals } = summarize(net);
  const shapeOf = new Map(rows.map(({ name, outputShape }) => [name, outputShape]));
  const blocks = net.sections
    .flatMap(({ name, blocks }) => blocks.map((block) => ({ section: name, block })))
    .map(({ section, block }, index): BlockCard => {
      const nodes = net.nodes.filter((node) => node.block === block);
      const layers = nodes.map((node, at): LayerCard => {
        const { type, outputShape, params, trainable, macs, receptiveField } = rows.find(
          ({ name }) => name === node.name,
        )!;
        const parts = partsOf(
          node.layer,
          node.inputs.map((input) => shapeOf.get(input)!),
        );
        const activations = parts.reduce(
          (sum, { outputShape }) => sum + (outputShape ? sizeOf(outputShape) : 0),
          0,
        );
        const { name } = node;
        return {
          name,
          type,
          number: at + 1,
          outputShape,
          params,
          trainable,
          macs,
          activations,
          receptiveField,
          parts,
        };
      });
      const outputShape = layers.at(-1)!.outputShape;
      const shortcut = shortcutOf(nodes);
      return { name: block, number: index + 1, section, layers, outputShape, shortcut, ...sums(layers) };
    });
  const separableNames = new Set(
    original.nodes.filter(({ layer }) => layer.type === 'separable').map(({ name }) => name),
  );
  const layers = blocks.flatMap((block) => block.layers);
  const widest = layers.findLast(({ receptiveField }) => receptiveField !== null)!;
  return {
    net,
    blocks,
    sections: net.sections.map(({ name }) => {
      const own = blocks.filter(({ section }) => section === name);
      return { name, blocks: [own[0]!.number, own.at(-1)!.number], ...sums(own) };
    }),
    totals,
    separable: layers.filter(({ name }) => separableNames.has(name)),
    receptiveField: {
      size: widest.receptiveField!,
      stride: receptiveFields(net).get(widest.name)!.stride,
    },
  };
}

function sums(of: readonly Amounts[]): Amounts {
  return {
    params: totalOf(of, 'params'),
    trainable: totalOf(of, 'trainable'),
    macs: totalOf(of, 'macs'),
    activations: totalOf(of, 'activations'),
  };
}

import { mkdtempSync, readFileSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as h5wasm from 'h5wasm/node';
import { type Net, weightsOfLayer } from '#src/nets';
import { sizeOf } from '#src/tensor';
import { type LayerWeights, seededWeights } from '../weights.ts';
import { toKerasShape } from './match-layers.ts';

/** The layers of a network that have weights. */
export const listed = (net: Net) => net.nodes.filter(({ layer }) => weightsOfLayer(layer).length > 0);

export interface Writing {
  readonly rename?: (name: string) => string;
  readonly order?: readonly string[];
  readonly inModel?: boolean;
  readonly change?: (layer: string, weight: string, shape: number[]) => number[];
}

/** A file as `model.save_weights('x.h5')` of Keras writes it, by the HDF Group's own library. */
export async function writeKerasFile(
  net: Net,
  weights: (name: string) => LayerWeights,
  options: Writing = {},
): Promise<ArrayBuffer> {
  const { rename = (name) => name, inModel = false, change = (_layer, _weight, shape) => shape } = options;
  const path = join(mkdtempSync(join(tmpdir(), 'weights-')), 'weights.h5');
  await h5wasm.ready;
  const file = new h5wasm.File(path, 'w');
  const root = inModel ? file.create_group('model_weights') : file;
  const nodes = listed(net);
  const order = options.order ?? nodes.map(({ name }) => name);
  // Layers without weights are listed, too.
  root.create_attribute('layer_names', ['input_1', ...order.map(rename)]);
  root.create_group('input_1').create_attribute('weight_names', [], [0], 'S1');
  for (const node of order.map((name) => nodes.find((each) => each.name === name)!)) {
    const name = rename(node.name);
    const group = root.create_group(name);
    const own = group.create_group(name);
    const tensors = weightsOfLayer(node.layer);
    group.create_attribute(
      'weight_names',
      tensors.map((weight) => `${name}/${weight.name}:0`),
    );
    for (const weight of tensors) {
      const shape = change(node.name, weight.name, [...toKerasShape(node.layer.type, weight)]);
      const data = weights(node.name)[weight.name]!.slice(0, sizeOf(shape));
      own.create_dataset({ name: `${weight.name}:0`, data, shape, dtype: '<f' });
    }
  }
  file.close();
  const bytes = readFileSync(path);
  unlinkSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** Weights by seed, by a layer's name. */
export const seeded = (net: Net, seed: number) => (name: string) =>
  seededWeights(seed)(net.nodes.find((node) => node.name === name)!) as LayerWeights;

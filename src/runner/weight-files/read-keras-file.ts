import type { Net } from '#src/nets';
import { weightsOfLayer } from '#src/nets';
import type { LayerWeights, WeightSource } from '../weights.ts';
import { type FileLayer, matchLayers } from './match-layers.ts';
import { WeightFileError } from './weight-file-error.ts';

/** What of an HDF5 file this needs, as jsfive gives it. */
interface Hdf5Group {
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly get: (path: string) => Hdf5Group & { readonly shape: number[]; readonly value: ArrayLike<number> };
}

/**
 * The weights of a Keras file (`.h5`, weights alone or a whole model), checked layer by layer against `net`. Numbers are
 * read when a layer asks for them.
 * @throws WeightFileError
 */
export async function readKerasFile(bytes: ArrayBuffer, net: Net): Promise<WeightSource> {
  const { File } = await import('jsfive');
  const root = openRoot(() => new File(bytes, 'weights.h5') as unknown as Hdf5Group);
  const paths = new Map<string, readonly string[]>();
  const layers: FileLayer[] = [];
  for (const name of toNames(root.attrs.layer_names)) {
    const group = root.get(name);
    const own = toNames(group.attrs.weight_names).map((weight) => `${name}/${weight}`);
    paths.set(name, own);
    layers.push({ name, shapes: own.map((path) => root.get(path).shape) });
  }
  const match = matchLayers(net, layers);

  return ({ name, layer }) => {
    const found = match.get(name);
    if (!found) return {};
    const entries = weightsOfLayer(layer).map((weight, index) => {
      const path = paths.get(found.name)![index]!;
      return [weight.name, toFinite(readNumbers(root, path), name)] as const;
    });
    return Object.fromEntries(entries) satisfies LayerWeights;
  };
}

/** Whole models keep their weights in a group of their own. */
function openRoot(open: () => Hdf5Group): Hdf5Group {
  let file: Hdf5Group;
  try {
    file = open();
  } catch (error) {
    throw new WeightFileError('notHdf5', {}, `not an HDF5 file: ${String(error)}`);
  }
  if (file.attrs.layer_names !== undefined) return file;
  try {
    const model = file.get('model_weights');
    if (model.attrs.layer_names !== undefined) return model;
  } catch {
    // Said below: neither place lists layers.
  }
  throw new WeightFileError('noLayers', {}, 'the file has no attribute layer_names');
}

function readNumbers(root: Hdf5Group, path: string): Float32Array {
  try {
    return Float32Array.from(root.get(path).value);
  } catch (error) {
    throw new WeightFileError('truncated', { path }, `cannot read ${path}: ${String(error)}`);
  }
}

function toFinite(data: Float32Array, layer: string): Float32Array {
  if (!data.every(Number.isFinite)) {
    throw new WeightFileError('notFinite', { layer }, `${layer} holds a number that is not finite`);
  }
  return data;
}

/** Lists of names are fixed-size strings, some padded with zeros. */
function toNames(attribute: unknown): string[] {
  const list = Array.isArray(attribute) ? attribute : attribute === undefined ? [] : [attribute];
  return list.map((name) => String(name).replace(/\0+$/, ''));
}

import { type LayerWeight, type Net, type NetNode, outputOf, weightsOfLayer } from '#src/nets';
import { WeightFileError } from './weight-file-error.ts';

/** A layer as a weights file lists it: the shapes of its tensors, in Keras' order. */
export interface FileLayer {
  readonly name: string;
  readonly shapes: readonly (readonly number[])[];
}

/** Which layer of the file belongs to which node, by the node's name. */
export type Match = ReadonlyMap<string, FileLayer>;

/**
 * Finds the layer of the file for every node of `net` that has weights, and checks every shape. Names decide; a file whose
 * layers carry other names (Keras' first Xception file does: keras-team/keras issue 7006) is read in the order in which
 * Keras lists the layers of a model. Layers that Keras numbers by itself (`conv2d_5`) match in the order of their numbers.
 * @throws WeightFileError naming the layer, what was expected and what was found
 */
export function matchLayers(net: Net, file: readonly FileLayer[]): Match {
  const wanted = net.nodes.filter(({ layer }) => weightsOfLayer(layer).length > 0);
  const offered = file.filter(({ shapes }) => shapes.length > 0);
  if (offered.length === 0) throw new WeightFileError('noLayers', {}, 'the file holds no layer with weights');
  const known = new Set(offered.map(({ name }) => name));
  const isNamed = wanted.some(({ name }) => !isNumbered(name) && known.has(name));
  const match = isNamed ? byName(wanted, offered) : byOrder(toKerasOrder(net, wanted), offered);
  for (const node of wanted) checkShapes(node, match.get(node.name)!);
  return match;
}

/** `conv2d_5`, `batch_normalization`: a number by Keras, whose start depends on what was built before. */
const numbered = /^(conv2d|batch_normalization|convolution2d|batchnormalization)(_(\d+))?$/;
const isNumbered = (name: string) => numbered.test(name);
const kindOf = (name: string) => (/^conv/.test(name) ? 'conv' : 'batch');
const numberOf = (name: string) => Number(numbered.exec(name)?.[3] ?? 0);

function byName(wanted: readonly NetNode[], offered: readonly FileLayer[]): Match {
  const named = new Map(offered.map((layer) => [layer.name, layer]));
  const spare = offered
    .filter(({ name }) => isNumbered(name))
    .sort((a, b) => numberOf(a.name) - numberOf(b.name));
  const match = new Map<string, FileLayer>();
  for (const { name } of wanted) {
    const index = isNumbered(name) ? spare.findIndex((layer) => kindOf(layer.name) === kindOf(name)) : -1;
    const found = index >= 0 ? spare.splice(index, 1)[0] : named.get(name);
    if (!found)
      throw new WeightFileError('layerMissing', { layer: name }, `the file lacks the layer ${name}`);
    match.set(name, found);
  }
  return match;
}

function byOrder(wanted: readonly NetNode[], offered: readonly FileLayer[]): Match {
  if (offered.length !== wanted.length) {
    const values = { found: offered.length, expected: wanted.length };
    throw new WeightFileError(
      'layerCount',
      values,
      `the file holds ${values.found} layers with weights, the network ${values.expected}`,
    );
  }
  return new Map(wanted.map(({ name }, index) => [name, offered[index]!]));
}

/**
 * Keras lists a model's layers by their distance from the output, the farthest first; at equal distance in the order in which
 * a walk from the output, along the first inputs first, meets them.
 */
function toKerasOrder(net: Net, wanted: readonly NetNode[]): NetNode[] {
  const depth = new Map<string, number>();
  for (const { name, inputs } of [...net.nodes].reverse()) {
    const own = depth.get(name) ?? 0;
    depth.set(name, own);
    for (const input of inputs) depth.set(input, Math.max(depth.get(input) ?? 0, own + 1));
  }
  const nodes = new Map(net.nodes.map((node) => [node.name, node]));
  const met = new Map<string, number>();
  const walk = (name: string): void => {
    if (met.has(name)) return;
    met.set(name, met.size);
    nodes.get(name)!.inputs.forEach(walk);
  };
  walk(outputOf(net).name);
  return [...wanted].sort(
    (a, b) => depth.get(b.name)! - depth.get(a.name)! || met.get(a.name)! - met.get(b.name)!,
  );
}

function checkShapes({ name, layer }: NetNode, found: FileLayer): void {
  const expected = weightsOfLayer(layer);
  if (found.shapes.length !== expected.length) {
    const values = { layer: name, found: found.shapes.length, expected: expected.length };
    throw new WeightFileError(
      'weightCount',
      values,
      `${name} has ${values.expected} tensors, the file's ${found.name} has ${values.found}`,
    );
  }
  for (const [index, weight] of expected.entries()) {
    const shape = toKerasShape(layer.type, weight);
    if (found.shapes[index]!.join() !== shape.join()) {
      const values = {
        layer: name,
        weight: weight.name,
        found: found.shapes[index]!.join(' x '),
        expected: shape.join(' x '),
      };
      throw new WeightFileError(
        'weightShape',
        values,
        `${name}: ${weight.name} must be ${values.expected}: ${values.found}`,
      );
    }
  }
}

/** Keras keeps a depthwise kernel as [kH, kW, inChannels, depthMultiplier]; its numbers lie as ours do in HWIO. */
export function toKerasShape(
  type: NetNode['layer']['type'],
  { name, shape }: LayerWeight,
): readonly number[] {
  if (type !== 'separable' || name !== 'depthwise_kernel') return shape;
  const [height, width, , channels] = shape;
  return [height!, width!, channels!, 1];
}

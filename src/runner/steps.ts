import type { Net, NetNode } from '#src/nets';

/** Layers that run as one: a layer, and what follows it and can be done in the same breath. */
export interface Step {
  /** The first layer's name. */
  readonly name: string;
  readonly node: NetNode;
  /** Normalisations whose factors go into the convolution's weights. */
  readonly folded: readonly NetNode[];
  /** An activation done where the output lies. */
  readonly activation: NetNode | null;
  /** The name under which later layers read the result: the last of these layers. */
  readonly output: string;
  /** Outputs of earlier steps. */
  readonly inputs: readonly string[];
}

/**
 * The layers of `net` as steps. A batch normalisation goes into the convolution before it, an activation into the step
 * before it, wherever nobody else reads what lies between.
 */
export function toSteps(net: Net): Step[] {
  const readers = new Map<string, NetNode[]>();
  for (const node of net.nodes) {
    for (const input of node.inputs) readers.set(input, [...(readers.get(input) ?? []), node]);
  }
  const onlyReader = (name: string): NetNode | null => {
    const all = readers.get(name) ?? [];
    return all.length === 1 && all[0]!.inputs.length === 1 ? all[0]! : null;
  };

  const taken = new Set<string>();
  const steps: Step[] = [];
  for (const node of net.nodes) {
    if (taken.has(node.name)) continue;
    const folded: NetNode[] = [];
    let last = node;
    const isConvolution = node.layer.type === 'conv' || node.layer.type === 'separable';
    for (
      let next = onlyReader(last.name);
      isConvolution && next && isAffine(next);
      next = onlyReader(last.name)
    ) {
      folded.push(next);
      last = next;
    }
    const next = node.layer.type === 'input' ? null : onlyReader(last.name);
    const activation = next?.layer.type === 'activation' ? next : null;
    if (activation) last = activation;
    for (const each of [node, ...folded, ...(activation ? [activation] : [])]) taken.add(each.name);
    steps.push({ name: node.name, node, folded, activation, output: last.name, inputs: node.inputs });
  }
  return steps;
}

function isAffine({ layer }: NetNode): boolean {
  return layer.type === 'batchNorm' || layer.type === 'layerScale';
}

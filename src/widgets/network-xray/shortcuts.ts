import type { NetNode } from '#src/nets';

/** What leads around a block: nothing, the input itself, or the input after a convolution of its own. */
export type Shortcut = 'none' | 'identity' | 'convolution';

/** The way around a block, if its layers end in an addition. */
export function shortcutOf(nodes: readonly NetNode[]): Shortcut {
  const sum = nodes.findLast(({ layer }) => layer.type === 'add');
  if (!sum) return 'none';
  const inside = new Map(nodes.map((node) => [node.name, node]));
  const convolutions = sum.inputs.map((input) => countConvolutions(input, inside));
  return Math.min(...convolutions) === 0 ? 'identity' : 'convolution';
}

/** On the shortest way from the block's input to `name`. */
function countConvolutions(name: string, inside: ReadonlyMap<string, NetNode>): number {
  const node = inside.get(name);
  if (!node) return 0;
  const own = node.layer.type === 'conv' || node.layer.type === 'separable' ? 1 : 0;
  return own + Math.min(...node.inputs.map((input) => countConvolutions(input, inside)));
}

import type { NetNode } from './layer.ts';

/** Where a net is defined: a key of content/papers, and the place in it. */
export interface NetSource {
  readonly key: string;
  readonly where: string;
}

/** Consecutive blocks under one heading, such as Xception's entry flow. */
export interface NetSection {
  readonly name: string;
  readonly blocks: readonly string[];
}

/** A network as data: a list of nodes, each reading earlier ones. Weights are not part of it. */
export interface Net {
  readonly id: string;
  /** As its paper writes it. */
  readonly title: string;
  readonly source: NetSource;
  /** [1, height, width, channels] that the paper uses. */
  readonly inputShape: readonly [batch: number, height: number, width: number, channels: number];
  readonly nodes: readonly NetNode[];
  readonly sections: readonly NetSection[];
}

/** The last node: what the network answers. */
export function outputOf(net: Net): NetNode {
  return net.nodes.at(-1)!;
}

import { resolveConv2d } from '#src/conv';
import { countBytes, countParams } from '#src/cost';
import { type CostPoint, costOverGroups } from './cost-over-groups.ts';
import type { Figure } from './figure.ts';

/** One picture of the gallery: a figure of the course with data as lessons give it. */
export interface GalleryEntry {
  readonly name: string;
  readonly figure: Figure;
}

/**
 * Every figure of the course, each with data of its kind. The tests draw all of them; `npm run gallery` shows them.
 * A new figure is added here.
 */
export function listGallery(): GalleryEntry[] {
  return [{ name: 'cost-over-groups', figure: costOverGroups(costsOfLayer(32), costLabels) }];
}

const costLabels = {
  groups: 'groups',
  share: 'share of the standard convolution',
  arithmetic: 'params, MACs, FLOPs',
  bytes: 'bytes',
};

function costsOfLayer(channels: number): CostPoint[] {
  return [1, 2, 4, 8, 16, 32].map((groups) => {
    const spec = {
      inChannels: channels,
      outChannels: channels,
      kernelSize: 3,
      groups,
      padding: 'same',
    } as const;
    const geometry = resolveConv2d(spec, [1, 56, 56, channels]);
    const { input, weights, output } = countBytes(geometry);
    return { groups, params: countParams(geometry), bytes: input + weights + output };
  });
}

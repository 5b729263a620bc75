import type { LayerPart } from './parts.ts';

/** Where the weights of one part stand in a picture in which every weight has the same area. */
export interface WeightSheet {
  readonly kind: LayerPart['kind'];
  /** Squares of one tap each: rows are input channels, columns output channels; blocks on the diagonal for groups. */
  readonly tiles: readonly WeightTile[];
  readonly width: number;
  readonly height: number;
}

export interface WeightTile {
  readonly x: number;
  readonly y: number;
  readonly blocks: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly width: number;
  readonly height: number;
}

/** Between tiles, as a share of a tile's longer side. */
const GAP = 0.03;

/**
 * One tile a tap of the kernel, all in units of one weight. A standard kernel's tiles stand as the taps do; a
 * depthwise kernel has one column a multiplier, so that its tiles stand side by side.
 */
export function toWeightSheet(part: LayerPart): WeightSheet {
  const { kind, inChannels, outChannels, groups, kernelSize, vectors } = part;
  if (kind === 'vectors')
    return arrange(kind, vectors.length, 1, inChannels, 1, [block(0, 0, 1, inChannels)], 1);
  const [height, width] = kernelSize;
  if (kind === 'depthwise') {
    const multiplier = outChannels / inChannels;
    return arrange(kind, height * width, 1, inChannels, multiplier, [block(0, 0, multiplier, inChannels)], 0);
  }
  const [rows, columns] = [inChannels / groups, outChannels / groups];
  const blocks = Array.from({ length: groups }, (_, group) =>
    block(group * columns, group * rows, columns, rows),
  );
  return arrange(
    kind,
    width,
    height,
    inChannels,
    outChannels,
    blocks,
    GAP * Math.max(inChannels, outChannels),
  );
}

const block = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

function arrange(
  kind: LayerPart['kind'],
  across: number,
  down: number,
  tileHeight: number,
  tileWidth: number,
  blocks: WeightTile['blocks'],
  gap: number,
): WeightSheet {
  const tiles = Array.from({ length: across * down }, (_, index) => ({
    x: (index % across) * (tileWidth + gap),
    y: Math.floor(index / across) * (tileHeight + gap),
    blocks,
    width: tileWidth,
    height: tileHeight,
  }));
  return {
    kind,
    tiles,
    width: across * tileWidth + (across - 1) * gap,
    height: down * tileHeight + (down - 1) * gap,
  };
}

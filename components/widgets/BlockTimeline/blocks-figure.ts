import { type Figure, stackedCosts } from '#src/charts';
import { formatNumber } from '#src/i18n';
import {
  type BlockTimelineState,
  blockIds,
  type ConvolutionKind,
  convolutionKinds,
  sumByKind,
  toBlock,
  toRows,
  works,
} from '#src/widgets/block-timeline';
import type { BlockTimelineMessages } from './props.ts';

/** Inks, not hues: hues are groups. */
export const kindFills: Readonly<Record<ConvolutionKind, string>> = {
  pointwise: 'color-mix(in oklab, var(--ink) 28%, var(--paper))',
  grouped: 'color-mix(in oklab, var(--ink) 60%, var(--paper))',
  standard: 'color-mix(in oklab, var(--ink) 45%, var(--paper))',
  depthwise: 'var(--ink)',
};

/** Kinds that occur in the blocks, for the legend. */
export const shownKinds = convolutionKinds.filter(
  (kind): kind is Exclude<ConvolutionKind, 'standard'> => kind !== 'standard',
);

/** All blocks at the same place, cut by kind of convolution. */
export function blocksFigure(
  state: BlockTimelineState,
  messages: BlockTimelineMessages,
  language: string,
): Figure {
  const designs = blockIds.map((block) => {
    const sums = sumByKind(toRows(toBlock(block, state)), state.count);
    return {
      label: works.find((work) => work.block === block)!.title,
      parts: shownKinds
        .filter((kind) => sums[kind] > 0)
        .map((kind) => ({ label: messages[`${kind}Kind`], value: sums[kind], fill: kindFills[kind] })),
    };
  });
  return stackedCosts(
    designs,
    { design: messages.design, part: messages.part, cost: messages[state.count], total: messages.whole },
    (value) => toMillions(value, language),
  );
}

/** Equal texts, equal figures. */
export function blocksKey({ size, groups, count }: BlockTimelineState): string {
  return [size, groups, count].join(' ');
}

function toMillions(value: number, language: string): string {
  return `${formatNumber(value / 1e6, language)} M`;
}

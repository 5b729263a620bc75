import type { WidgetDefinition } from '../definition.ts';
import { chosenBlock } from './blocks.ts';
import { type BlockRow, sumByKind, sumOf, toRows } from './costs.ts';
import { groupsHeard } from './exchange.ts';
import { type BlockTimelineState, blockTimelineFields } from './state.ts';

const rowsOf = (state: BlockTimelineState): BlockRow[] => {
  const net = chosenBlock(state);
  return net ? toRows(net) : [];
};

/** Every combination of the fields is a block, or a work in words. */
function check(): void {}

export const blockTimeline: WidgetDefinition<typeof blockTimelineFields> = {
  name: 'block-timeline',
  fields: blockTimelineFields,
  check,
  measures: {
    params: (state) => sumOf(rowsOf(state), 'params'),
    macs: (state) => sumOf(rowsOf(state), 'macs'),
    depthwiseMacs: (state) => sumByKind(rowsOf(state), 'macs').depthwise,
    groupsHeard,
  },
};

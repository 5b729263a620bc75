export { chosenBlock, toBlock } from './blocks.ts';
export { type BlockRow, type ConvolutionKind, convolutionKinds, sumByKind, sumOf, toRows } from './costs.ts';
export { blockTimeline } from './definition.ts';
export { type ExchangeRow, exchangeOf, groupsHeard } from './exchange.ts';
export { type Band, toBands } from './layout.ts';
export { type BlockReply, type BlockRequest, type LayerRun, MAPS_SHOWN, runBlock } from './run.ts';
export { type BlockTimelineState, blockTimelineFields, COMMON_CHANNELS } from './state.ts';
export { type BlockId, blockIds, type Work, type WorkId, workIds, workOf, works } from './works.ts';

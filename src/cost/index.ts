export type { Bytes, Flops, Intensity, Macs, Params } from './cost.ts';
export { countActivations, countBytes, countMacs, countMacsOnPadding, countParams, toFlops } from './cost.ts';
export { type CountedRow, onRead, runCounting } from './counted-run.ts';
export { costOfSteps, type LayerCost } from './layer-cost.ts';
export { type LayerOperation, type LayerSetting, layerOperations, toSteps } from './layer-operations.ts';
export { type NetCost, type NodeCost, summarize } from './summarize.ts';

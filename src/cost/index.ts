export type { Bytes, Flops, Macs, Params } from './cost.ts';
export { countBytes, countMacs, countParams, toFlops } from './cost.ts';

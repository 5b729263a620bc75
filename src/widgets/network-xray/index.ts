export {
  type Anatomy,
  anatomyOf,
  type BlockCard,
  type LayerCard,
  type Measure,
  type SectionCard,
  totalOf,
} from './anatomy.ts';
export { type ChannelSprite, toChannelSprite } from './channel-sprite.ts';
export { ratioOf, type TotalKey, type Totals, totalKeys, totalsOf } from './comparison.ts';
export {
  lookedAt,
  type NetworkId,
  type NetworkXrayState,
  networkIds,
  networkXray,
  networkXrayFields,
  toAnatomy,
} from './definition.ts';
export { type CountFormula, formulaOf } from './formula.ts';
export type { LayoutsOf } from './layouts.ts';
export { fitsIn, weightBytes } from './memory.ts';
export { type BarCell, type BlockBar, barsOf, largestBlock, timeOf } from './overview.ts';
export type { LayerPart, PartKind } from './parts.ts';
export { halfwayOf, profileOf } from './profile.ts';
export { createXraySession, type WeightChoice, type XrayReply, type XrayRequest } from './session.ts';
export { withTexts } from './settle.ts';
export type { Shortcut } from './shortcuts.ts';
export { openSiteWeights } from './site-weights.ts';
export { tableOf } from './table.ts';
export {
  describeBlock,
  describeLayer,
  describeState,
  type KeyedText,
  nameSection,
  shareOf,
} from './texts.ts';
export { toWeightSheet, type WeightSheet, type WeightTile } from './weight-picture.ts';

export { convolutionOf, costOf, type RooflineState, roofline, rooflineFields } from './definition.ts';
export {
  type Convolution,
  convolutionsOf,
  groupCountsOf,
  kindOf,
  LAYERS,
  type LayerName,
  sizeOfLayer,
} from './layers.ts';
export {
  attainable,
  type Measurement,
  pointsOf,
  type RooflinePoint,
  type RooflineRecord,
  separableOf,
  unrestOf,
} from './measurement.ts';
export { measureLayer, type RooflineReply } from './session.ts';
export { withLayer, withTexts } from './settle.ts';
export { measurementRows } from './table.ts';
export { formatMeasured, pointNumbers, reachSentence, roofSentence } from './texts.ts';

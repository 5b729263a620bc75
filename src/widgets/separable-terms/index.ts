export {
  breakEvenTerms,
  costOfDense,
  costOfTerms,
  costsOverTerms,
  MAP_SIZE,
  type TermsCost,
} from './costs.ts';
export { limitsOf, separableTerms } from './definition.ts';
export { createTermsEngine, type TermsEngine, type TermsPictures } from './engine.ts';
export { createTermsSession, type TermsReply, type TermsRequest } from './session.ts';
export { withField, withFields } from './settle.ts';
export { channelCounts, isShapeFree, maxTermsOf, shapeOf } from './shape-of.ts';
export { type SliceView, viewSlice } from './slice-view.ts';
export { kernelKey, kernelOf, splitOf } from './split-of.ts';
export { drawSprite, SPRITE_COLUMNS, spriteLayout } from './sprite.ts';
export { type SeparableTermsState, separableTermsFields } from './state.ts';
export { describeCost, describeError, describeState, type KeyedText } from './texts.ts';

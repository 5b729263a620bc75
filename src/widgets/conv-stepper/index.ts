export { toOpacity, toPixel, toRamp } from './colours.ts';
export { CROP_SIZE, type Crop, crops, type PhotoName } from './crops.ts';
export { checkState, convStepper, limitsOf } from './definition.ts';
export { type ChannelName, channelNames, type Layer, toGeometry, toLayer } from './layer.ts';
export { toRows } from './ledger.ts';
export { toShades, toSignedLevel } from './levels.ts';
export { applyFields, move } from './moves.ts';
export {
  CHANNEL_INDEX,
  type Line,
  type LineName,
  type LoopName,
  litLine,
  toAddresses,
  toPseudocode,
  toText,
} from './pseudocode.ts';
export { type Sentence, toSentences } from './sentence.ts';
export { type Cell, toSlices } from './slices.ts';
export { type ConvStepperState, convStepperFields, type Mode } from './state.ts';
export { countSteps, type OutputNumber, type Step, traceOutput } from './trace.ts';
export { toWindow, type Window } from './window.ts';

export { applyTexts } from './apply.ts';
export { CELL_LEVELS, type Levels, toLevels } from './cell-levels.ts';
export { changedFields } from './changed-fields.ts';
export { toCsv } from './csv.ts';
export type { WidgetDefinition } from './definition.ts';
export {
  type Field,
  type Fields,
  parseField,
  parseState,
  type StateOf,
  type WidgetErrorCode,
  WidgetStateError,
} from './fields.ts';
export { decodeState, encodeState } from './link.ts';
export { createPhotoSession, type PhotoEngine, type PhotoReply, type PhotoRequest } from './photo-session.ts';
export { stepValue } from './step.ts';

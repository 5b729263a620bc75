import { convStepper } from './conv-stepper/index.ts';
import type { WidgetDefinition } from './definition.ts';
import { groupsDial } from './groups-dial/index.ts';

export { applyTexts } from './apply.ts';
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
export { stepValue } from './step.ts';

/** Every widget a lesson may name. A new one is added here and in components/widgets. */
export const widgetDefinitions: Readonly<Record<string, WidgetDefinition>> = {
  'conv-stepper': convStepper as unknown as WidgetDefinition,
  'groups-dial': groupsDial as unknown as WidgetDefinition,
};

import type { WidgetDefinition } from './definition.ts';
import { groupsDial } from './groups-dial/index.ts';

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

/** Every widget a lesson may name. A new one is added here and in components/widgets. */
export const widgetDefinitions: Readonly<Record<string, WidgetDefinition>> = {
  'groups-dial': groupsDial as unknown as WidgetDefinition,
};

import type { WidgetDefinition } from '../definition.ts';
import type { StateOf } from '../fields.ts';

/** What is asked of the course's own runs. */
export const atlasViews = [
  'cost',
  'width',
  'between',
  'residual',
  'coupledInput',
  'coupledOutput',
  'coupledDepth',
] as const;
export type AtlasView = (typeof atlasViews)[number];

export const atlasFields = {
  view: { kind: 'choice', default: 'cost', options: atlasViews },
  x: { kind: 'choice', default: 'params', options: ['params', 'macs'] as const },
} as const;

export type AtlasState = StateOf<typeof atlasFields>;

export const atlas: WidgetDefinition<typeof atlasFields> = {
  name: 'atlas',
  fields: atlasFields,
  check: () => {},
  measures: {},
};

import type { Fields, StateOf } from './fields.ts';

/** What every widget says of itself, without a view. */
export interface WidgetDefinition<F extends Fields = Fields> {
  /** As lessons write it: `::widget{name=groups-dial}`. */
  readonly name: string;
  readonly fields: F;
  /** Refuses a combination of fields that is impossible. @throws ConvSpecError */
  readonly check: (state: StateOf<F>) => void;
  /** Numbers that prose can show (`:value[...]`) and predictions are held against, each a function of the state. */
  readonly measures: Readonly<Record<string, (state: StateOf<F>) => number>>;
}

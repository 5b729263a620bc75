import type { ErrorMessages } from '#components/controls/explain-error.ts';
import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { messagesOf } from '#src/i18n';
import type { CostCalculatorState, CostName, Family } from '#src/widgets/cost-calculator';

export type CostCalculatorMessages = ReturnType<typeof messagesOf<'costCalculator'>>;

/** What the page hands the island: plain data only. */
export interface CostCalculatorProps extends ErrorMessages {
  readonly id: string;
  readonly initial: CostCalculatorState;
  readonly language: string;
  readonly prediction: WidgetPrediction | null;
  /** Every formula as drawn at build, by `formulaKey`. Props travel outside the page's HTML; the one on show is in it. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly messages: CostCalculatorMessages;
  readonly controls: ControlsMessages;
}

/** The name of a formula. FLOPs and intensity are written in terms of other costs, alike for every layer. */
export function formulaKey(family: Family, cost: CostName): string {
  const of = cost === 'flops' || cost === 'intensity' ? 'single' : family;
  return `${of}${cost[0]!.toUpperCase()}${cost.slice(1)}`;
}

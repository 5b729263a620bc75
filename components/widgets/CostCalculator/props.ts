import type { Snippet } from 'svelte';
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
  readonly messages: CostCalculatorMessages;
  readonly controls: ControlsMessages;
}

/**
 * The name of the slot in which the page hands over a formula drawn at build. FLOPs and intensity are written in
 * terms of other costs, alike for every layer.
 */
export function formulaSlot(family: Family, cost: CostName): string {
  const of = cost === 'flops' || cost === 'intensity' ? 'single' : family;
  return `${of}${cost[0]!.toUpperCase()}${cost.slice(1)}`;
}

/** Formulas by slot, and the first pictures. */
export type Drawn = Readonly<Record<string, Snippet | undefined>>;

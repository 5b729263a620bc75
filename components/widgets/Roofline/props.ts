import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { RooflineRecord, RooflineState } from '#src/widgets/roofline';
import type { RooflineMessages } from './messages.ts';

/** What the page hands the island: plain data only. */
export interface RooflineProps {
  readonly id: string;
  readonly initial: RooflineState;
  readonly language: string;
  /** Shown until the reader has measured. */
  readonly record: RooflineRecord;
  readonly prediction: WidgetPrediction | null;
  readonly messages: RooflineMessages;
  readonly controls: ControlsMessages;
  readonly widgets: Readonly<Record<string, string>>;
}

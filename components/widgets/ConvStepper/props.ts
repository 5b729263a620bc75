import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { messagesOf } from '#src/i18n';
import type { ConvStepperState, PhotoName } from '#src/widgets/conv-stepper';

/** What the page hands the island: plain data only. */
export interface ConvStepperProps {
  readonly id: string;
  /** Where the lesson starts. */
  readonly initial: ConvStepperState;
  /** As in an HTML `lang` attribute. */
  readonly language: string;
  readonly photoUrls: Readonly<Record<PhotoName, string>>;
  readonly prediction: WidgetPrediction | null;
  readonly messages: ReturnType<typeof messagesOf<'convStepper'>>;
  readonly controls: ControlsMessages;
  readonly widgets: ReturnType<typeof messagesOf<'widgets'>>;
}

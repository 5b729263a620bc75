import type { ErrorMessages } from '#components/controls/explain-error.ts';
import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { messagesOf } from '#src/i18n';
import type { OrderAndActivationState } from '#src/widgets/order-and-activation';

export type OrderMessages = ReturnType<typeof messagesOf<'orderAndActivation'>>;

/** The picture of all first channels, drawn at build: the outputs of both orders. */
export interface Sprite {
  readonly url: string;
  readonly columns: number;
  readonly rows: number;
}

/** What the page hands the island: plain data only. */
export interface OrderAndActivationProps extends ErrorMessages {
  readonly id: string;
  readonly initial: OrderAndActivationState;
  readonly language: string;
  readonly sprite: Sprite;
  /** The folder of the course's photos, with a slash at the end. */
  readonly photoBase: string;
  /** A CSS declaration for each photo's small picture. */
  readonly thumbnails: Readonly<Record<string, string>>;
  readonly prediction: WidgetPrediction | null;
  readonly messages: OrderMessages;
  readonly photo: ReturnType<typeof messagesOf<'photo'>>;
  readonly controls: ControlsMessages;
}

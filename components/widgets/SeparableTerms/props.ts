import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { SeparableTermsState } from '#src/widgets/separable-terms';
import type { PhotoMessages, SeparableTermsMessages } from './messages.ts';

/** The picture of all first maps, drawn at build: tiles side by side, row after row. */
export interface Sprite {
  readonly url: string;
  readonly columns: number;
  readonly rows: number;
}

/** What the page hands the island: plain data only. */
export interface SeparableTermsProps {
  readonly id: string;
  readonly initial: SeparableTermsState;
  readonly language: string;
  readonly sprite: Sprite;
  /** The folder of the course's photos, with a slash at the end. */
  readonly photoBase: string;
  /** A CSS declaration for each photo's small picture. */
  readonly thumbnails: Readonly<Record<string, string>>;
  readonly prediction: WidgetPrediction | null;
  readonly messages: SeparableTermsMessages;
  readonly photo: PhotoMessages;
  readonly controls: ControlsMessages;
  /** Sentences for the codes of WidgetStateError. */
  readonly widgets: Readonly<Record<string, string>>;
}

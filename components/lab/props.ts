import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { ErrorMessages } from '#components/controls/widget-state.svelte.ts';
import type { messagesOf } from '#src/i18n';
import type { TrainingLabState } from '#src/widgets/training-lab';
import type { TrainingLabMessages } from './messages.ts';

export interface TrainingLabProps {
  readonly id: string;
  readonly initial: TrainingLabState;
  readonly language: string;
  /** The folder of Fashion-MNIST, with a slash at the end. */
  readonly dataBase: string;
  /** What the course prints of its own runs, as a file that is fetched when a run ends. */
  readonly printedUrl: string;
  /** What the curves of the course's own runs show, in a sentence; null where it has none of the first state. */
  readonly recordedSaid: string | null;
  readonly prediction: WidgetPrediction | null;
  readonly messages: TrainingLabMessages;
  readonly controls: ControlsMessages;
  /** Sentences for the codes of DataFileError and RecordFileError. */
  readonly lab: ReturnType<typeof messagesOf<'lab'>>;
  /** Sentences for the codes of ConvSpecError and WidgetStateError. */
  readonly errors: ErrorMessages;
}

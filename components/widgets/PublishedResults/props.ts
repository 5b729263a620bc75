import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { messagesOf } from '#src/i18n';
import type { PublishedResultsState, ResultsData } from '#src/widgets/published-results';

export type ResultsMessages = ReturnType<typeof messagesOf<'publishedResults'>>;

/** What the page gives the widget. */
export interface PublishedResultsProps {
  readonly id: string;
  readonly initial: PublishedResultsState;
  readonly language: string;
  readonly data: ResultsData;
  readonly prediction: WidgetPrediction | null;
  readonly messages: ResultsMessages;
  readonly controls: ControlsMessages;
  /** Sentences for the codes of WidgetStateError. */
  readonly widgets: Readonly<Record<string, string>>;
}

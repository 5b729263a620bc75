import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { messagesOf } from '#src/i18n';
import type { BlockTimelineState } from '#src/widgets/block-timeline';

export type BlockTimelineMessages = ReturnType<typeof messagesOf<'blockTimeline'>>;

/** What the page hands the island: plain data only. */
export interface BlockTimelineProps {
  readonly id: string;
  readonly initial: BlockTimelineState;
  /** As in an HTML `lang` attribute. */
  readonly language: string;
  /** The photo that blocks run on. */
  readonly photoUrl: string;
  /** The page of references, to which `#ref-<key>` is added. */
  readonly bibliography: string;
  readonly prediction: WidgetPrediction | null;
  readonly messages: BlockTimelineMessages;
  readonly controls: ControlsMessages;
  readonly photo: Readonly<Record<string, string>>;
  readonly widgets: Readonly<Record<string, string>>;
}

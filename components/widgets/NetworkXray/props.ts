import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { messagesOf } from '#src/i18n';
import type { NetworkXrayState } from '#src/widgets/network-xray';
import type { NetworkXrayMessages } from './messages.ts';

/** What the page hands the island: plain data only; the networks themselves are small and come with the script. */
export interface NetworkXrayProps {
  readonly id: string;
  readonly initial: NetworkXrayState;
  readonly language: string;
  /** The folder of the course's photos, with a slash at the end. */
  readonly photoBase: string;
  /** A CSS declaration for each photo's small picture. */
  readonly thumbnails: Readonly<Record<string, string>>;
  /** The manifest of the weights that lie beside the pages, or null where nobody put any. */
  readonly siteWeights: string | null;
  readonly prediction: WidgetPrediction | null;
  readonly messages: NetworkXrayMessages;
  readonly controls: ControlsMessages;
  readonly photo: ReturnType<typeof messagesOf<'photo'>>;
  /** Sentences for the codes of WeightFileError. */
  readonly runner: ReturnType<typeof messagesOf<'runner'>>;
  /** Sentences for the codes of WidgetStateError. */
  readonly widgets: Readonly<Record<string, string>>;
}

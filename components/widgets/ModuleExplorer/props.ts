import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { messagesOf } from '#src/i18n';
import type { ModuleExplorerState } from '#src/widgets/module-explorer';

export type ModuleExplorerMessages = ReturnType<typeof messagesOf<'moduleExplorer'>>;

/** What the page hands the island: plain data only. */
export interface ModuleExplorerProps {
  readonly id: string;
  readonly initial: ModuleExplorerState;
  /** As in an HTML `lang` attribute. */
  readonly language: string;
  readonly prediction: WidgetPrediction | null;
  readonly messages: ModuleExplorerMessages;
  readonly controls: ControlsMessages;
  readonly widgets: Readonly<Record<string, string>>;
}

import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { ErrorMessages } from '#components/controls/widget-state.svelte.ts';
import type { messagesOf } from '#src/i18n';
import type { EquivalenceBenchState } from '#src/widgets/equivalence-bench';

export type BenchMessages = ReturnType<typeof messagesOf<'equivalenceBench'>>;

/** The picture of all first channels, drawn at build: first the inputs, then the towers' outputs. */
export interface Sprite {
  readonly url: string;
  readonly columns: number;
  readonly rows: number;
}

/** What the page hands the island: plain data only. */
export interface EquivalenceBenchProps extends ErrorMessages {
  readonly id: string;
  readonly initial: EquivalenceBenchState;
  readonly language: string;
  readonly sprite: Sprite;
  /** The folder of the course's photos, with a slash at the end. */
  readonly photoBase: string;
  /** A CSS declaration for each photo's small picture. */
  readonly thumbnails: Readonly<Record<string, string>>;
  readonly prediction: WidgetPrediction | null;
  readonly messages: BenchMessages;
  readonly photo: ReturnType<typeof messagesOf<'photo'>>;
  readonly controls: ControlsMessages;
}

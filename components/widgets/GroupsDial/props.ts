import type { ErrorMessages } from '#components/controls/explain-error.ts';
import type { ControlsMessages } from '#components/controls/messages.ts';
import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { CostChart, CostChartLabels } from '#src/charts';
import type { GroupsDialState } from '#src/widgets/groups-dial';
import type { GroupsDialMessages, PhotoMessages } from './messages.ts';

/** The picture of all first channels, drawn at build: tiles side by side, row after row, first the inputs. */
export interface Sprite {
  readonly url: string;
  readonly columns: number;
  readonly rows: number;
}

/** What the page hands the island: plain data only. */
export interface GroupsDialProps extends ErrorMessages {
  readonly id: string;
  readonly initial: GroupsDialState;
  readonly language: string;
  readonly sprite: Sprite;
  /** The folder of the course's photos, with a slash at the end. */
  readonly photoBase: string;
  /** A CSS declaration for each photo's small picture. */
  readonly thumbnails: Readonly<Record<string, string>>;
  readonly chart: Omit<CostChart, 'svg'>;
  readonly chartLabels: CostChartLabels;
  readonly chartSize: readonly [width: number, height: number];
  readonly prediction: WidgetPrediction | null;
  readonly messages: GroupsDialMessages;
  readonly photo: PhotoMessages;
  readonly controls: ControlsMessages;
}

import type { LayerCard, NetworkXrayState } from '#src/widgets/network-xray';
import type { NetworkXrayProps } from './props.ts';
import type { Say } from './say.ts';
import type { XrayRun } from './xray-run.svelte.ts';

/** What the panel that runs a network is given; its code is loaded when a reader opens it. */
export interface RunPanelProps {
  readonly run: XrayRun;
  readonly state: NetworkXrayState;
  readonly say: Say;
  /** Whose maps are shown. */
  readonly layer: LayerCard | null;
  readonly page: NetworkXrayProps;
  readonly onset: (texts: Readonly<Record<string, string>>) => void;
}

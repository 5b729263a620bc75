import type { FeatureMap } from '#src/photo';
import type { DialReply, DialRequest } from '#src/widgets/groups-dial';

/** A reply on its way: `inputs` is null where they are those that came before. */
export type SentReply =
  | Exclude<DialReply, { kind: 'pictures' }>
  | (Omit<Extract<DialReply, { kind: 'pictures' }>, 'inputs'> & {
      readonly inputs: readonly FeatureMap[] | null;
    });

export interface DialClient {
  /** Only the newest run is answered. */
  readonly run: (request: Omit<DialRequest, 'id'>) => void;
  readonly close: () => void;
}

/**
 * The page's side of the dial's Worker.
 * @param onreply answers to the newest run  @param onbroken the Worker could not start or died
 */
export function openDialClient(onreply: (reply: DialReply) => void, onbroken: () => void): DialClient {
  const worker = new Worker(new URL('./dial.worker.ts', import.meta.url), { type: 'module' });
  let newest = 0;
  let inputs: readonly FeatureMap[] = [];
  worker.onmessage = ({ data }: MessageEvent<SentReply>) => {
    if (data.kind === 'pictures') inputs = data.inputs ?? inputs;
    if (data.id === newest) onreply(data.kind === 'pictures' ? { ...data, inputs } : data);
  };
  worker.onerror = onbroken;
  return {
    run({ state, photo, timeStandard }) {
      newest += 1;
      // A copy, because a state that came as a prop is a proxy, which cannot be sent.
      worker.postMessage({ id: newest, state: { ...state }, photo, timeStandard } satisfies DialRequest);
    },
    close: () => worker.terminate(),
  };
}

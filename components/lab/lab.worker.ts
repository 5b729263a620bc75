import { createLabSession, type LabReply, type LabRequest } from '#src/lab';
import { createPlaces } from './open-place.ts';

/** The first message says where the data lie; all others are the session's. */
export type LabMessage = { readonly kind: 'open'; readonly dataBase: string } | LabRequest;

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (reply: LabReply) => scope.postMessage(reply);

/** Timers wait a little longer each time; a message to oneself does not. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
const breathe = () =>
  new Promise<void>((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

let session: ReturnType<typeof createLabSession> | null = null;

scope.onmessage = async ({ data }: MessageEvent<LabMessage>) => {
  if (data.kind === 'open') {
    session = createLabSession({ openPlace: createPlaces(data.dataBase), breathe, post });
    return;
  }
  await session?.take(data);
};

import { createThreadWork, type ThreadMessage } from './threads.ts';

/** A Worker of the pool. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const work = createThreadWork();
scope.onmessage = async ({ data }: MessageEvent<ThreadMessage>) => scope.postMessage(await work(data));

import { openKernels, runConformance } from '#src/kernels';
import type { CheckMessage } from './messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (message: CheckMessage) => scope.postMessage(message);

scope.onmessage = async () => {
  try {
    // Threads, where there are some, take part in every call, so that they are checked too.
    const kernels = await openKernels({ leastSharedMacs: 0 });
    const report = await runConformance(kernels, undefined, (done) => {
      if (done % 10 === 0) post({ kind: 'progress', done });
    });
    post({ kind: 'report', report });
  } catch (error) {
    post({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
  }
};

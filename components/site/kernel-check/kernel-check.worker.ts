import { openKernels, runConformance } from '#src/kernels';
import type { CheckMessage } from './messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (message: CheckMessage) => scope.postMessage(message);

scope.onmessage = async () => {
  try {
    const report = await runConformance(await openKernels(), undefined, (done) => {
      if (done % 10 === 0) post({ kind: 'progress', done });
    });
    post({ kind: 'report', report });
  } catch (error) {
    post({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
  }
};

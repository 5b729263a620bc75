import type { Thread, ThreadAnswer } from './threads.ts';

/** A Worker that takes its share of calls. In Node nobody starts threads: `openKernels` answers there with one. */
export function startThread(): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' });
  const waiting: { resolve: (answer: ThreadAnswer) => void; reject: (error: Error) => void }[] = [];
  worker.onmessage = ({ data }: MessageEvent<ThreadAnswer>) => waiting.shift()?.resolve(data);
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`a kernel thread ended: ${message}`));
  };
  return {
    send: (message) => worker.postMessage(message),
    answer: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
    end: () => worker.terminate(),
  };
}

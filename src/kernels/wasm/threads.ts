import type { KernelExports, SharedCall } from './exports.ts';
import { runPart } from './exports.ts';

/** To a thread: first what it works with, then calls. */
export type ThreadMessage =
  | { readonly kind: 'open'; readonly module: WebAssembly.Module; readonly memory: WebAssembly.Memory }
  | { readonly kind: 'call'; readonly call: SharedCall; readonly part: number; readonly parts: number };

/** From a thread, after each message: null, or why it failed. */
export type ThreadAnswer = { readonly failure: string | null };

/** What a Worker of a page and a thread of Node have in common. */
export interface Thread {
  readonly send: (message: ThreadMessage) => void;
  /** The next answer. @throws Error when the thread ended instead */
  readonly answer: () => Promise<ThreadAnswer>;
  readonly end: () => void;
}

/** The thread's side: answers one message after the other. */
export function createThreadWork(): (message: ThreadMessage) => Promise<ThreadAnswer> {
  let exports: KernelExports | null = null;
  return async (message) => {
    try {
      if (message.kind === 'open') {
        const instance = await WebAssembly.instantiate(message.module, { env: { memory: message.memory } });
        exports = instance.exports as unknown as KernelExports;
      } else {
        runPart(exports!, message.call, message.part, message.parts);
      }
      return { failure: null };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** Divides calls among threads and the caller, who does the first part. */
export function createPool(exports: KernelExports, threads: readonly Thread[]) {
  const parts = threads.length + 1;
  async function settle(answers: readonly Promise<ThreadAnswer>[]): Promise<void> {
    for (const { failure } of await Promise.all(answers)) {
      if (failure) throw new Error(`a thread failed: ${failure}`);
    }
  }
  return {
    async open(module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<void> {
      for (const thread of threads) thread.send({ kind: 'open', module, memory });
      await settle(threads.map((thread) => thread.answer()));
    },
    async share(call: SharedCall): Promise<void> {
      threads.forEach((thread, index) => {
        thread.send({ kind: 'call', call, part: index + 1, parts });
      });
      const answers = threads.map((thread) => thread.answer());
      runPart(exports, call, 0, parts);
      await settle(answers);
    },
    end(): void {
      for (const thread of threads) thread.end();
    },
  };
}

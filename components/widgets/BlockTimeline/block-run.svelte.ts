import { PhotoError, type Rgba } from '#src/photo';
import type { BlockReply, BlockTimelineState } from '#src/widgets/block-timeline';

export type RunStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'running' }
  | { readonly status: 'done'; readonly ran: Extract<BlockReply, { kind: 'ran' }> }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'broken' };

/** Runs a block in a Worker, which is opened at the first run. Only the newest answer counts. */
export class BlockRun {
  status: RunStatus = $state.raw({ status: 'idle' });
  #worker: Worker | null = null;
  #photo: Rgba | null = null;
  #newest = 0;
  readonly #load: () => Promise<Rgba>;

  constructor(load: () => Promise<Rgba>) {
    this.#load = load;
  }

  async run(state: BlockTimelineState): Promise<void> {
    const id = ++this.#newest;
    this.status = { status: 'running' };
    try {
      this.#photo ??= await this.#load();
    } catch (error) {
      if (id === this.#newest)
        this.status = { status: 'failed', reason: error instanceof PhotoError ? error.code : String(error) };
      return;
    }
    if (id !== this.#newest) return;
    this.#worker ??= this.#open();
    // A copy, because a state that came as a prop is a proxy, which cannot be sent.
    this.#worker?.postMessage({ id, state: { ...state }, photo: this.#photo });
  }

  /** What was measured belongs to another block. */
  forget(): void {
    this.#newest++;
    if (this.status.status !== 'broken') this.status = { status: 'idle' };
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #open(): Worker | null {
    const broken = () => {
      this.status = { status: 'broken' };
    };
    try {
      const worker = new Worker(new URL('./block.worker.ts', import.meta.url), { type: 'module' });
      worker.onerror = broken;
      worker.onmessage = ({ data }: MessageEvent<BlockReply>) => {
        if (data.id !== this.#newest) return;
        this.status =
          data.kind === 'ran' ? { status: 'done', ran: data } : { status: 'failed', reason: data.reason };
      };
      return worker;
    } catch {
      broken();
      return null;
    }
  }
}

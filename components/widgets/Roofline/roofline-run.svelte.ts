import type { LayerName, Measurement, RooflineReply } from '#src/widgets/roofline';

/** What the Worker is at. Results stay in every state. */
export type RunStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'preparing'; readonly layer: LayerName }
  | {
      readonly status: 'measuring';
      readonly layer: LayerName;
      readonly round: number;
      readonly rounds: number;
      readonly share: number;
      readonly leftMs: number;
    }
  | { readonly status: 'done' }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'broken' };

/** Measures a layer in a Worker when asked, and keeps what comes back, by layer. */
export class RooflineRun {
  status: RunStatus = $state.raw({ status: 'idle' });
  results: Readonly<Partial<Record<LayerName, Measurement>>> = $state.raw({});

  #worker: Worker | null = null;

  get isRunning(): boolean {
    return this.status.status === 'preparing' || this.status.status === 'measuring';
  }

  measure(layer: LayerName): void {
    this.#end();
    this.status = { status: 'preparing', layer };
    try {
      const worker = new Worker(new URL('./roofline.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<RooflineReply>) => this.#take(layer, data);
      worker.onerror = () => this.#finish({ status: 'broken' });
      worker.postMessage(layer);
      this.#worker = worker;
    } catch {
      this.#finish({ status: 'broken' });
    }
  }

  /** At once, even inside a slow convolution; the rounds that are complete stay. */
  stop(): void {
    if (this.isRunning) this.#finish({ status: 'stopped' });
  }

  dispose(): void {
    this.#end();
  }

  #take(layer: LayerName, reply: RooflineReply): void {
    if (reply.kind === 'progress') {
      const { round, rounds, share, leftMs } = reply;
      this.status =
        rounds === 0
          ? { status: 'preparing', layer }
          : { status: 'measuring', layer, round, rounds, share, leftMs };
    } else if (reply.kind === 'measured') {
      this.results = { ...this.results, [layer]: reply.measurement };
    } else {
      this.#finish(reply.kind === 'done' ? { status: 'done' } : { status: 'failed', reason: reply.reason });
    }
  }

  #finish(status: RunStatus): void {
    this.#end();
    this.status = status;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

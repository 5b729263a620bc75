import { PhotoError, type Rgba } from '#src/photo';
import type {
  SeparableTermsState,
  TermsPictures,
  TermsReply,
  TermsRequest,
} from '#src/widgets/separable-terms';

/** What the Worker is at. The last good pictures stay in every state. */
export type RunStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'running' }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'broken' };

/** Runs states in the Worker and keeps what comes back of the newest. Opens the Worker at the first run. */
export class TermsRun {
  status: RunStatus = $state.raw({ status: 'idle' });
  pictures: TermsPictures | null = $state.raw(null);
  /** The errors of the outputs by terms kept, from 1, and which kernel's they are. */
  outputErrors: { readonly kernel: string; readonly errors: readonly number[] } | null = $state.raw(null);

  #worker: Worker | null = null;
  #photo: Rgba | null = null;
  #photoName = '';
  #sent = false;
  #newest = 0;
  readonly #load: (photo: string) => Promise<Rgba>;

  constructor(load: (photo: string) => Promise<Rgba>) {
    this.#load = load;
  }

  async run(state: SeparableTermsState, own: Rgba | null): Promise<void> {
    if (this.status.status === 'broken') return;
    const id = ++this.#newest;
    this.status = { status: 'running' };
    try {
      await this.#choosePhoto(state.photo, own);
    } catch (error) {
      if (id === this.#newest)
        this.status = { status: 'failed', reason: error instanceof PhotoError ? error.code : String(error) };
      return;
    }
    if (id !== this.#newest) return;
    this.#worker ??= this.#open();
    const photo = this.#sent ? null : this.#photo;
    this.#sent = true;
    // A copy, because a state that came as a prop is a proxy, which cannot be sent.
    this.#worker?.postMessage({ id, state: { ...state }, photo } satisfies TermsRequest);
  }

  /** Opens the Worker and loads the photo before the first run asks for them. */
  async prepare(state: SeparableTermsState, own: Rgba | null): Promise<void> {
    if (this.#worker || this.status.status !== 'idle') return;
    this.#worker = this.#open();
    // A photo that does not load is told of when it is needed.
    await this.#choosePhoto(state.photo, own).catch(() => undefined);
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #choosePhoto(name: string, own: Rgba | null): Promise<void> {
    if (own ? this.#photo === own : this.#photoName === name) return;
    const photo = own ?? (await this.#load(name));
    [this.#photo, this.#sent, this.#photoName] = [photo, false, own ? '' : name];
    this.outputErrors = null;
  }

  #open(): Worker | null {
    const broken = () => {
      this.status = { status: 'broken' };
    };
    try {
      const worker = new Worker(new URL('./terms.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<TermsReply>) => this.#take(data);
      worker.onerror = broken;
      return worker;
    } catch {
      broken();
      return null;
    }
  }

  #take(reply: TermsReply): void {
    if (reply.kind === 'errors') {
      this.outputErrors = reply;
      return;
    }
    if (reply.id !== this.#newest) return;
    if (reply.kind === 'failed') {
      this.status = { status: 'failed', reason: reply.reason };
    } else {
      this.pictures = reply;
      this.status = { status: 'done' };
    }
  }
}

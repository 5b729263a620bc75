import { PhotoError, type Rgba } from '#src/photo';
import type { DialPictures, DialReply, GroupsDialState } from '#src/widgets/groups-dial';
import { type DialClient, openDialClient } from './dial-client.ts';

/** What the Worker is at. The last good pictures stay in every state. */
export type RunStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'computing' }
  | { readonly status: 'timing' }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'broken' };

export interface Timing {
  readonly medianMs: number;
  readonly runs: number;
}

/**
 * Runs states in the Worker and keeps what comes back: pictures of the newest state, and the times measured
 * for each group count of the layer at hand. Opens the Worker at the first run.
 */
export class DialRun {
  status: RunStatus = $state.raw({ status: 'idle' });
  pictures: DialPictures | null = $state.raw(null);
  timings: Readonly<Record<number, Timing>> = $state.raw({});

  #client: DialClient | null = null;
  #photo: Rgba | null = null;
  #sent = false;
  #layer = '';
  readonly #load: (photo: string) => Promise<Rgba>;
  #photoName = '';
  #newest = 0;

  constructor(load: (photo: string) => Promise<Rgba>) {
    this.#load = load;
  }

  /** @param layer equal texts for states whose times may be compared */
  async run(state: GroupsDialState, own: Rgba | null, layer: string): Promise<void> {
    if (this.status.status === 'broken') return;
    const run = ++this.#newest;
    if (layer !== this.#layer) this.timings = {};
    this.#layer = layer;
    this.status = { status: 'computing' };
    try {
      await this.#choosePhoto(state.photo, own);
    } catch (error) {
      if (run === this.#newest)
        this.status = { status: 'failed', reason: error instanceof PhotoError ? error.code : String(error) };
      return;
    }
    if (run !== this.#newest) return;
    this.#client ??= this.#open();
    const photo = this.#sent ? null : this.#photo;
    this.#sent = true;
    this.#client?.run({ state, photo, timeStandard: !(1 in this.timings) });
  }

  /** Opens the Worker and loads the photo before the first run asks for them. */
  async prepare(state: GroupsDialState, own: Rgba | null): Promise<void> {
    if (this.#client || this.status.status !== 'idle') return;
    this.#client = this.#open();
    // A photo that does not load is told of when it is needed.
    await this.#choosePhoto(state.photo, own).catch(() => undefined);
  }

  dispose(): void {
    this.#client?.close();
    this.#client = null;
  }

  async #choosePhoto(name: string, own: Rgba | null): Promise<void> {
    if (own) {
      if (this.#photo !== own) [this.#photo, this.#sent, this.#photoName] = [own, false, ''];
      return;
    }
    if (this.#photoName === name) return;
    const photo = await this.#load(name);
    [this.#photo, this.#sent, this.#photoName] = [photo, false, name];
  }

  #open(): DialClient | null {
    const broken = () => {
      this.status = { status: 'broken' };
    };
    try {
      return openDialClient((reply) => this.#take(reply), broken);
    } catch {
      broken();
      return null;
    }
  }

  #take(reply: DialReply): void {
    if (reply.kind === 'failed') {
      this.status = { status: 'failed', reason: reply.reason };
    } else if (reply.kind === 'pictures') {
      this.pictures = reply;
      this.status = { status: 'timing' };
    } else {
      const { groups, medianMs, runs } = reply;
      this.timings = { ...this.timings, [groups]: { medianMs, runs } };
      this.status = { status: 'done' };
    }
  }
}

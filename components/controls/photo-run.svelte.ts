import { PhotoError, type Rgba } from '#src/photo';
import type { PhotoReply, PhotoRequest } from '#src/widgets';
import { loadPhoto } from './decode-photo.ts';

/** What the Worker is at. The last good result stays in every state. */
export type RunStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'computing' }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'broken' };

interface PhotoState {
  /** The name of one of the course's photos. */
  readonly photo: string;
}

/**
 * The page's side of a widget that runs on a photo in a Worker: opens the Worker at the first sign, sends a photo only
 * when it changed, and keeps the result of the newest state.
 */
export class PhotoRun<State extends PhotoState, Result> {
  status: RunStatus = $state.raw({ status: 'idle' });
  result: Result | null = $state.raw(null);

  readonly #start: () => Worker;
  readonly #photoBase: string;
  #worker: Worker | null = null;
  #photo: Rgba | null = null;
  #photoName = '';
  #sent: Rgba | null = null;
  #newest = 0;

  /** @param photoBase the folder of the course's photos, with a slash at the end */
  constructor(start: () => Worker, photoBase: string) {
    this.#start = start;
    this.#photoBase = photoBase;
  }

  /** @param own the reader's photo, instead of the one the state names */
  async run(state: State, own: Rgba | null): Promise<void> {
    if (this.status.status === 'broken') return;
    const id = ++this.#newest;
    this.status = { status: 'computing' };
    try {
      await this.#choosePhoto(state.photo, own);
    } catch (error) {
      if (id === this.#newest) this.status = { status: 'failed', reason: reasonOf(error) };
      return;
    }
    if (id !== this.#newest) return;
    this.#open();
    const photo = this.#sent === this.#photo ? null : this.#photo;
    this.#sent = this.#photo;
    // A copy, because a state that came as a prop is a proxy, which cannot be sent.
    this.#worker?.postMessage({ id, state: { ...state }, photo } satisfies PhotoRequest<State>);
  }

  /** Opens the Worker and loads the photo before the first run asks for them. */
  async prepare(state: State, own: Rgba | null): Promise<void> {
    if (this.#worker || this.status.status !== 'idle') return;
    this.#open();
    // A photo that does not load is told of when it is needed.
    await this.#choosePhoto(state.photo, own).catch(() => undefined);
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #choosePhoto(name: string, own: Rgba | null): Promise<void> {
    if (own) {
      [this.#photo, this.#photoName] = [own, ''];
    } else if (this.#photoName !== name) {
      const photo = await loadPhoto(`${this.#photoBase}${name}.webp`);
      [this.#photo, this.#photoName] = [photo, name];
    }
  }

  #open(): void {
    const broken = () => {
      this.status = { status: 'broken' };
    };
    try {
      this.#worker ??= this.#start();
      this.#worker.onmessage = ({ data }: MessageEvent<PhotoReply<Result>>) => this.#take(data);
      this.#worker.onerror = broken;
    } catch {
      broken();
    }
  }

  #take(reply: PhotoReply<Result>): void {
    if (reply.id !== this.#newest) return;
    if (reply.kind === 'failed') {
      this.status = { status: 'failed', reason: reply.reason };
    } else {
      this.result = reply.result;
      this.status = { status: 'done' };
    }
  }
}

const reasonOf = (error: unknown) => (error instanceof PhotoError ? error.code : String(error));

import { loadPhoto } from '#components/controls/decode-photo.ts';
import { PhotoError, type Rgba } from '#src/photo';
import type { NamedClass } from '#src/runner';
import type {
  ChannelSprite,
  NetworkXrayState,
  WeightChoice,
  XrayReply,
  XrayRequest,
} from '#src/widgets/network-xray';

/** What the Worker is at. Times, pictures and classes of the last good run stay in every state. */
export type RunStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'placing' | 'running'; readonly done: number; readonly steps: number }
  | { readonly status: 'reading' }
  | { readonly status: 'stopped' }
  | { readonly status: 'done'; readonly milliseconds: number; readonly engine: string }
  | {
      readonly status: 'failed';
      readonly code: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | { readonly status: 'broken' };

/** Which network the results belong to, as text. */
const networkOf = ({ net, dense }: NetworkXrayState) => `${net} ${dense}`;

/** The page's side of the Worker, which is opened at the first run. */
export class XrayRun {
  status: RunStatus = $state.raw({ status: 'idle' });
  /** Name of the weights file that was read, or null. */
  fileName: string | null = $state.raw(null);
  sprite: { readonly layer: string; readonly picture: ChannelSprite | null } | null = $state.raw(null);
  classes: readonly NamedClass[] | null = $state.raw(null);

  #network = $state.raw('');
  #timings: Readonly<Record<string, number>> = $state.raw({});
  #worker: Worker | null = null;
  #newest = 0;
  #keep: string | null = null;
  #waiting = '';
  #photo: { readonly name: string; readonly pixels: Rgba } | null = null;
  readonly #photoBase: string;
  readonly #siteWeights: string | null;

  /** @param siteWeights the manifest of the weights that lie beside the pages, or null */
  constructor(photoBase: string, siteWeights: string | null) {
    this.#photoBase = photoBase;
    this.#siteWeights = siteWeights;
  }

  get isBusy(): boolean {
    return ['placing', 'running', 'reading'].includes(this.status.status);
  }

  /** Milliseconds by layer name, of this network only. */
  timingsOf(state: NetworkXrayState): Readonly<Record<string, number>> {
    return this.#network === networkOf(state) ? this.#timings : {};
  }

  hasRun(state: NetworkXrayState): boolean {
    return this.#network === networkOf(state) && this.status.status === 'done';
  }

  /** @param keep the layer whose maps are wanted */
  async run(
    state: NetworkXrayState,
    own: Rgba | null,
    keep: string | null,
    weights: WeightChoice,
  ): Promise<void> {
    const id = ++this.#newest;
    this.status = { status: 'placing', done: 0, steps: 0 };
    let photo: Rgba;
    try {
      photo = own ?? (await this.#load(state.photo));
    } catch (error) {
      const { code, values } =
        error instanceof PhotoError ? error : { code: 'unknown', values: { reason: String(error) } };
      if (id === this.#newest) this.status = { status: 'failed', code, values };
      return;
    }
    if (id !== this.#newest) return;
    if (this.#network !== networkOf(state)) {
      this.#timings = {};
      this.sprite = null;
      this.classes = null;
    }
    this.#network = networkOf(state);
    this.#keep = keep;
    this.#post({
      kind: 'run',
      id,
      net: state.net,
      dense: state.dense === 'on',
      photo,
      keep,
      weights,
      manifestUrl: this.#siteWeights === null ? null : new URL(this.#siteWeights, location.href).href,
    });
  }

  async takeFile(file: File): Promise<void> {
    const id = ++this.#newest;
    this.status = { status: 'reading' };
    this.fileName = null;
    try {
      const bytes = await file.arrayBuffer();
      this.#waiting = file.name;
      this.#post({ kind: 'file', id, bytes }, [bytes]);
    } catch {
      this.status = { status: 'failed', code: 'memory', values: {} };
    }
  }

  stop(): void {
    this.#post({ kind: 'stop', id: ++this.#newest });
    this.status = { status: 'stopped' };
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #load(name: string): Promise<Rgba> {
    if (this.#photo?.name !== name) {
      this.#photo = { name, pixels: await loadPhoto(`${this.#photoBase}${name}.webp`) };
    }
    return this.#photo.pixels;
  }

  #post(request: XrayRequest, transfer: Transferable[] = []): void {
    this.#worker ??= this.#open();
    this.#worker?.postMessage(request, transfer);
  }

  #open(): Worker | null {
    const broken = () => {
      this.status = { status: 'broken' };
    };
    try {
      const worker = new Worker(new URL('./xray.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<XrayReply>) => {
        if (data.id === this.#newest) this.#take(data);
      };
      worker.onerror = broken;
      return worker;
    } catch {
      broken();
      return null;
    }
  }

  #take(reply: XrayReply): void {
    if (reply.kind === 'placing') {
      this.status = { status: 'placing', done: reply.done, steps: reply.steps };
    } else if (reply.kind === 'step') {
      this.#timings = { ...this.#timings, [reply.name]: reply.milliseconds };
      this.status = { status: 'running', done: reply.done, steps: reply.steps };
    } else if (reply.kind === 'done') {
      if (this.#keep !== null) this.sprite = { layer: this.#keep, picture: reply.sprite };
      this.classes = reply.classes;
      this.status = { status: 'done', milliseconds: reply.milliseconds, engine: reply.engine };
    } else if (reply.kind === 'file') {
      this.fileName = this.#waiting;
      this.status = { status: 'idle' };
    } else if (reply.kind === 'failed') {
      this.status = { status: 'failed', code: reply.code, values: reply.values };
    } else {
      this.status = { status: 'stopped' };
    }
  }
}

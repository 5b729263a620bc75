import type { Kernels } from '#src/kernels';
import type { Net } from '#src/nets';
import { type Rgba, toSquare } from '#src/photo';
import {
  createRunner,
  type NamedClass,
  nameClasses,
  type Runner,
  readKerasFile,
  seededWeights,
  toNetInput,
  WeightFileError,
  type WeightSource,
} from '#src/runner';
import { type Anatomy, anatomyOf } from './anatomy.ts';
import { type ChannelSprite, toChannelSprite } from './channel-sprite.ts';

/** The seed of weights that nobody trained. */
export const WEIGHT_SEED = 7;

export type WeightChoice = 'seeded' | 'file' | 'site';

/** To the Worker. */
export type XrayRequest =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly net: string;
      readonly dense: boolean;
      readonly photo: Rgba;
      /** The layer whose maps are wanted. */
      readonly keep: string | null;
      /** `seeded`, the file that was sent last, or what lies beside the pages. */
      readonly weights: WeightChoice;
      /** Of the weights beside the pages; null where there are none. */
      readonly manifestUrl: string | null;
    }
  /** A Keras file of Xception's weights; answered with `file` or `failed`. */
  | { readonly kind: 'file'; readonly id: number; readonly bytes: ArrayBuffer }
  | { readonly kind: 'stop'; readonly id: number };

/** Codes besides those of WeightFileError. */
export type XrayFailure = 'memory' | 'unknown';

/** From the Worker. */
export type XrayReply =
  | { readonly kind: 'placing'; readonly id: number; readonly done: number; readonly steps: number }
  | {
      readonly kind: 'step';
      readonly id: number;
      readonly name: string;
      readonly milliseconds: number;
      readonly done: number;
      readonly steps: number;
    }
  | {
      readonly kind: 'done';
      readonly id: number;
      /** Of all steps together. */
      readonly milliseconds: number;
      readonly engine: Kernels['engine'];
      readonly sprite: ChannelSprite | null;
      /** Null for weights that nobody trained: their answer means nothing. */
      readonly classes: readonly NamedClass[] | null;
    }
  | { readonly kind: 'file'; readonly id: number }
  | { readonly kind: 'stopped'; readonly id: number }
  | {
      readonly kind: 'failed';
      readonly id: number;
      /** A key of the messages `runner`, or `memory` or `unknown` of the widget's own. */
      readonly code: string;
      readonly values: Readonly<Record<string, string | number>>;
    };

const NAMED_CLASSES = 5;

/**
 * The Worker's side: one network with its weights is kept placed, and only the newest request counts.
 * @param pause resolves after messages that wait were delivered
 * @param openSite the weights of Xception that lie beside the pages
 */
export function createXraySession(
  kernels: Kernels,
  now: () => number,
  post: (reply: XrayReply) => void,
  pause: () => Promise<void>,
  openSite: (net: Net, manifestUrl: string) => Promise<WeightSource>,
): (request: XrayRequest) => Promise<void> {
  let newest = 0;
  let abort = new AbortController();
  let placed: { readonly key: string; readonly runner: Runner } | null = null;
  let file: { readonly number: number; readonly source: WeightSource } | null = null;
  /** Runs one after the other: the kernels' memory holds one network at a time. */
  let last: Promise<void> = Promise.resolve();

  async function place(
    request: Extract<XrayRequest, { kind: 'run' }>,
    anatomy: Anatomy,
    signal: AbortSignal,
  ) {
    const { id, net, dense, weights } = request;
    const key = [net, dense, weights, weights === 'file' ? file!.number : WEIGHT_SEED].join(' ');
    if (placed?.key === key) return placed.runner;
    placed?.runner.dispose();
    placed = null;
    const sources = {
      seeded: () => seededWeights(WEIGHT_SEED),
      file: () => file!.source,
      site: () => openSite(anatomy.net, request.manifestUrl!),
    };
    const runner = await createRunner(kernels, anatomy.net, await sources[weights](), {
      now,
      signal,
      async onPlaced(done, steps) {
        post({ kind: 'placing', id, done, steps });
        await pause();
      },
    });
    placed = { key, runner };
    return runner;
  }

  async function run(request: Extract<XrayRequest, { kind: 'run' }>, signal: AbortSignal): Promise<void> {
    const { id, net, dense, photo, keep, weights } = request;
    const anatomy = anatomyOf(net, dense);
    const runner = await place(request, anatomy, signal);
    const size = anatomy.net.inputShape[1];
    const input = toNetInput(toSquare(photo, size).data, size);
    const { output, steps, kept } = await runner.run(input, {
      keep: keep === null ? [] : [keep],
      signal,
      async onStep({ name, milliseconds }, done, total) {
        post({ kind: 'step', id, name, milliseconds, done, steps: total });
        await pause();
      },
    });
    const map = keep === null ? undefined : kept.get(keep);
    post({
      kind: 'done',
      id,
      milliseconds: steps.reduce((sum, step) => sum + step.milliseconds, 0),
      engine: kernels.engine,
      sprite: map ? toChannelSprite(map) : null,
      classes: weights !== 'seeded' ? await nameClasses(output.data, NAMED_CLASSES) : null,
    });
  }

  async function take(request: XrayRequest, signal: AbortSignal): Promise<void> {
    const { id } = request;
    try {
      signal.throwIfAborted();
      if (request.kind === 'file') {
        const source = await readKerasFile(request.bytes, anatomyOf('xception').net);
        file = { number: id, source };
        post({ kind: 'file', id });
      } else if (request.kind === 'run') {
        await run(request, signal);
      }
    } catch (error) {
      post(signal.aborted ? { kind: 'stopped', id } : { kind: 'failed', id, ...toFailure(error) });
    }
  }

  return (request) => {
    if (request.id <= newest) return Promise.resolve();
    newest = request.id;
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    last = last.then(() => take(request, signal));
    return last;
  };
}

/** A RangeError of a run that was checked before is memory that did not reach. */
function toFailure(error: unknown): Pick<Extract<XrayReply, { kind: 'failed' }>, 'code' | 'values'> {
  if (error instanceof WeightFileError) return { code: error.code, values: error.values };
  if (error instanceof RangeError) return { code: 'memory', values: {} };
  return { code: 'unknown', values: { reason: error instanceof Error ? error.message : String(error) } };
}

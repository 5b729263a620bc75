import {
  type Checkpoint,
  type EpochResult,
  isSameSpec,
  type LabBackend,
  type LabReply,
  type NamedRecord,
  type RunFailure,
  type RunOutcome,
  type RunRecord,
  type RunSpec,
} from '#src/lab';
import type { LabMessage } from './lab.worker.ts';
import { type Interrupted, type KeptRecord, RecordStore, recordKey, runKey } from './record-store.ts';

/** A run that waits or is made. */
export interface QueuedRun {
  readonly spec: RunSpec;
  readonly backend: LabBackend;
  readonly from?: Checkpoint;
}

/** The run that is made now. */
export interface ActiveRun extends QueuedRun {
  readonly id: number;
  readonly phase: 'opening' | 'loading' | 'training';
  /** From 0 to 1, of what the phase does. */
  readonly share: number;
  readonly epochs: readonly EpochResult[];
  /** Accuracy on a few images since the last epoch. */
  readonly glance: { readonly epoch: number; readonly accuracy: number } | null;
  readonly imagesPerSecond: number | null;
  /** Until this run ends; null before it is known. */
  readonly secondsLeft: number | null;
}

export type LabFailure =
  | {
      readonly failure: RunFailure;
      readonly values: Readonly<Record<string, string | number>>;
      readonly spec: RunSpec;
    }
  | { readonly failure: 'noWorker' };

/** The page's side of the Worker that trains: a queue of runs, and the records they leave. */
export class LabRun {
  active: ActiveRun | null = $state.raw(null);
  queue: readonly QueuedRun[] = $state.raw([]);
  isPaused = $state(false);
  failure: LabFailure | null = $state.raw(null);
  kept: readonly KeptRecord[] = $state.raw([]);
  /** What a reload left unfinished. */
  interrupted: Interrupted | null = $state.raw(null);
  /** Engines that could not be had here, with the one that took their place. */
  instead: Readonly<Partial<Record<LabBackend, LabBackend>>> = $state.raw({});
  /** Why, one English line each. */
  reasons: Readonly<Partial<Record<LabBackend, string>>> = $state.raw({});
  /** Whether records outlive the page; null before it is known. */
  isLasting: boolean | null = $state(null);

  readonly #store = new RecordStore();
  readonly #dataBase: string;
  readonly #now: () => number;
  /** Weights and classes of runs made in this visit, by record key. */
  #outcomes: Readonly<Record<string, RunOutcome>> = $state.raw({});
  #worker: Worker | null = null;
  #newest = 0;

  /** @param now milliseconds since 1970 */
  constructor(dataBase: string, now: () => number) {
    this.#dataBase = dataBase;
    this.#now = now;
  }

  async open(): Promise<void> {
    const kept = await this.#store.list();
    this.kept = [...kept.toSorted((a, b) => b.keptAt - a.keptAt), ...this.kept];
    this.interrupted = await this.#store.readInterrupted();
    this.isLasting = await this.#store.isLasting();
  }

  /** The record of a run on this engine, if it was made. */
  recordOf({ spec, backend }: QueuedRun): RunRecord | null {
    const wanted = runKey(spec, this.engineOf(backend));
    return this.kept.find(({ key }) => key === wanted)?.record ?? null;
  }

  outcomeOf({ spec, backend }: QueuedRun): RunOutcome | null {
    return this.#outcomes[runKey(spec, this.engineOf(backend))] ?? null;
  }

  /** The engine that runs what is asked of `backend`. */
  engineOf(backend: LabBackend): LabBackend {
    return this.instead[backend] ?? backend;
  }

  /** Curves so far: of the record, or of the run that is made. */
  epochsOf(run: QueuedRun): readonly EpochResult[] {
    const record = this.recordOf(run);
    if (record) return record.epochs;
    return this.active && this.#isSame(this.active, run) ? this.active.epochs : [];
  }

  /** Adds runs that have no record and do not wait already. */
  add(runs: readonly QueuedRun[]): void {
    this.failure = null;
    const isNew = (run: QueuedRun) =>
      this.recordOf(run) === null &&
      ![...this.queue, ...(this.active ? [this.active] : [])].some((other) => this.#isSame(other, run));
    this.queue = [...this.queue, ...runs.filter(isNew).map((run) => this.#fromInterrupted(run))];
    if (!this.active) this.#next();
  }

  pause(): void {
    if (!this.active) return;
    this.isPaused = true;
    this.#send({ kind: 'pause' });
  }

  resume(): void {
    this.isPaused = false;
    this.#send({ kind: 'resume' });
  }

  /** A run that was cut off begins where it was. */
  #fromInterrupted(run: QueuedRun): QueuedRun {
    const { checkpoint } = this.interrupted ?? {};
    if (!checkpoint || !this.#isSame(run, { spec: checkpoint.spec, backend: 'wasm' })) return run;
    this.interrupted = null;
    return { ...run, from: checkpoint };
  }

  /** Ends the run and forgets those that wait; records stay. */
  stop(): void {
    this.queue = [];
    this.isPaused = false;
    this.#send({ kind: 'stop' });
  }

  /** Goes on where a reload ended a run. */
  goOn(): void {
    const { interrupted } = this;
    if (!interrupted) return;
    this.interrupted = null;
    const { checkpoint } = interrupted;
    this.queue = [{ spec: checkpoint.spec, backend: 'wasm', from: checkpoint }, ...this.queue];
    if (!this.active) this.#next();
  }

  async forgetInterrupted(): Promise<void> {
    this.interrupted = null;
    await this.#store.setInterrupted(null);
  }

  async rename(key: string, name: string): Promise<void> {
    const kept = this.kept.find((each) => each.key === key);
    if (kept) await this.#put({ ...kept, name });
  }

  async remove(key: string): Promise<void> {
    this.kept = this.kept.filter((each) => each.key !== key);
    await this.#store.remove(key);
  }

  async takeIn(records: readonly NamedRecord[]): Promise<void> {
    for (const { name, record } of records) {
      await this.#put({ key: recordKey(record), name, keptAt: this.#now(), record });
    }
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #next(): void {
    const [run, ...rest] = this.queue;
    this.queue = rest;
    if (!run) {
      this.#rest();
      return;
    }
    const epochs = run.from?.epochs ?? [];
    this.#newest++;
    const before = { glance: null, imagesPerSecond: null, secondsLeft: null } as const;
    this.active = { ...run, id: this.#newest, phase: 'opening', share: 0, epochs, ...before };
    this.#send({ kind: 'run', id: this.#newest, ...run });
  }

  /** The Worker holds what is paused until it is told to go on: a pause must not outlive the runs that it held. */
  #rest(): void {
    this.active = null;
    if (this.isPaused) this.resume();
  }

  #send(message: LabMessage): void {
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(message);
    } catch {
      this.#breakOff();
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<LabReply>) => this.#take(data);
    worker.onerror = () => this.#breakOff();
    worker.postMessage({ kind: 'open', dataBase: this.#dataBase } satisfies LabMessage);
    return worker;
  }

  #breakOff(): void {
    this.dispose();
    this.queue = [];
    this.active = null;
    this.isPaused = false;
    this.failure = { failure: 'noWorker' };
  }

  #take(reply: LabReply): void {
    const { active } = this;
    if (!active || reply.id !== active.id) return;
    switch (reply.kind) {
      case 'loading':
        this.active = { ...active, phase: 'loading', share: reply.done / reply.files };
        return;
      case 'lost':
        this.reasons = { ...this.reasons, [reply.backend]: reply.reason };
        return;
      case 'started':
        if (reply.backend !== active.backend) {
          this.instead = { ...this.instead, [active.backend]: reply.backend };
        }
        this.active = { ...active, backend: reply.backend };
        return;
      case 'step': {
        const { step, steps, imagesPerSecond } = reply;
        const secondsLeft = ((steps - step) * active.spec.training.batchSize) / imagesPerSecond;
        this.active = { ...active, phase: 'training', share: step / steps, imagesPerSecond, secondsLeft };
        return;
      }
      case 'glance': {
        const { epochs: count } = active.spec.training;
        const glance = { epoch: active.share * count, accuracy: reply.accuracy };
        this.active = { ...active, phase: 'training', glance };
        return;
      }
      case 'epoch':
        this.active = { ...active, epochs: [...active.epochs, reply.result], glance: null };
        if (active.backend === 'wasm') {
          this.#store.setInterrupted({ checkpoint: reply.checkpoint, savedAt: this.#now() });
        }
        return;
      case 'done':
        this.#finish(reply.outcome, active.backend);
        return;
      case 'stopped':
        this.#store.setInterrupted(null);
        this.#next();
        return;
      case 'failed':
        this.failure = { failure: reply.failure, values: reply.values, spec: active.spec };
        this.queue = [];
        this.#store.setInterrupted(null);
        this.#rest();
    }
  }

  #finish(outcome: RunOutcome, backend: LabBackend): void {
    const { record } = outcome;
    const key = runKey(record.spec, backend);
    this.#outcomes = { ...this.#outcomes, [key]: outcome };
    this.#put({ key, name: '', keptAt: this.#now(), record });
    this.#store.setInterrupted(null);
    this.#next();
  }

  #isSame(a: QueuedRun, b: QueuedRun): boolean {
    return this.engineOf(a.backend) === this.engineOf(b.backend) && isSameSpec(a.spec, b.spec);
  }

  async #put(kept: KeptRecord): Promise<void> {
    const others = this.kept.filter(({ key }) => key !== kept.key);
    this.kept = [kept, ...others].toSorted((a, b) => b.keptAt - a.keptAt);
    await this.#store.keep(kept);
  }
}

import { DataFileError } from '../datasets/data-file-error.ts';
import { type Checkpoint, performRun, type RunPlace } from '../records/perform-run.ts';
import { DivergedError, type OnStep } from '../train/train-network.ts';
import { type LabBackend, type LabReply, type LabRequest, labBackends } from './messages.ts';

/** Images of a glance between two epochs: few, so that it takes no time. */
const GLANCE_TESTS = 500;
/** The first glance, and the pause between glances, in milliseconds of training. */
const FIRST_GLANCE_MS = 1000;
const GLANCE_EVERY_MS = 4000;
/** How often others get their turn and the page hears of a step. */
const BREATH_MS = 60;

export interface LabSessionPlace {
  /**
   * A place to train in, on this engine. @param onLoad after each file of data
   * @throws anything where the engine cannot be had
   */
  readonly openPlace: (
    backend: LabBackend,
    onLoad: (done: number, files: number) => void,
  ) => Promise<RunPlace>;
  /** Resolves when messages that wait have been taken. */
  readonly breathe: () => Promise<void>;
  readonly post: (reply: LabReply) => void;
}

/** The Worker's side: one run at a time, which can be paused and stopped between two steps. */
export function createLabSession({ openPlace, breathe, post }: LabSessionPlace): {
  readonly take: (request: LabRequest) => Promise<void>;
} {
  let stop = new AbortController();
  let gate = openGate();

  async function run(request: LabRequest & { kind: 'run' }): Promise<void> {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    const { id } = request;
    let from = request.from;
    let hasStarted = false;
    /** A GPU can be lost: the next engine goes on from the last epoch. */
    for (const backend of enginesFrom(request.backend)) {
      try {
        const place = await openPlace(backend, (done, files) => post({ kind: 'loading', id, done, files }));
        signal.throwIfAborted();
        hasStarted = true;
        post({ kind: 'started', id, backend });
        const keep = (checkpoint: Checkpoint) => (from = checkpoint);
        const outcome = await train(place, { ...request, ...(from && { from }) }, signal, keep);
        post({ kind: 'done', id, outcome });
        return;
      } catch (error) {
        const reply = signal.aborted ? ({ kind: 'stopped', id } as const) : toFailure(id, error);
        if (reply) return post(reply);
        post({ kind: 'lost', id, backend, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    post({ kind: 'failed', id, failure: hasStarted ? 'broken' : 'noEngine', values: {} });
  }

  async function train(
    place: RunPlace,
    { id, spec, from }: LabRequest & { kind: 'run' },
    signal: AbortSignal,
    keep: (checkpoint: Checkpoint) => void,
  ) {
    const { batchSize } = spec.training;
    let [lastBreath, active, images, nextGlance] = [place.now(), 0, 0, FIRST_GLANCE_MS];
    let stepEnd = place.now();
    const onStep: OnStep = async ({ step, steps, loss, testOn }) => {
      const now = place.now();
      active += now - stepEnd;
      images += batchSize;
      if (active >= nextGlance) {
        nextGlance = active + GLANCE_EVERY_MS;
        post({ kind: 'glance', id, step, accuracy: testOn(GLANCE_TESTS) });
      }
      if (now - lastBreath >= BREATH_MS || step === steps) {
        post({ kind: 'step', id, step, steps, loss, imagesPerSecond: (1000 * images) / active });
        await breathe();
        await gate.opened;
        lastBreath = place.now();
      }
      stepEnd = place.now();
    };
    return performRun(place, spec, {
      onStep,
      onEpoch: (result, save) => {
        const checkpoint = save();
        keep(checkpoint);
        post({ kind: 'epoch', id, result, checkpoint });
        stepEnd = place.now();
      },
      signal,
      ...(from && { from }),
    });
  }

  return {
    async take(request) {
      switch (request.kind) {
        case 'run':
          return run(request);
        case 'pause':
          if (gate.isOpen) gate = closedGate();
          return;
        case 'resume':
          return gate.open();
        case 'stop':
          stop.abort();
          return gate.open();
      }
    },
  };
}

/** The wanted engine first, then those that are left. */
function enginesFrom(backend: LabBackend): LabBackend[] {
  return [backend, ...labBackends.filter((each) => each !== backend)];
}

/** Null where another engine may do better. */
function toFailure(id: number, error: unknown): LabReply | null {
  if (error instanceof DivergedError) {
    return { kind: 'failed', id, failure: 'diverged', values: { step: error.step } };
  }
  if (error instanceof DataFileError) {
    return { kind: 'failed', id, failure: error.code, values: error.values };
  }
  return null;
}

interface Gate {
  readonly opened: Promise<void>;
  isOpen: boolean;
  readonly open: () => void;
}

const openGate = (): Gate => ({ opened: Promise.resolve(), isOpen: true, open() {} });

function closedGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  const gate: Gate = {
    opened: promise,
    isOpen: false,
    open() {
      gate.isOpen = true;
      resolve();
    },
  };
  return gate;
}

import {
  type CellOrder,
  type CellProblem,
  CellSyntaxError,
  orderCells,
  type ParsedCell,
  parseCell,
  placeInCell,
} from '#src/cells';
import type { Ask, CellFailure, FromWorker, RunEnd, ToWorker } from '../runner/protocol.ts';
import type { Shown } from '../shown/shown.ts';
import { startTimer, type Timer } from './timer.ts';

/** Where cells run: a Worker in a frame, in the page; anything that keeps the protocol, in tests. */
export interface Runner {
  readonly send: (message: ToWorker) => void;
  /** Ends it with all that it holds. */
  readonly end: () => void;
}

/** Why a runner is gone that nobody has ended. */
export type Loss = 'unreachable' | 'crashed' | 'flood';

/** What a notebook is given by its page. */
export interface NotebookPlace {
  /** @param receive gets the runner's messages, checked  @param lost is called once when it is gone by itself */
  readonly open: (receive: (message: FromWorker) => void, lost: (why: Loss) => void) => Runner;
  /** What the page alone has. */
  readonly answer: (ask: Ask) => Promise<unknown>;
  readonly now: () => number;
  /** @returns what calls it off */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  /** A cell changed: its text, its status, its output. */
  readonly changed: (id: string) => void;
}

/** `time`: the cell's own ran out. `slow`: what it uses was not ready in time, so that nothing of it has run. */
type Ending = Loss | 'time' | 'slow' | 'stopped';

/** Why the last run of a cell ended before its end. */
export type CellError =
  | {
      readonly kind: 'syntax';
      readonly code: CellSyntaxError['code'];
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }
  | { readonly kind: 'problem'; readonly problem: CellProblem }
  | { readonly kind: 'failed'; readonly failure: CellFailure }
  /** It changed what all cells share, such as `Array.prototype.map`. The change is undone, and what it defined is gone. */
  | { readonly kind: 'changed'; readonly what: string }
  /** A cell that it needs did not run to its end. */
  | { readonly kind: 'needs'; readonly cell: string }
  | { readonly kind: 'ended'; readonly why: Ending };

export type CellStatus = 'fresh' | 'waiting' | 'running' | 'done' | 'failed';

export interface CellState {
  readonly text: string;
  readonly status: CellStatus;
  /** What is shown is not of this text, or not of the present values of other cells. */
  readonly isStale: boolean;
  readonly outputs: readonly Shown[];
  readonly value: Shown | null;
  /** Name of the variable that `value` is, where the last line declares one. */
  readonly valueName: string | null;
  readonly error: CellError | null;
  /** Milliseconds of the last run inside the cell. */
  readonly milliseconds: number | null;
  /** When the cell's own text began in the run under way; null while what it uses is made ready. */
  readonly startedAt: number | null;
  /** Milliseconds after which a run is ended. */
  readonly limit: number;
}

export interface NotebookCell {
  readonly id: string;
  readonly text: string;
  /** Milliseconds a run may take; default 10 s. */
  readonly limit?: number;
}

/** The cells of a page, in one Worker that is opened at the first run. */
export interface Notebook {
  readonly ids: () => readonly string[];
  readonly stateOf: (id: string) => CellState;
  /** Changes nothing but the text: a cell runs when it is told to. */
  readonly setText: (id: string, text: string) => void;
  /** Runs the cell, before it what it needs and has not got, behind it what depends on it and had run. */
  readonly run: (id: string) => void;
  /** Ends what runs and what waits, and frees the memory. */
  readonly stop: () => void;
  readonly add: (cell: NotebookCell) => void;
  readonly remove: (id: string) => void;
  readonly dispose: () => void;
}

export const DEFAULT_LIMIT = 10_000;

/** Milliseconds for the frame, the Worker and the programs a cell names, besides what comes over the line. */
export const READY_LIMIT = 60_000;

/** The run under way. */
interface Current {
  readonly run: number;
  readonly id: string;
  readonly parsed: ParsedCell;
  /** Of what the cell uses, then of the cell: programs that load slowly take none of its seconds. */
  timer: Timer;
  hasBegun: boolean;
}

export function createNotebook(cells: readonly NotebookCell[], place: NotebookPlace): Notebook {
  const states = new Map(cells.map((cell) => [cell.id, freshState(cell)]));
  /** Cells whose values the Worker holds, as their text was then. */
  const alive = new Map<string, string>();
  /** Cells as they were when they last ran: what they defined then, others still show. */
  const ran = new Map<string, ParsedCell>();
  let queue: string[] = [];
  let runner: Runner | null = null;
  let current: Current | null = null;
  let runs = 0;

  const update = (id: string, change: Partial<CellState>) => {
    states.set(id, { ...states.get(id)!, ...change });
    place.changed(id);
  };

  function open(): Runner {
    const opened: Runner = place.open(
      (message) => {
        if (runner === opened) receive(message);
      },
      (why) => {
        if (runner === opened) endRun(why);
      },
    );
    return opened;
  }

  function receive(message: FromWorker): void {
    if (message.kind === 'ask') void answer(message.id, message.ask);
    if (message.kind === 'shown' && message.run === current?.run) {
      const outputs = [...states.get(current.id)!.outputs];
      outputs[Math.min(message.place, outputs.length)] = message.shown;
      update(current.id, { outputs });
    }
    if (message.kind === 'begun' && message.run === current?.run) begin(current);
    if (message.kind === 'ended' && message.run === current?.run) finish(message);
  }

  function begin(run: Current): void {
    if (run.hasBegun) return;
    run.hasBegun = true;
    run.timer.stop();
    run.timer = startTimer(states.get(run.id)!.limit, place, () => endRun('time'));
    update(run.id, { startedAt: place.now() });
  }

  async function answer(id: number, ask: Ask): Promise<void> {
    const asked = runner;
    const timer = current?.timer;
    // What comes over a slow line is not the cell's time.
    timer?.pause();
    const reply = await place.answer(ask).then(
      (value): ToWorker => ({ kind: 'given', id, value }),
      (error): ToWorker => ({
        kind: 'notGiven',
        id,
        reason: error instanceof Error ? error.message : String(error),
      }),
    );
    if (runner !== asked) return;
    timer?.resume();
    asked?.send(reply);
  }

  function finish({ failure, value, milliseconds, changed }: RunEnd): void {
    const { id, parsed, timer } = current!;
    timer.stop();
    current = null;
    const { text } = states.get(id)!;
    const error: CellError | null = failure
      ? { kind: 'failed', failure: placeFailure(failure, id, parsed) }
      : changed !== null
        ? { kind: 'changed', what: changed }
        : null;
    const status = error ? 'failed' : 'done';
    update(id, {
      status,
      isStale: false,
      value,
      valueName: parsed.shownName,
      error,
      milliseconds,
      startedAt: null,
    });
    // A change to what all share ends with the Worker. Other cells' values go with it and come back when needed.
    if (changed !== null) close();
    if (error) failAfter(id);
    else alive.set(id, text);
    next();
  }

  /** A column of the engine's is a column of the text. */
  function placeFailure(failure: CellFailure, id: string, parsed: ParsedCell): CellFailure {
    if (failure.place?.cell !== id) return failure;
    const { line, column } = failure.place;
    return { ...failure, place: { cell: id, ...placeInCell(parsed, line, column) } };
  }

  /** What depends on a cell that did not reach its end keeps its old picture, marked. */
  function failAfter(id: string): void {
    alive.delete(id);
    for (const other of dependentsOf(id)) {
      alive.delete(other);
      const wasQueued = queue.includes(other);
      queue = queue.filter((one) => one !== other);
      if (states.get(other)!.status === 'fresh') continue;
      if (wasQueued) update(other, { status: 'failed', isStale: true, error: { kind: 'needs', cell: id } });
      else update(other, { isStale: true });
    }
  }

  function endRun(why: Ending): void {
    const ended = current?.id ?? null;
    current?.timer.stop();
    current = null;
    close();
    const waiting = queue;
    queue = [];
    if (ended !== null) {
      update(ended, { status: 'failed', startedAt: null, isStale: false, error: { kind: 'ended', why } });
      markAfter(ended);
    }
    for (const id of waiting) update(id, { status: restStatus(id), isStale: states.get(id)!.value !== null });
  }

  function markAfter(id: string): void {
    for (const other of dependentsOf(id)) {
      if (states.get(other)!.status !== 'fresh') update(other, { isStale: true });
    }
  }

  const restStatus = (id: string): CellStatus =>
    states.get(id)!.value || states.get(id)!.outputs.length > 0 ? 'done' : 'fresh';

  function close(): void {
    runner?.end();
    runner = null;
    alive.clear();
  }

  /** All cells that are programs, and why the others are none. */
  function readOrder() {
    const parsed = new Map<string, ParsedCell>();
    const wrong = new Map<string, CellError>();
    for (const [id, { text }] of states) {
      try {
        parsed.set(id, parseCell(text));
      } catch (error) {
        if (!(error instanceof CellSyntaxError)) throw error;
        const { code, message, line, column } = error;
        wrong.set(id, { kind: 'syntax', code, message, line, column });
      }
    }
    // Of a text that is no program, the names of the last one that was.
    const names = new Map(
      [...states.keys()].flatMap((id) => {
        const known = parsed.get(id) ?? ran.get(id);
        return known ? [[id, known] as const] : [];
      }),
    );
    const order: CellOrder = orderCells(names);
    return { parsed, wrong, order, names };
  }

  /** What depends on a cell as it is, or on what it defined when it last ran. */
  function dependentsOf(id: string): readonly string[] {
    const { order, names } = readOrder();
    const last = ran.get(id);
    const now = order.after(id);
    if (!last) return now;
    return [...new Set([...now, ...orderCells(new Map([...names, [id, last]])).after(id)])];
  }

  function next(): void {
    if (current) return;
    const id = queue.shift();
    if (id === undefined) return;
    const { parsed, wrong, order } = readOrder();
    const problem = order.problemOf(id);
    const error: CellError | null = wrong.get(id) ?? (problem && { kind: 'problem', problem });
    if (error) {
      update(id, { status: 'failed', isStale: false, error, value: null, outputs: [] });
      failAfter(id);
      next();
      return;
    }
    const missing = order.before(id).filter((other) => !isAlive(other));
    if (missing.length > 0) {
      // The values it needs went with an earlier Worker, or were never made.
      queue = [...missing, id, ...queue.filter((other) => !missing.includes(other))];
      for (const other of missing) update(other, { status: 'waiting' });
      next();
      return;
    }
    start(id, parsed.get(id)!, order);
  }

  function start(id: string, parsed: ParsedCell, order: CellOrder): void {
    runner ??= open();
    ran.set(id, parsed);
    const run = ++runs;
    const timer = startTimer(READY_LIMIT, place, () => endRun('slow'));
    current = { run, id, parsed, timer, hasBegun: false };
    update(id, { status: 'running', startedAt: null, outputs: [], error: null });
    const owners = parsed.uses.flatMap((name) => {
      const owner = order.ownerOf(name);
      return owner === null || owner === id ? [] : [[name, owner] as const];
    });
    runner.send({ kind: 'run', run, cell: id, body: parsed.body, uses: parsed.uses, owners });
  }

  const isAlive = (id: string) => alive.get(id) === states.get(id)!.text;

  return {
    ids: () => [...states.keys()],
    stateOf: (id) => states.get(id)!,
    setText(id, text) {
      const { status, text: before } = states.get(id)!;
      if (text === before) return;
      update(id, { text, isStale: status !== 'fresh' && alive.get(id) !== text });
    },
    run(id) {
      if (current?.id === id) return;
      const dependents = dependentsOf(id).filter((other) => states.get(other)!.status !== 'fresh');
      const wanted = [id, ...dependents];
      queue = [...queue.filter((other) => !wanted.includes(other)), ...wanted];
      for (const other of wanted) if (other !== current?.id) update(other, { status: 'waiting' });
      for (const other of wanted) alive.delete(other);
      next();
    },
    stop: () => endRun('stopped'),
    add(cell) {
      states.set(cell.id, freshState(cell));
      place.changed(cell.id);
    },
    remove(id) {
      if (current?.id === id) endRun('stopped');
      const dependents = dependentsOf(id);
      states.delete(id);
      alive.delete(id);
      ran.delete(id);
      queue = queue.filter((other) => other !== id);
      for (const other of dependents) {
        alive.delete(other);
        if (states.get(other)!.status !== 'fresh') update(other, { isStale: true });
      }
    },
    dispose() {
      current?.timer.stop();
      current = null;
      queue = [];
      close();
    },
  };
}

function freshState({ text, limit = DEFAULT_LIMIT }: NotebookCell): CellState {
  return {
    text,
    status: 'fresh',
    isStale: false,
    outputs: [],
    value: null,
    valueName: null,
    error: null,
    milliseconds: null,
    startedAt: null,
    limit,
  };
}

import { createLibrary, type Library } from '../library/library.ts';
import { showValue } from '../shown/show-value.ts';
import { sourceName, toFailure } from './cell-failure.ts';
import { findChange, pictureIntrinsics } from './intrinsics.ts';
import {
  type Ask,
  type CellFailure,
  type FromWorker,
  type ProgramName,
  programOfName,
  type RunOrder,
  runLimits,
  type ToWorker,
} from './protocol.ts';
import { reasonOfName, refuse } from './refusals.ts';

/** What a Worker gives the cells that run in it. */
export interface RunnerPlace {
  readonly post: (message: FromWorker) => void;
  readonly now: () => number;
  /** Resolves after all that is ready to run has run: a new turn, not only a new promise. */
  readonly nextTurn: () => Promise<void>;
  /** Ends every timer that a cell has started. */
  readonly endTimers: () => void;
  /** Evaluates a program of the library, which gives what it offers cells. */
  readonly loadProgram: (text: string, place: ProgramPlace) => Promise<Readonly<Record<string, unknown>>>;
}

/** What a program of the library gets. */
export interface ProgramPlace {
  readonly ask: (ask: Ask) => Promise<unknown>;
  /** Shows a value below the cell that runs now; equal `key`s replace each other. */
  readonly show: (value: unknown, title?: string, key?: string) => void;
  readonly now: () => number;
  readonly nextTurn: () => Promise<void>;
  /** What a cell's function threw, as the page prints it. */
  readonly toFailure: (thrown: unknown) => CellFailure;
}

/** Lines in front of a cell's own in what is evaluated. */
const LINES_BEFORE = 1;

/** Runs cells one after the other and keeps what they define. */
export function createCellRunner(place: RunnerPlace): (message: ToWorker) => void {
  const defined = new Map<string, Readonly<Record<string, unknown>>>();
  const answers = new Map<number, { give: (value: unknown) => void; refuse: (error: Error) => void }>();
  const programs = new Map<ProgramName, Promise<Readonly<Record<string, unknown>>>>();
  let asked = 0;
  let output: Output | null = null;

  const ask = (what: Ask) =>
    new Promise<unknown>((give, refused) => {
      answers.set(++asked, { give, refuse: refused });
      place.post({ kind: 'ask', id: asked, ask: what });
    });
  const show = (value: unknown, title?: string, key?: string) => output?.add(value, title, key);
  const library: Library = createLibrary({ ask, show, now: place.now, nextTurn: place.nextTurn });

  const openProgram = (name: ProgramName) => {
    const opened =
      programs.get(name) ??
      ask({ kind: 'program', name }).then((text) =>
        place.loadProgram(String(text), {
          ask,
          show,
          now: place.now,
          nextTurn: place.nextTurn,
          toFailure: (thrown) => toFailure(thrown, LINES_BEFORE),
        }),
      );
    programs.set(name, opened);
    return opened;
  };

  async function giveName(
    name: string,
    owners: ReadonlyMap<string, string>,
  ): Promise<{ value: unknown } | null> {
    const owner = owners.get(name);
    if (owner !== undefined) return { value: defined.get(owner)?.[name] };
    const program = programOfName.get(name);
    if (program !== undefined) return { value: (await openProgram(program))[name] };
    if (Object.hasOwn(library, name)) return { value: library[name] };
    const reason = reasonOfName.get(name);
    return reason === undefined ? null : { value: refuse(reason, name) };
  }

  async function run({ run: number, cell, body, uses, owners }: RunOrder): Promise<void> {
    const own = new Output(number, place.post);
    const before = pictureIntrinsics();
    const alone = owners.length === 0 ? cell : null;
    const failed = (thrown: unknown) => ({ failure: toFailure(thrown, LINES_BEFORE, alone), value: null });
    let started = place.now();
    let end: Pick<Extract<FromWorker, { kind: 'ended' }>, 'failure' | 'value'>;
    output = own;
    defined.delete(cell);
    try {
      const names = new Map(owners);
      const values = new Map<string, unknown>();
      for (const name of uses) {
        const given = await giveName(name, names);
        if (given) values.set(name, given.value);
      }
      place.post({ kind: 'begun', run: number });
      started = place.now();
      const result = await evaluate(cell, body, values);
      defined.set(cell, result.names);
      end = { failure: null, value: result.value === undefined ? null : showValue(result.value) };
    } catch (thrown) {
      end = failed(thrown);
    }
    const milliseconds = place.now() - started;
    // A cell that left promises behind, one after the other, is not at its end.
    await place.nextTurn();
    place.endTimers();
    output = null;
    place.post({ kind: 'ended', run: number, milliseconds, ...end, changed: findChange(before) });
  }

  return (message) => {
    if (message.kind === 'run') {
      void run(message);
      return;
    }
    const answer = answers.get(message.id);
    answers.delete(message.id);
    if (message.kind === 'given') answer?.give(message.value);
    else answer?.refuse(new Error(message.reason));
  };
}

interface CellResult {
  readonly value: unknown;
  readonly names: Readonly<Record<string, unknown>>;
}

/** Indirect, so that the cell sees nothing of this program. */
// biome-ignore lint/security/noGlobalEval: to run what the reader wrote is what this is for, in a Worker without an origin
const evaluateGlobally = globalThis.eval;

function evaluate(cell: string, body: string, values: ReadonlyMap<string, unknown>): Promise<CellResult> {
  const head = `(async (${[...values.keys()].join(', ')}) => {"use strict"; `;
  const program = evaluateGlobally(`${head}${body}\n})\n//# sourceURL=${sourceName(cell)}`);
  return program(...values.values());
}

/** What one run shows, up to a limit; what comes after its end is dropped. */
class Output {
  readonly #run: number;
  readonly #post: RunnerPlace['post'];
  readonly #places = new Map<string, number>();
  #count = 0;

  constructor(run: number, post: RunnerPlace['post']) {
    this.#run = run;
    this.#post = post;
  }

  add(value: unknown, title?: string, key?: string): void {
    const kept = key === undefined ? undefined : this.#places.get(key);
    if (kept === undefined && this.#count >= runLimits.outputs) return;
    const place = kept ?? this.#count++;
    if (key !== undefined) this.#places.set(key, place);
    const isLast = place === runLimits.outputs - 1;
    const shown = isLast ? showValue('…') : showValue(value, title ?? null);
    this.#post({ kind: 'shown', run: this.#run, place, shown });
  }
}

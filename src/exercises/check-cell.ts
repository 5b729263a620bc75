import { CellSyntaxError, parseCell, placeInCell } from '#src/cells';
import { type CellError, type CellState, DEFAULT_LIMIT, type Notebook, type Shown } from '#src/notebook';
import type { FailedCase, Verdict } from './verdict.ts';
import { readTried, readVerdict } from './verdict.ts';

/** The two cells of an exercise: the reader's code, and behind it, out of sight, the check that needs it. */
export const CODE = 'code';
export const CHECK = 'check';

/** What a check asks for: an exercise's id, and the name that the reader's code has to define. */
export interface Checked {
  readonly id: string;
  readonly name: string;
}

/** How a check stands. */
export type CheckState =
  | { readonly status: 'none' | 'checking' }
  | { readonly status: 'passed'; readonly total: number }
  | { readonly status: 'failed'; readonly failed: FailedCase }
  /** The name is not defined at the top of the code, or is no function; or the code is broken, and its cell says why. */
  | { readonly status: 'undefined' | 'noFunction' | 'broken' }
  /** The check was ended from outside. */
  | { readonly status: 'ended'; readonly error: CellError };

/**
 * Runs the code and checks what it defines, with the cases of this seed.
 * @returns `undefined` where the name is not defined, and nothing runs; `broken` where the code is no program, and its
 * own cell says so
 */
export function startCheck(
  notebook: Notebook,
  { id, name }: Checked,
  seed: number,
): 'started' | 'undefined' | 'broken' {
  notebook.remove(CHECK);
  const names = readNames(notebook.stateOf(CODE).text);
  if (!names) {
    notebook.run(CODE);
    return 'broken';
  }
  if (!names.includes(name)) return 'undefined';
  const text = `await $check(${JSON.stringify(id)}, ${seed}, ${name})`;
  notebook.add({ id: CHECK, text, limit: DEFAULT_LIMIT });
  notebook.run(CHECK);
  return 'started';
}

/** Runs the code alone. */
export function runCode(notebook: Notebook): void {
  notebook.remove(CHECK);
  notebook.run(CODE);
}

/** Null where the text is no program. */
function readNames(text: string): readonly string[] | null {
  try {
    return parseCell(text).defines;
  } catch (error) {
    if (error instanceof CellSyntaxError) return null;
    throw error;
  }
}

/** What the two cells say of a check that was started. @param text the code that it was started with */
export function toCheckState(code: CellState, check: CellState, text = code.text): CheckState {
  const { status, error } = check;
  if (status === 'waiting' || status === 'running') return { status: 'checking' };
  if (status === 'fresh') return { status: code.status === 'failed' ? 'broken' : 'none' };
  if (error?.kind === 'needs') return { status: 'broken' };
  const tried = textOf(check.outputs[0]);
  if (error?.kind === 'ended' && error.why === 'time' && tried !== null) {
    const last = readTried(tried);
    if (last) {
      return { status: 'failed', failed: { ...last, came: null, isReduced: false, fault: { kind: 'late' } } };
    }
  }
  if (error) return { status: 'ended', error };
  const verdict = readVerdict(textOf(check.value) ?? '');
  if (!verdict) return { status: 'ended', error: { kind: 'ended', why: 'crashed' } };
  return fromVerdict(verdict, text);
}

function fromVerdict(verdict: Verdict, text: string): CheckState {
  if (verdict.kind === 'noFunction') return { status: 'noFunction' };
  if (verdict.kind === 'passed') return { status: 'passed', total: verdict.total };
  const { kind: _, ...failed } = verdict;
  const { fault } = failed;
  if (fault.kind !== 'threw' || !fault.failure.place) return { status: 'failed', failed };
  const { line, column } = fault.failure.place;
  const place = { cell: CODE, ...placeInCell(parseCell(text), line, column) };
  return {
    status: 'failed',
    failed: { ...failed, fault: { kind: 'threw', failure: { ...fault.failure, place } } },
  };
}

const textOf = (shown: Shown | null | undefined) => (shown?.kind === 'text' ? shown.text : null);

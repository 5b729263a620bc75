import type { ConvSpecError } from '#src/conv';
import type { LibraryError } from '../library/library-error.ts';
import { describe } from '../shown/describe.ts';
import type { CellFailure } from './protocol.ts';
import { CellRefusal } from './refusals.ts';

/** `//# sourceURL` of a cell; engines print it in stacks. */
export const sourceName = (cell: string) => `cell:${cell}`;
const LONGEST = 2000;

/**
 * Anything that a cell can throw, as the page prints it.
 * @param linesBefore how many lines stand before the cell's own in what was evaluated
 */
export function toFailure(thrown: unknown, linesBefore: number): CellFailure {
  try {
    const isError = thrown instanceof Error;
    return {
      name: isError ? String(thrown.name).slice(0, 100) : '',
      message: (isError ? String(thrown.message) : describe(thrown).text).slice(0, LONGEST),
      sentence: sentenceOf(thrown),
      place: isError ? findPlace(String(thrown.stack), linesBefore) : null,
    };
  } catch {
    // What was thrown throws again when it is looked at.
    return { name: '', message: '?', sentence: null, place: null };
  }
}

function sentenceOf(thrown: unknown): CellFailure['sentence'] {
  if (isCoded(thrown)) {
    const set = thrown.name === 'ConvSpecError' ? 'conv' : 'notebook';
    return { set, key: thrown.code, values: thrown.values };
  }
  if (thrown instanceof CellRefusal) {
    const key = `refused${thrown.reason[0]!.toUpperCase()}${thrown.reason.slice(1)}`;
    return { set: 'notebook', key, values: { name: thrown.refused } };
  }
  return null;
}

/** By name and not by class: each program of the library is bundled by itself, with classes of its own. */
function isCoded(thrown: unknown): thrown is ConvSpecError | LibraryError {
  return (
    thrown instanceof Error && ['ConvSpecError', 'LibraryError'].includes(thrown.name) && 'code' in thrown
  );
}

/** The innermost place that lies in a cell. */
function findPlace(stack: string, linesBefore: number): CellFailure['place'] {
  const [, cell, line, column] = /cell:([\w-]+):(\d+):(\d+)/.exec(stack) ?? [];
  if (cell === undefined || Number(line) <= linesBefore) return null;
  return { cell, line: Number(line) - linesBefore, column: Number(column) };
}

import { concat } from './concat.ts';
import { conv2d, depthwise, pointwise, relu, separable } from './convolutions.ts';
import { summarize } from './costs.ts';
import { fashionMnist, photo } from './given.ts';
import { nets } from './networks.ts';
import { lift } from './pictures.ts';
import type { LibraryPlace } from './place.ts';
import { createConsole, curves, formula, show, table } from './showing.ts';
import { get, largestDifference, randomTensor, set, tensor } from './tensors.ts';
import { separableTerms } from './terms.ts';

/** The names that a cell has without asking. */
export type Library = Readonly<Record<string, unknown>>;

const alike = {
  tensor,
  randomTensor,
  get,
  set,
  largestDifference,
  concat,
  conv2d,
  depthwise,
  pointwise,
  separable,
  relu,
  separableTerms,
  lift,
  summarize,
  nets,
  table,
  formula,
  curves,
} as const;

/** Functions that need the Worker they run in. */
const placed = { show, photo, fashionMnist } as const;

/** Everything that a cell may name besides JavaScript's own. */
export function createLibrary(place: LibraryPlace): Library {
  const bound = Object.entries(placed).map(([name, own]) => [
    name,
    (...values: unknown[]) => (own as (...all: unknown[]) => unknown)(place, ...values),
  ]);
  return {
    ...alike,
    ...Object.fromEntries(bound),
    /**
     * Writes below the cell, as a console does elsewhere: `log`, `info`, `warn`, `error`, `debug`, and `table` for a
     * list of records.
     * @example console.log("shape", randomTensor([2, 3]).shape)
     */
    console: createConsole(place),
  };
}

import type { Shown } from '../shown/shown.ts';

/** What a Worker of cells is asked to run. */
export interface RunOrder {
  readonly kind: 'run';
  readonly run: number;
  readonly cell: string;
  /** As `parseCell` made it. */
  readonly body: string;
  readonly uses: readonly string[];
  /** Of `uses`, those that another cell defines, with that cell. */
  readonly owners: readonly (readonly [name: string, cell: string])[];
}

export type ToWorker =
  | RunOrder
  | { readonly kind: 'given'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'notGiven'; readonly id: number; readonly reason: string };

/** Something that only the page has, and hands in. */
export type Ask =
  /** A program of the library that is loaded when a cell first names it. */
  | { readonly kind: 'program'; readonly name: ProgramName }
  /** Compiled kernels as bytes. */
  | { readonly kind: 'bytes'; readonly file: 'kernels' | 'tensorflow' }
  /** RGBA of one of the course's photos, square. */
  | { readonly kind: 'photo'; readonly name: string; readonly size: number }
  | { readonly kind: 'images'; readonly train: number; readonly test: number };

/** Programs besides the one every Worker starts with. */
export const programNames = ['plot', 'networks', 'kernels', 'tensorflow', 'exercises'] as const;
export type ProgramName = (typeof programNames)[number];

/** Names whose program is loaded when a cell first uses them. */
export const programOfName: ReadonlyMap<string, ProgramName> = new Map([
  ['Plot', 'plot'],
  ['nets', 'networks'],
  ['openKernels', 'kernels'],
  ['tf', 'tensorflow'],
  ['train', 'tensorflow'],
  // What an exercise's check is called by; no reader's name begins so.
  ['$check', 'exercises'],
]);

export type FromWorker =
  | { readonly kind: 'ready' }
  /** All that the cell uses is there, and its own text begins. */
  | { readonly kind: 'begun'; readonly run: number }
  | { readonly kind: 'shown'; readonly run: number; readonly place: number; readonly shown: Shown }
  | { readonly kind: 'ask'; readonly id: number; readonly ask: Ask }
  | RunEnd;

export interface RunEnd {
  readonly kind: 'ended';
  readonly run: number;
  /** Milliseconds inside the cell. */
  readonly milliseconds: number;
  readonly failure: CellFailure | null;
  /** What the cell shows by itself: its last line. */
  readonly value: Shown | null;
  /** What the run changed that all cells share, such as `Array.prototype.map`; null where nothing. */
  readonly changed: string | null;
}

/** Why a cell ended before its end. Text is the reader's own and cut short. */
export interface CellFailure {
  /** `TypeError` and the like, or empty where something else than an error was thrown. */
  readonly name: string;
  readonly message: string;
  /** Set of the message files and its key, where the course has a sentence for it. */
  readonly sentence: {
    readonly set: 'notebook' | 'conv';
    readonly key: string;
    readonly values: Readonly<Record<string, number | string>>;
  } | null;
  /** Where in which cell; line and column from 1. Null where the engine does not say. */
  readonly place: { readonly cell: string; readonly line: number; readonly column: number } | null;
}

/** Messages and outputs beyond these end a run or are left out. */
export const runLimits = {
  /** Outputs of one run that are shown. */
  outputs: 100,
  /** Messages of one run that the frame lets pass before it ends the Worker. */
  messages: 2000,
} as const;

import { readFile } from 'node:fs/promises';
import { type Ask, type CellState, createCellRunner, createNotebook, type RunnerPlace } from '#src/notebook';
import type { PageCell } from './page-cells.ts';

const SIDE = 28;

/** Runs cells in this program, one after the other, with pictures of chance; programs by name. */
export async function runCells(
  cells: readonly PageCell[],
  programs: Readonly<Record<string, RunnerPlace['loadProgram']>>,
): Promise<ReadonlyMap<string, CellState>> {
  let changed = () => {};
  const notebook = createNotebook(
    cells.map(({ id, code }) => ({ id, text: code, limit: 60_000 })),
    {
      open: (receive) => ({
        send: createCellRunner({
          post: receive,
          now: () => performance.now(),
          nextTurn: () => new Promise((resolve) => setTimeout(resolve)),
          endTimers: () => {},
          loadProgram: (name, place) => programs[name]!(name, place),
        }),
        end: () => {},
      }),
      answer: answerAsk,
      now: () => performance.now(),
      after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
      changed: () => changed(),
    },
  );
  const isAtRest = (id: string) => ['done', 'failed'].includes(notebook.stateOf(id).status);
  for (const { id } of cells) {
    await new Promise<void>((resolve) => {
      changed = () => isAtRest(id) && resolve();
      notebook.run(id);
      changed();
    });
  }
  return new Map(cells.map(({ id }) => [id, notebook.stateOf(id)]));
}

async function answerAsk(ask: Ask): Promise<unknown> {
  switch (ask.kind) {
    case 'program':
      return ask.name;
    case 'bytes':
      return readFile(`src/kernels/wasm/build/${ask.file}.wasm`);
    case 'photo':
      return Uint8ClampedArray.from({ length: ask.size * ask.size * 4 }, (_, index) => (index * 37) % 256);
    case 'images': {
      const images = Uint8Array.from({ length: ask.test * SIDE * SIDE }, (_, index) => index % 256);
      return { height: SIDE, width: SIDE, images, labels: new Uint8Array(ask.test) };
    }
  }
}

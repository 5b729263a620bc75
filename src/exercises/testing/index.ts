import { createCellRunner, createNotebook, type FromWorker, type Notebook, readMessage } from '#src/notebook';
import { CHECK, type CheckState, CODE, startCheck, toCheckState } from '../check-cell.ts';
import type { ExerciseCheck } from '../exercise-check.ts';
import { openCheck } from '../open-check.ts';

/** A check of `text` as a page makes it, with the cells in this process. `late` ends it as time does. */
export async function checkText(
  check: ExerciseCheck,
  text: string,
  seed: number,
  late = false,
): Promise<CheckState> {
  const timers = new Set<() => void>();
  const notebook: Notebook = createNotebook([{ id: CODE, text }], {
    open(receive) {
      const take = createCellRunner({
        post: (message) => receive(readMessage(structuredClone(message)) as FromWorker),
        now: () => 0,
        nextTurn: () => new Promise((resolve) => setTimeout(resolve)),
        endTimers: () => {},
        loadProgram: async (_, place) => openCheck({ tested: check }, place),
      });
      return { send: (message) => take(structuredClone(message)), end: () => {} };
    },
    answer: async () => '',
    now: () => 0,
    after(_, act) {
      timers.add(act);
      return () => timers.delete(act);
    },
    changed: () => {},
  });
  const started = startCheck(notebook, { id: 'tested', name: check.name }, seed);
  if (started !== 'started') return { status: started };
  const state = () => toCheckState(notebook.stateOf(CODE), notebook.stateOf(CHECK));
  for (let turn = 0; state().status === 'checking'; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    if (late && turn > 20) for (const act of timers) act();
  }
  return state();
}

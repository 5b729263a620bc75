import { deleteProgressDatabase, openProgressDatabase } from '#components/controls/progress-database.ts';
import { type Entries, type Entry, merge, type ProgressStorage, toEntry } from '#src/progress';
import { toDigest } from '#src/teacher';

/** Behind the names of a learner's databases: what an LMS calls people is nobody's business here. */
export const toLearnerName = (course: string, learner: string): string | undefined =>
  learner === '' ? undefined : `-${toDigest(`${course} ${learner}`).slice(0, 24)}`;

const unsavedKey = (of: string) => `decoupled-unsaved${of}`;

/** Remembers whether this browser has something of the learner's that the LMS has not. */
export function markUnsaved(of: string | undefined, isUnsaved: boolean): void {
  if (of === undefined) return;
  try {
    if (isUnsaved) localStorage.setItem(unsavedKey(of), '1');
    else localStorage.removeItem(unsavedKey(of));
  } catch {
    // Without storage there is nothing to be told of.
  }
}

function wasUnsaved(of: string): boolean {
  try {
    return localStorage.getItem(unsavedKey(of)) !== null;
  } catch {
    return false;
  }
}

/**
 * What this browser keeps of a learner besides the LMS. Where the LMS has nothing, a new attempt begins, and what an
 * earlier one left is erased, unless it was never recorded.
 */
export async function openLearnerCopy(
  of: string,
  isNewAttempt: boolean,
): Promise<{ readonly copy: ProgressStorage; readonly entries: Entries } | null> {
  try {
    if (isNewAttempt && !wasUnsaved(of)) await deleteProgressDatabase(of);
    const copy = await openProgressDatabase(of);
    const stored = await copy.readAll();
    const entries = [...stored].flatMap(([key, value]): [string, Entry][] => {
      const entry = toEntry(key, value);
      return entry ? [[key, entry]] : [];
    });
    return { copy, entries: new Map(entries) };
  } catch {
    return null;
  }
}

/**
 * Where the pages in the frame keep progress: in this page, which outlives them, with a copy in the browser as far as
 * that lets.
 * @param known changed with what is written
 */
export function toLearnerStorage(
  known: Map<string, Entry>,
  copy: ProgressStorage | null,
  onwrite: (written: Entries) => void,
): ProgressStorage {
  return {
    isWritable: true,
    readAll: async () => new Map(known),
    async update(keys, change) {
      // As values of this page: those of the frame go with it.
      const written = new Map(keys.map((key) => [key, { ...change(key, known.get(key)) }]));
      for (const [key, entry] of written) known.set(key, entry);
      onwrite(written);
      try {
        await copy?.update(keys, (key, stored) => {
          const [mine, theirs] = [known.get(key)!, toEntry(key, stored)];
          return theirs ? merge(new Map([[key, theirs]]), new Map([[key, mine]])).get(key)! : mine;
        });
      } catch {
        // The LMS has it.
      }
    },
    setAside: async () => {},
    readAside: async () => copy?.readAside() ?? [],
    clearAside: async () => copy?.clearAside(),
  };
}

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Entry, ProgressStorage, SetAside } from '#src/progress';

/** The schema's version is the database's: a page of an older site cannot write what a newer one has laid out. */
const VERSION = 1;
const NAME = 'decoupled-progress';

interface ProgressSchema extends DBSchema {
  entries: { key: string; value: Entry };
  aside: { key: number; value: SetAside };
}

/**
 * Rejects where the browser keeps nothing for this page.
 * @param of whose it is, where several people read here; left out: whoever uses this browser
 */
export async function openProgressDatabase(of = ''): Promise<ProgressStorage> {
  try {
    return toStorage(await openDatabase(of, VERSION), true);
  } catch (error) {
    if ((error as { name?: unknown }).name !== 'VersionError') throw error;
    return toStorage(await openDatabase(of), false);
  }
}

export const deleteProgressDatabase = (of: string): Promise<void> => deleteDB(`${NAME}${of}`);

function openDatabase(of: string, version?: number): Promise<IDBPDatabase<ProgressSchema>> {
  return openDB<ProgressSchema>(`${NAME}${of}`, version, {
    upgrade(database) {
      database.createObjectStore('entries');
      database.createObjectStore('aside', { autoIncrement: true });
    },
    // A newer site, open in another tab, wants to lay out its own: the next write here finds that it has.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
}

function toStorage(database: IDBPDatabase<ProgressSchema>, isWritable: boolean): ProgressStorage {
  return {
    isWritable,
    async readAll() {
      const { store } = database.transaction('entries');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, index) => [String(key), values[index]]));
    },
    async update(keys, change) {
      const transaction = database.transaction('entries', 'readwrite');
      const one = async (key: string) => {
        await transaction.store.put(change(key, await transaction.store.get(key)), key);
      };
      await Promise.all([...keys.map(one), transaction.done]);
    },
    async setAside(values) {
      const transaction = database.transaction(['entries', 'aside'], 'readwrite');
      await Promise.all([
        ...values.map((value) => transaction.objectStore('aside').add(value)),
        ...values.map(({ key }) => transaction.objectStore('entries').delete(key)),
        transaction.done,
      ]);
    },
    readAside: () => database.getAll('aside'),
    clearAside: () => database.clear('aside'),
  };
}

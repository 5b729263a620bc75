import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { findLearnerPlace, isForLms } from '#components/controls/learner-place.ts';
import { type Checkpoint, type RunRecord, type RunSpec, specKey } from '#src/lab';

/** A record with what the reader calls it. */
export interface KeptRecord {
  /** Equal runs on one engine have equal keys. */
  readonly key: string;
  /** Empty where the reader gave none. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly record: RunRecord;
}

/** The key of a run on a backend. */
export const runKey = (spec: RunSpec, backend: string): string => `${backend} ${specKey(spec)}`;

export const recordKey = ({ spec, backend }: RunRecord): string => runKey(spec, backend);

/** A run that was not finished, and those that wait behind it. */
export interface Interrupted {
  readonly checkpoint: Checkpoint;
  readonly savedAt: number;
}

interface LabSchema extends DBSchema {
  records: { key: string; value: KeptRecord };
  interrupted: { key: 'run'; value: Interrupted };
}

const VERSION = 1;

/** Records on this device alone. Where the browser keeps nothing, they last as long as the page. */
export class RecordStore {
  #database: Promise<IDBPDatabase<LabSchema> | null> | null = null;

  /** Whether what is kept outlives the page. */
  async isLasting(): Promise<boolean> {
    return (await this.#open()) !== null;
  }

  async list(): Promise<KeptRecord[]> {
    return (await this.#try((database) => database.getAll('records'))) ?? [];
  }

  async keep(record: KeptRecord): Promise<void> {
    await this.#try((database) => database.put('records', record));
  }

  async remove(key: string): Promise<void> {
    await this.#try((database) => database.delete('records', key));
  }

  async readInterrupted(): Promise<Interrupted | null> {
    return (await this.#try((database) => database.get('interrupted', 'run'))) ?? null;
  }

  /** Null when nothing is unfinished. */
  async setInterrupted(value: Interrupted | null): Promise<void> {
    await this.#try<unknown>((database) =>
      value ? database.put('interrupted', value, 'run') : database.delete('interrupted', 'run'),
    );
  }

  /** Null where the browser has no storage for this page. */
  #open(): Promise<IDBPDatabase<LabSchema> | null> {
    this.#database ??= openRecords().catch(() => null);
    return this.#database;
  }

  /** Undefined where the browser refuses: its storage is full or was taken away. */
  async #try<T>(use: (database: IDBPDatabase<LabSchema>) => Promise<T>): Promise<T | undefined> {
    try {
      const database = await this.#open();
      return database ? await use(database) : undefined;
    } catch {
      return undefined;
    }
  }
}

// Async, so that a browser without the very name is refused like one that forbids it.
async function openRecords(): Promise<IDBPDatabase<LabSchema>> {
  const of = isForLms() ? findLearnerPlace()?.of : '';
  if (of === undefined) throw new Error('an LMS that names no learner: the next one would find the records');
  return openDB<LabSchema>(`decoupled-lab${of}`, VERSION, {
    upgrade(database) {
      database.createObjectStore('records', { keyPath: 'key' });
      database.createObjectStore('interrupted');
    },
    // A page that erases everything takes the database away.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
}

import { pageProgress } from '#components/controls/page-progress.ts';
import { type Interrupted, type KeptRecord, RecordStore, recordKey } from '#components/lab/record-store.ts';
import {
  type Entries,
  type EntryKind,
  entryKinds,
  type Keeping,
  type Overview,
  type ProgressStore,
  readProgressFile,
  type SetAside,
  toOverview,
  writeProgressFile,
} from '#src/progress';

/** What can be erased by itself; `records` are those of the training lab. */
export const keptKinds = [...entryKinds, 'records'] as const;
export type KeptKind = EntryKind | 'records';

interface Erased {
  readonly entries: Entries;
  readonly records: readonly KeptRecord[];
  readonly interrupted: Interrupted | null;
}

/** All that the site keeps on this device, as it stands, and what the reader may do with it. */
export class KeptProgress {
  status: 'opening' | 'open' | 'unreachable' = $state('opening');
  overview: Overview | null = $state.raw(null);
  records: readonly KeptRecord[] = $state.raw([]);
  keeping: Keeping = $state('kept');
  aside: readonly SetAside[] = $state.raw([]);

  readonly #lab = new RecordStore();
  #store: ProgressStore | null = null;

  /** @returns a function that ends following what other pages do */
  async open(): Promise<() => void> {
    const store = await pageProgress();
    if (!store) {
      this.status = 'unreachable';
      return () => {};
    }
    this.#store = store;
    this.#read(store);
    this.records = await this.#lab.list();
    this.aside = await store.aside();
    this.status = 'open';
    return store.watch(() => this.#read(store));
  }

  countOf(kind: KeptKind): number {
    return kind === 'records' ? this.records.length : (this.overview?.keysOf[kind].length ?? 0);
  }

  /** @param site its name, for people who find the file */
  toFile(site: string): string {
    const file = { entries: this.#store?.entries() ?? new Map(), records: this.records };
    return writeProgressFile(file, site, Date.now());
  }

  /** All of the file or nothing. @throws ProgressFileError, RecordFileError */
  async takeFile(text: string): Promise<{ readonly entries: number; readonly records: number }> {
    const { entries, records } = readProgressFile(text);
    const keptAt = Date.now();
    const taken = records.map(({ name, record }) => ({ key: recordKey(record), name, keptAt, record }));
    await this.#takeIn({ entries, records: taken, interrupted: null });
    return { entries: entries.size, records: records.length };
  }

  /** @returns a function that brings it all back */
  async erase(kinds: readonly KeptKind[]): Promise<() => Promise<void>> {
    const keys = kinds.flatMap((kind) => (kind === 'records' ? [] : (this.overview?.keysOf[kind] ?? [])));
    const entries: Entries = this.#store?.erase(keys) ?? new Map();
    await this.#store?.settled();
    const lab = kinds.includes('records') ? await this.#eraseLab() : { records: [], interrupted: null };
    return () => this.#takeIn({ entries, ...lab });
  }

  /** The records, and the run that a reload cut off. */
  async #eraseLab(): Promise<Omit<Erased, 'entries'>> {
    const { records } = this;
    const interrupted = await this.#lab.readInterrupted();
    await this.#lab.setInterrupted(null);
    for (const { key } of records) await this.#lab.remove(key);
    this.records = [];
    return { records, interrupted };
  }

  async eraseAside(): Promise<void> {
    await this.#store?.clearAside();
    this.aside = [];
  }

  async #takeIn({ entries, records, interrupted }: Erased): Promise<void> {
    this.#store?.take(entries);
    if (interrupted) await this.#lab.setInterrupted(interrupted);
    for (const record of records) await this.#lab.keep(record);
    const keys = new Set(records.map(({ key }) => key));
    this.records = [...this.records.filter(({ key }) => !keys.has(key)), ...records];
    await this.#store?.settled();
  }

  #read(store: ProgressStore): void {
    this.overview = toOverview(store.entries());
    this.keeping = store.keeping();
  }
}

import { isSameSpec, type RunRecord, type RunSpec } from '#src/lab';

/** What the course prints of one of its runs. */
export interface PrintedRun {
  readonly spec: RunSpec;
  readonly testAccuracy: number;
  readonly weightsHash: string;
  readonly kernelsVersion: number;
}

/** The printed runs, fetched when the first record is there; none where they cannot be had. */
export function fetchPrinted(url: string): Promise<readonly PrintedRun[]> {
  return fetch(url)
    .then((response) => (response.ok ? (response.json() as Promise<PrintedRun[]>) : []))
    .catch(() => []);
}

export function findPrinted(printed: readonly PrintedRun[], record: RunRecord): PrintedRun | null {
  return printed.find(({ spec }) => isSameSpec(spec, record.spec)) ?? null;
}

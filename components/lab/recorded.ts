import { nameRun, type RunRecord } from '#src/lab';

/** The course's own records by the names of their runs. Read at build: never imported by what reaches a browser. */
export function recordsByName(): ReadonlyMap<string, RunRecord> {
  const files = import.meta.glob<RunRecord>('/content/records/atlas/*.json', {
    eager: true,
    import: 'default',
  });
  return new Map(Object.values(files).map((record) => [nameRun(record.spec), record]));
}

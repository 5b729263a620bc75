import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isUpToDate, nameRun, performRun, planAtlas, type RunRecord, type RunSpec } from '#src/lab';
import { openPlace } from './place.mjs';

const FOLDER = 'content/records/atlas';
const runs = new Map(planAtlas().flatMap((entry) => entry.runs.map((run) => [nameRun(run), run] as const)));
const fileOf = (name: string) => `${FOLDER}/${name}.json`;
const read = (name: string) => JSON.parse(readFileSync(fileOf(name), 'utf8')) as RunRecord;

describe('the atlas', () => {
  test('has a record of every run, made by these kernels: else npm run atlas', () => {
    const missing = [...runs].filter(
      ([name, spec]) => !existsSync(fileOf(name)) || !isUpToDate(read(name), spec),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  test('has no record of a run that nobody plans', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
    expect(files.filter((name) => !runs.has(name))).toEqual([]);
  });

  test('ends in the very same bits when a run is made again here', { timeout: 120_000 }, async () => {
    const name = 'coupled-rank1-input-stack1-standard-width16-seed1';
    const { record } = await performRun(await openPlace(), runs.get(name) as RunSpec);
    expect({ ...record, seconds: 0 }).toEqual({ ...read(name), seconds: 0 });
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../run.mjs';
import { writeGeneratedCourse } from './generate.mjs';

const silent = { stdio: ['ignore', 'ignore', 'inherit'] };

/**
 * Builds a generated course with so many lessons in two languages, in a folder that is gone afterwards.
 * @returns seconds of the whole build @throws Error where it fails
 */
async function timeBuild(count) {
  const folder = await mkdtemp(join(tmpdir(), `decoupled-${count}-`));
  try {
    await writeGeneratedCourse(folder, count);
    const env = { COURSE: folder, BASE_PATH: undefined, SITE_URL: undefined };
    const begun = performance.now();
    const status = await run('astro', ['build', '--outDir', join(folder, 'dist')], { env, ...silent });
    if (status !== 0) throw new Error(`the build of ${count} lessons ended with status ${status}`);
    return (performance.now() - begun) / 1000;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Builds few and many lessons in turn, so that what else the machine does hits both: medians in seconds, and their ratio. */
export async function compareBuilds(few, many, times) {
  await run('node', ['scripts/kernels.mjs'], { cwd: root });
  const seconds = { [few]: [], [many]: [] };
  for (let time = 0; time < times; time++) {
    for (const count of [few, many]) seconds[count].push(await timeBuild(count));
  }
  const [short, long] = [median(seconds[few]), median(seconds[many])];
  return { short, long, ratio: long / short };
}

export function formatBuilds(few, many, { short, long, ratio }) {
  const line = (count, value) =>
    `${String(count).padStart(7)} ${value.toFixed(1).padStart(9)} ${(value / count).toFixed(2).padStart(12)}`;
  return [
    'lessons   seconds   per lesson',
    line(few, short),
    line(many, long),
    `ratio   ${ratio.toFixed(2).padStart(9)}`,
  ].join('\n');
}

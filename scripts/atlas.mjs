import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isUpToDate, nameRun, planAtlas } from '#src/lab';
import { formatAtlas } from './atlas/table.mjs';
import { buildKernels } from './kernels.mjs';
import { root } from './run.mjs';

const usage = `usage: npm run atlas [-- --only TEXT] [--threads COUNT] [--table]
Trains every network of the atlas that has no record yet, and goes on where it was stopped.
  --only TEXT      only runs whose name holds TEXT
  --threads COUNT  how many at once; default: all cores
  --table          train nothing, print what the records say`;

const folder = join(root, 'content/records/atlas');

/** The record of a run, or null where there is none that still holds. */
function readRecord(spec) {
  const file = join(folder, `${nameRun(spec)}.json`);
  if (!existsSync(file)) return null;
  const record = JSON.parse(readFileSync(file, 'utf8'));
  return isUpToDate(record, spec) ? record : null;
}

/** Runs of the plan, each once, that `only` names. */
function listRuns(only) {
  const runs = new Map(planAtlas().flatMap(({ runs }) => runs.map((spec) => [nameRun(spec), spec])));
  return [...runs].filter(([name]) => name.includes(only));
}

async function train(queue, threads) {
  const total = queue.length;
  let done = 0;
  await Promise.all(
    Array.from({ length: Math.min(threads, total) }, async () => {
      const worker = fork(join(root, 'scripts/atlas/worker.mjs'), { cwd: root });
      try {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const [name, spec] = next;
          const { testAccuracy, seconds } = await ask(worker, { file: join(folder, `${name}.json`), spec });
          done++;
          console.log(`${done}/${total} ${name}: ${testAccuracy.toFixed(4)} in ${seconds.toFixed(0)} s`);
        }
      } finally {
        worker.kill();
      }
    }),
  );
}

/** One run in a process of its own. */
function ask(worker, message) {
  return new Promise((resolve, reject) => {
    const end = (code) => reject(new Error(`the process that trains ended with ${code}: ${message.file}`));
    worker.once('exit', end);
    worker.once('message', (answer) => {
      worker.off('exit', end);
      resolve(answer);
    });
    worker.send(message);
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      threads: { type: 'string', default: String(availableParallelism()) },
      table: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const threads = Number(values.threads);
  if (!(Number.isInteger(threads) && threads > 0)) {
    throw new RangeError(`--threads must be a whole number from 1: ${values.threads}\n${usage}`);
  }
  const runs = listRuns(values.only);
  if (runs.length === 0) throw new RangeError(`no run has this in its name: ${values.only}`);
  if (!values.table) {
    await buildKernels();
    const queue = runs.filter(([, spec]) => readRecord(spec) === null);
    console.log(`${runs.length} runs, ${queue.length} of them to train`);
    await train(queue, threads);
  }
  const records = runs.map(([name, spec]) => [name, readRecord(spec)]);
  console.log(formatAtlas(planAtlas(), new Map(records.filter(([, record]) => record !== null))));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof RangeError ? error.message : error);
  process.exit(1);
}

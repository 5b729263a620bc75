// Makes the runs that the atlas hands it, one after the other, and writes each record.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { performRun } from '#src/lab';
import { openPlace } from './place.mjs';

const place = openPlace();

process.on('message', async ({ file, spec }) => {
  const { record } = await performRun(await place, spec);
  mkdirSync(dirname(file), { recursive: true });
  // Never half a file, when it is stopped while it writes.
  writeFileSync(`${file}.part`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${file}.part`, file);
  process.send({ testAccuracy: record.testAccuracy, seconds: record.seconds });
});

import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from '../run.mjs';
import { outputOf, toCourse, toEdition } from './argument.mjs';
import { checkCourse } from './check.mjs';
import { verifyAndTell } from './verify.mjs';

/** Files of a folder, and their bytes together. */
function measure(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile());
  return { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

/** Builds a course and looks through what came of it; resolves to the exit status. */
async function buildCourse(text, { withHeaders, edition }) {
  const course = toCourse(text);
  const loaded = await checkCourse(course);
  if (!loaded) return 1;
  const { base = process.env.BASE_PATH, site = process.env.SITE_URL } = loaded.settings;
  const output = outputOf(course, edition);
  const kernels = await run('node', ['scripts/kernels.mjs']);
  const env = { COURSE: course, BASE_PATH: base, SITE_URL: site, EDITION: edition };
  const status = kernels || (await run('astro', ['build', '--outDir', output], { env }));
  if (status !== 0) return status;

  if (withHeaders) {
    const { writeHeaders } = await import('../hosting/headers.mjs');
    writeFileSync(join(output, '_headers'), writeHeaders(`/${base ?? ''}/`.replace(/\/+/g, '/')));
  }
  const preview = `npm run course:preview -- ${relative(root, course) === course ? course : text}`;
  if (edition === 'teachers') {
    console.log(`
${output}
The teachers' edition, with all answers on every lesson's page of them: do not hand it out, do not host it openly.
Look at it: ${preview} --for teachers`);
    return 0;
  }
  const { count, bytes } = measure(output);
  console.log(`
${output}
${count} files, ${(bytes / 1e6).toFixed(1)} MB, for the folder ${base ?? '/'} of ${site ?? 'any host'}
Look at it: ${preview}
Copy what is in the folder to the host.`);
  return verifyAndTell(text);
}

const { values, positionals } = parseArgs({
  options: { headers: { type: 'boolean', default: false }, for: { type: 'string' } },
  allowPositionals: true,
});
const [text, ...more] = positionals;
if (text === undefined || more.length > 0) {
  console.error('usage: npm run course:build -- NAME | FOLDER [--headers] [--for teachers]');
  process.exitCode = 1;
} else {
  try {
    const edition = toEdition(values.for);
    process.exitCode = await buildCourse(text, { withHeaders: values.headers, edition });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

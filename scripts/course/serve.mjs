import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCourse } from '#src/content';
import { findFreePort } from '../ports.mjs';
import { root, run } from '../run.mjs';
import { outputOf, toCourse, toEdition } from './argument.mjs';

/** `dev` follows every change of a course, `preview` shows what was built. */
async function serve(way, text, edition) {
  const course = toCourse(text);
  const output = outputOf(course, edition);
  if (way === 'preview' && !existsSync(output)) {
    console.error(
      `nothing is built: ${output}; npm run course:build -- ${text}${edition === 'teachers' ? ' --for teachers' : ''}`,
    );
    return 1;
  }
  const { settings } = await loadCourse({ root, course });
  const env = { COURSE: course, BASE_PATH: settings.base ?? process.env.BASE_PATH, EDITION: edition };
  const port = ['--port', String(await findFreePort(Number(process.env.PORT ?? 4321)))];
  if (way === 'preview')
    return run('astro', ['preview', '--ignore-lock', '--outDir', output, ...port], { env });
  return (await run('node', ['scripts/kernels.mjs'])) || run('astro', ['dev', ...port], { env });
}

const { values, positionals } = parseArgs({ options: { for: { type: 'string' } }, allowPositionals: true });
const [way, text, ...more] = positionals;
if (text === undefined || more.length > 0) {
  console.error(`usage: npm run course:${way} -- NAME | FOLDER [--for teachers]`);
  process.exitCode = 1;
} else {
  try {
    process.exitCode = await serve(way, text, toEdition(values.for));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

import { existsSync } from 'node:fs';
import { loadCourse } from '#src/content';
import { findFreePort } from '../ports.mjs';
import { root, run } from '../run.mjs';
import { outputOf, toCourse } from './argument.mjs';

/** `dev` follows every change of a course, `preview` shows what was built. */
async function serve(way, text) {
  const course = toCourse(text);
  const output = outputOf(course);
  if (way === 'preview' && !existsSync(output)) {
    console.error(`nothing is built: ${output}; npm run course:build -- ${text}`);
    return 1;
  }
  const { settings } = await loadCourse({ root, course });
  const env = { COURSE: course, BASE_PATH: settings.base ?? process.env.BASE_PATH };
  const port = ['--port', String(await findFreePort(Number(process.env.PORT ?? 4321)))];
  if (way === 'preview')
    return run('astro', ['preview', '--ignore-lock', '--outDir', output, ...port], { env });
  return (await run('node', ['scripts/kernels.mjs'])) || run('astro', ['dev', ...port], { env });
}

const [way, text, ...more] = process.argv.slice(2);
if (text === undefined || more.length > 0) {
  console.error(`usage: npm run course:${way} -- NAME | FOLDER`);
  process.exitCode = 1;
} else {
  try {
    process.exitCode = await serve(way, text);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

import { checkNode, install } from './install.mjs';
import { run } from './run.mjs';

/**
 * `node scripts/course.mjs check …` runs a command of `scripts/course` once what it needs is installed. It gets a process
 * of its own: this one may have begun on the machine's Node, before there was the locked one, which reads TypeScript.
 */
const [command, ...more] = process.argv.slice(2);
try {
  await install();
  await checkNode();
  process.exitCode = await run('node', [`scripts/course/${command}.mjs`, ...more]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

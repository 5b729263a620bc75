import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCourse } from '#src/content';
import { basePath } from '../build.mjs';
import { isMain, root } from '../run.mjs';
import { verifyFolder } from '../verify/folder.mjs';
import { verifyHost } from '../verify/host.mjs';
import { outputOf, toCourse, toPath } from './argument.mjs';

const withSlash = (path) => (path.endsWith('/') ? path : `${path}/`);

/** What there is to say of a course: `{where, problems, hints}`. @param text a name, a folder, or the address of a host */
async function verify(text) {
  if (/^https?:\/\//.test(text)) return { where: text, ...(await verifyHost(withSlash(text))) };
  if (existsSync(join(toPath(text), 'offline.json'))) {
    return { where: toPath(text), ...(await verifyFolder(toPath(text), { base: basePath })) };
  }
  const course = toCourse(text);
  const { settings, languages } = await loadCourse({ root, course });
  const base = withSlash(`/${settings.base ?? process.env.BASE_PATH ?? ''}`.replace(/^\/+/, '/'));
  const { site = process.env.SITE_URL } = settings;
  const origin = site && new URL(site).origin;
  const where = outputOf(course);
  return { where, ...(await verifyFolder(where, { base, origin, languages })) };
}

const toLine = ({ file, reason }) => `${file}: ${reason}`;

/** Prints every problem with its file; resolves to the exit status. */
export async function verifyAndTell(text) {
  const { where, problems, hints } = await verify(text);
  for (const problem of problems) console.error(toLine(problem));
  for (const hint of hints) console.log(`hint: ${toLine(hint)}`);
  console.log(`${where}: problems: ${problems.length}${hints.length > 0 ? `, hints: ${hints.length}` : ''}`);
  return problems.length > 0 ? 1 : 0;
}

if (isMain(import.meta.url)) {
  const [text, ...more] = process.argv.slice(2);
  if (text === undefined || more.length > 0) {
    console.error('usage: npm run course:verify -- NAME | FOLDER | https://HOST/FOLDER/');
    process.exitCode = 1;
  } else {
    try {
      process.exitCode = await verifyAndTell(text);
    } catch (error) {
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}

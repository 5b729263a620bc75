import { createHash } from 'node:crypto';
import { findForbidden } from './policy.mjs';
import { readPage } from './read-page.mjs';

const types = [
  [/\.html$/, /^text\/html/],
  [/\.js$/, /^(text|application)\/javascript/],
  [/\.css$/, /^text\/css/],
  [/\.json$/, /^application\/json/],
  [/\.svg$/, /^image\/svg\+xml/],
  [/\.webp$/, /^image\/webp/],
  [/\.woff2$/, /^font\/woff2/],
  [/\.wasm$/, /^application\/wasm/],
];
/** What no compression by the host makes smaller. */
const isPacked = (path) => /\.(avif|gif|ico|jpe?g|png|webp|woff2)$/.test(path);
const SMALL = 2000;
const AT_ONCE = 8;

/** The address of a file: of a page its folder. */
const urlOf = (address, path) => new URL(path.replace(/(^|\/)index\.html$/, '$1'), address).href;

/**
 * Asks a host for every file of the course that lies there.
 * @param address of the folder, with a slash at its end
 * @returns `{problems, hints}`, each `{file, reason}`: what breaks the course, and what would make it better
 */
export async function verifyHost(address, ask = fetch) {
  const problems = [];
  const hints = [];
  const manifest = await ask(new URL('offline.json', address)).catch((error) => error);
  if (!manifest.ok) {
    const reason =
      manifest instanceof Error ? (manifest.cause?.message ?? manifest.message) : manifest.status;
    return { problems: [{ file: 'offline.json', reason: `does not come: ${reason}` }], hints };
  }
  const { files } = await manifest.json();
  const wholes = new Set();
  const check = async ([file, [bytes, hash]]) => {
    const report = (reason) => problems.push({ file, reason });
    const answer = await ask(urlOf(address, file), { headers: { 'accept-encoding': 'gzip, br' } });
    const body = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) return report(`answered ${answer.status}`);
    if (answer.redirected) report(`is answered from ${answer.url}`);
    const type = answer.headers.get('content-type') ?? 'no type';
    const wanted = types.find(([pattern]) => pattern.test(file))?.[1];
    if (wanted && !wanted.test(type)) report(`comes as ${type}`);
    if (createHash('sha256').update(body).digest('hex').slice(0, 12) !== hash) {
      report(`is not the file that was built: ${body.length} bytes came, ${bytes} were built`);
    }
    if (bytes > SMALL && !isPacked(file) && !answer.headers.get('content-encoding')) wholes.add(file);
    checkCaching(file, answer.headers, hints);
    if (file.endsWith('.html')) checkHeaderPolicy(answer.headers, body.toString(), report);
  };
  const waiting = Object.entries(files);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await check(next).catch((error) => problems.push({ file: next[0], reason: error.message }));
      }
    }),
  );
  if (wholes.size > 0) {
    hints.push({ file: [...wholes][0], reason: `and ${wholes.size - 1} more come without compression` });
  }
  await checkMissing(address, ask, problems);
  await checkHeaders(address, ask, hints);
  return { problems, hints };
}

/** A name with a hash never changes; everything else may, and is asked for again. */
function checkCaching(file, headers, hints) {
  const caching = headers.get('cache-control') ?? '';
  const age = Number(/max-age=(\d+)/.exec(caching)?.[1] ?? 0);
  if (!file.startsWith('_astro/') && age > 3600) {
    hints.push({ file, reason: `is kept for ${age} s: a new version is seen only then` });
  }
}

function checkHeaderPolicy(headers, html, report) {
  const header = headers.get('content-security-policy');
  const { policy } = readPage(html);
  if (header === null || policy === null) return;
  const forbidden = findForbidden(header, policy);
  if (forbidden.length > 0) report(`the host’s policy forbids what the page needs: ${forbidden.join(', ')}`);
}

async function checkMissing(address, ask, problems) {
  const file = 'en/no-such-page/';
  const answer = await ask(urlOf(address, file));
  if (answer.status !== 404)
    problems.push({ file, reason: `is not there and answered ${answer.status}, not 404` });
}

/** Once for the whole host. */
async function checkHeaders(address, ask, hints) {
  const { headers } = await ask(address);
  const file = 'every page';
  const isIsolated =
    headers.get('cross-origin-opener-policy') === 'same-origin' &&
    /^(require-corp|credentialless)$/.test(headers.get('cross-origin-embedder-policy') ?? '');
  if (!isIsolated) {
    hints.push({ file, reason: 'comes without the two headers of isolation: kernels run on one thread' });
  }
  if (headers.get('x-content-type-options') !== 'nosniff') {
    hints.push({ file, reason: 'comes without x-content-type-options: nosniff' });
  }
  if (headers.has('x-frame-options')) {
    hints.push({ file, reason: 'comes with x-frame-options: no other site can show a widget in a frame' });
  }
}

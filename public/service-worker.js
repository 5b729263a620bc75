// Keeps lessons for reading without a network. It answers from the network where there is one; what a lesson needs is
// kept when the lesson is opened, everything on wish. Its numbers and names come from `offline.json`, written at build.
const VERSION = 'development';
/** What lies at the top of the site, by the names of folders and files. */
const TOP = [];
const OWN = `decoupled ${self.registration.scope} `;
const CACHE = OWN + VERSION;
const MANIFEST = 'offline.json';
/** A kept entry that says that the reader wants all files. */
const WHOLE = 'offline-whole';
/** Milliseconds after which a kept page is shown instead of waiting on. */
const PATIENCE = 4000;

const urlOf = (path) => new URL(path, self.registration.scope).href;
const pathOf = (url) => new URL(url).href.slice(self.registration.scope.length);
/** The file that a host gives for a folder's address. */
const fileOf = (path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

async function readManifest() {
  const kept = await (await caches.open(CACHE)).match(urlOf(MANIFEST));
  if (kept) return kept.json();
  const fresh = await fetch(urlOf(MANIFEST), { cache: 'no-store' });
  if (!fresh.ok) throw new Error(`${MANIFEST} answered ${fresh.status}`);
  await (await caches.open(CACHE)).put(urlOf(MANIFEST), fresh.clone());
  return fresh.json();
}

/** Entries are named by the address a reader sees: of a page its folder. */
const keyOf = (path) => urlOf(path.replace(/(^|\/)index\.html$/, '$1'));

async function keep(cache, path) {
  const answer = await fetch(keyOf(path), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  await cache.put(keyOf(path), await unmark(answer));
}

/** A redirected answer may not be given for a page. */
async function unmark(answer) {
  if (!answer.redirected) return answer;
  return new Response(await answer.blob(), { status: answer.status, headers: answer.headers });
}

async function keepMissing(paths) {
  const cache = await caches.open(CACHE);
  await Promise.all([...paths].map(async (path) => (await cache.match(keyOf(path))) ?? keep(cache, path)));
}

/** The page that says what can be read without a network, and what an earlier version had kept, as it is now. */
async function install() {
  const manifest = await readManifest();
  const cache = await caches.open(CACHE);
  const kept = new Set(manifest.offline);
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN) || name === CACHE) continue;
    const older = await caches.open(name);
    const before = await older.match(urlOf(MANIFEST)).then((answer) => answer?.json());
    const isWhole = Boolean(await older.match(urlOf(WHOLE)));
    if (isWhole) await cache.put(urlOf(WHOLE), new Response(''));
    for (const path of Object.keys(manifest.files)) {
      const answer = await older.match(keyOf(path));
      if (answer && before?.files[path]?.[1] === manifest.files[path][1]) await cache.put(keyOf(path), answer);
      else if (answer || isWhole) kept.add(path);
    }
  }
  await keepMissing(kept);
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

/** A page from the network, and with it what it needs; else as it was kept; else the page that says so. */
async function answerPage(event) {
  const path = fileOf(pathOf(event.request.url.replace(/[?#].*$/, '')));
  const cache = await caches.open(CACHE);
  const kept = await cache.match(keyOf(path));
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) event.waitUntil(keepPage(path, answer.clone()).catch(() => {}));
    return answer;
  });
  event.waitUntil(fresh.catch(() => {}));
  try {
    const answer = await (kept ? Promise.race([fresh, late(PATIENCE)]) : fresh);
    return kept && answer.status >= 500 ? kept : answer;
  } catch {
    if (kept) return kept;
    const { offline } = await readManifest();
    const language = path.split('/')[0];
    const pages = offline.filter((file) => file.endsWith('.html'));
    const page = pages.find((file) => file.startsWith(`${language}/`)) ?? pages[0];
    return (await cache.match(keyOf(page))) ?? Response.error();
  }
}

function late(milliseconds) {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('late')), milliseconds));
}

async function keepPage(path, answer) {
  const cache = await caches.open(CACHE);
  await cache.put(keyOf(path), await unmark(answer));
  const { pages } = await readManifest();
  if (!navigator.connection?.saveData) await keepMissing(pages[path] ?? []);
}

/** Files with a hash in their name never change; of others the newest is given that can be had. */
async function answerFile(event) {
  const cache = await caches.open(CACHE);
  const path = pathOf(event.request.url.replace(/[?#].*$/, ''));
  const isFixed = /^(_astro\/|notebook\/.*\.[\w-]{8}\.js$)/.test(path);
  const kept = await cache.match(event.request, { ignoreSearch: true });
  if (kept && isFixed) return kept;
  try {
    const answer = await fetch(event.request);
    if (answer.ok && answer.status === 200) event.waitUntil(cache.put(keyOf(path), answer.clone()).catch(() => {}));
    return kept && answer.status >= 500 ? kept : answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Keeps all files, telling how far it is, until it is done or told to stop. */
async function keepWhole(port) {
  let isWanted = true;
  port.onmessage = () => {
    isWanted = false;
  };
  try {
    const { files } = await readManifest();
    const cache = await caches.open(CACHE);
    const paths = Object.keys(files);
    const total = paths.reduce((sum, path) => sum + files[path][0], 0);
    let bytes = 0;
    for (const path of paths) {
      if (!isWanted) break;
      if (!(await cache.match(keyOf(path)))) await keep(cache, path);
      bytes += files[path][0];
      port.postMessage({ kind: 'progress', bytes, total });
    }
    if (isWanted) await cache.put(urlOf(WHOLE), new Response(''));
    port.postMessage({ kind: isWanted ? 'done' : 'stopped' });
  } catch (error) {
    port.postMessage({ kind: 'failed', isFull: error.name === 'QuotaExceededError' });
  }
}

/** What is kept of the files that there are. */
async function tellKept(port) {
  const { files, pages } = await readManifest();
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const paths = Object.keys(files).filter((path) => kept.has(keyOf(path)));
  const sum = (list) => list.reduce((bytes, path) => bytes + files[path][0], 0);
  port.postMessage({
    kind: 'kept',
    isWhole: kept.has(urlOf(WHOLE)),
    bytes: sum(paths),
    total: sum(Object.keys(files)),
    pages: Object.keys(pages).filter((path) => kept.has(keyOf(path))),
  });
}

/** All but the page that says what there is. */
async function forget(port) {
  const { offline } = await readManifest();
  const cache = await caches.open(CACHE);
  const stays = new Set([MANIFEST, ...offline].map(keyOf));
  for (const { url } of await cache.keys()) if (!stays.has(url)) await cache.delete(url);
  await tellKept(port);
}

/** A host may have other folders beside the course's: they are none of its business. */
function isOfSite(url) {
  const [top] = pathOf(url.replace(/[?#].*$/, '')).split('/');
  return top === '' || TOP.includes(top);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(self.registration.scope) && isOfSite(request.url);
  if (!isOurs || request.headers.has('range') || pathOf(request.url) === MANIFEST) return;
  event.respondWith(request.mode === 'navigate' ? answerPage(event) : answerFile(event));
});
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const acts = {
    whole: () => keepWhole(port),
    kept: () => tellKept(port),
    forget: () => forget(port),
    version: async () => port.postMessage({ kind: 'version', version: VERSION }),
    takeOver: () => self.skipWaiting(),
  };
  if (!Object.hasOwn(acts, event.data)) return;
  // Whoever asks waits for an answer.
  const fail = () => port?.postMessage({ kind: 'failed', isFull: false });
  event.waitUntil(Promise.resolve(acts[event.data]()).catch(fail));
});
